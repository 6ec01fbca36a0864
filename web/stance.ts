import type { Position } from '../src/answers/positions.ts'
import { isSureEnough, type Polarity, type Stance, type StanceTarget } from '../src/answers/stances.ts'
import { actorAddress, agreementAddress, measureAddress, sectorAddress, statementAddress } from './address.ts'
import { type Html, html } from './html.ts'
import { countWords, dayWords } from './words.ts'

/** A symbol and a word, so that no colour is needed; the verb goes before what it is on. */
const SHOWN: Readonly<Record<Polarity, { readonly symbol: string; readonly word: string; readonly verb: string }>> = {
  SUPPORT: { symbol: '▲', word: 'supports', verb: 'supports' },
  OPPOSE: { symbol: '▼', word: 'opposes', verb: 'opposes' },
  MIXED: { symbol: '◆', word: 'mixed', verb: 'mixed on' },
  NEUTRAL: { symbol: '▬', word: 'neutral', verb: 'neutral on' },
  UNCLEAR: { symbol: '○', word: 'unclear', verb: 'unclear on' },
}

/** `▲ supports`, as a name in a list. */
export function polarityLabel(polarity: Polarity): string {
  const { symbol, word } = SHOWN[polarity]
  return `${symbol} ${word}`
}

/** `▲ supports`, with the symbol left out where a page is read aloud. */
export function polarityWords(polarity: Polarity): Html {
  const { symbol, word } = SHOWN[polarity]
  return html`<span class="whole"><span aria-hidden="true">${symbol}</span> ${word}</span>`
}

/** `▲ supports` and what; `▲ perhaps supports` where it is too unsure to be summed. */
export function stanceWords(stance: Stance): Html {
  const { symbol, verb } = SHOWN[stance.polarity]
  const perhaps = isSureEnough(stance) ? '' : 'perhaps '
  return html`<span aria-hidden="true">${symbol}</span> ${perhaps}${verb} ${targetLink(stance.target)}`
}

/** Where actors stand towards one thing, each with the latest statement that tells. */
export function positionLines(positions: readonly Position[]): Html {
  return html`<ul class="rows">${positions.map(({ actor, polarity, support, oppose, other, latest }) => {
    const day = latest.date?.from ?? null
    const address = statementAddress(latest.id)
    return html`<li>${polarityWords(polarity)}: <a href="${actorAddress(actor.id)}"><bdi>${actor.name}</bdi></a><small><a href="${address}">${
      day === null ? 'latest' : dayWords(day)
    }<span class="hidden">: the latest of ${countWords(support + oppose + other, 'statement')}</span></a>${countedWords({ support, oppose, other })}</small></li>`
  })}</ul>`
}

function countedWords({ support, oppose, other }: Pick<Position, 'support' | 'oppose' | 'other'>): string {
  const parts = [
    support > 0 && `${support} for`,
    oppose > 0 && `${oppose} against`,
    other > 0 && `${other} neither`,
  ].filter((words) => words !== false)
  return support + oppose + other > 1 ? `; in all ${parts.join(', ')}` : ''
}

function targetLink(target: StanceTarget): Html {
  switch (target.label) {
    case 'Measure':
      return html`<a href="${measureAddress(target.id)}">${target.title}</a>`
    case 'Sector':
      return html`<a href="${sectorAddress(target.id)}">${target.name}</a>`
    case 'Agreement':
      return html`<a href="${agreementAddress(target.id)}"><bdi>${target.name}</bdi></a>`
    case 'Actor':
      return html`<a href="${actorAddress(target.id)}"><bdi>${target.name}</bdi></a>`
  }
}
