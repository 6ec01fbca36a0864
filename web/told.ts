import type { StatementCard } from '../src/answers/cards.ts'
import type { DatedMention } from '../src/answers/dated-mentions.ts'
import { articleAddress, nextAddress } from './address.ts'
import { type Html, html } from './html.ts'
import { saidList } from './said.ts'
import { codeWords, countWords, publishedWords } from './words.ts'

/** What articles tell of something that they name: what was said of it, and how far it has come. */
export interface Told {
  readonly statementCount: number
  /** One page of what was said, latest first. */
  readonly said: readonly StatementCard[]
  /** The cursor of the next page; null on the last. */
  readonly next: string | null
  /** The latest articles that name it. */
  readonly mentions: readonly DatedMention[]
  readonly mentionCount: number
}

/** The page of what was said, and the way to the next; `address` is that of the page it stands on. */
export function saidPart({ said, next, statementCount }: Told, heading: string, none: string, address: string): Html {
  return html`<section aria-labelledby="said"><h2 id="said">${heading}</h2>
${said.length === 0 ? html`<p class="quiet">${none}</p>` : saidList(said.map((card) => ({ card })))}
${next === null ? null : html`<nav aria-label="Pages of statements"><a class="more" rel="next" href="${nextAddress(address, next)}">Earlier statements, of ${countWords(statementCount, 'statement')}</a></nav>`}
</section>`
}

/** The articles, each with its day and how far it says that this has come, and how many more there are. */
export function mentionLines({ mentions, mentionCount }: Told): Html {
  const rest = mentionCount - mentions.length
  return html`<ul class="rows">${mentions.map(
    ({ article: { id, title, language, publishedOn }, status }) =>
      html`<li><a href="${articleAddress(id)}" lang="${language}"><bdi>${title ?? 'Article without a title'}</bdi></a><small>${publishedWords(publishedOn)}: ${codeWords(status)}</small></li>`,
  )}</ul>${rest === 0 ? null : html`<p class="quiet">and ${countWords(rest, 'more article')}</p>`}`
}
