import type { Choice, CueReasons, Explanation } from '../../ingest/index.ts'
import type { Attribution, Span, Speaker } from '../../schema/document.ts'

/**
 * An explanation for people: of each statement which rule found it, why this speaker, and what else was considered; then
 * the words that were looked at as cues and became nothing, with the reason.
 */
export function explanationLines({ document, threshold, cues, pronouns }: Explanation): readonly string[] {
  const { article, attributions, speakers, actors, mentions } = document
  const words = ({ start, end }: Span) => article.text.slice(start, end).replace(/\s+/g, ' ')
  const used = new Set<CueReasons>()
  const lines = [`${article.title ?? article.sourceUrl ?? article.id}`]
  attributions.forEach((attribution, place) => {
    const reasons = attribution.cue ? cues.find((it) => holds(attribution.cue, it.cue)) : undefined
    if (reasons) used.add(reasons)
    lines.push(
      '',
      `${place + 1}. ${attribution.kind} ${shown(attribution.confidence)}  ${attribution.content.map((piece) => short(words(piece))).join(' … ')}`,
    )
    lines.push(...cueLines(attribution, reasons), ...speakerLines(attribution, speakers[place]))
  })
  const rejected = cues.filter((it) => !used.has(it))
  if (rejected.length > 0) lines.push('', `Looked at and left out (a statement needs ${shown(threshold)}):`)
  for (const it of rejected) lines.push(`   ${words(it.cue)} (${it.cue.start}): ${it.rule}, ${whyNot(it)}`)
  return lines

  function cueLines(
    { cue, rule, level, within, continues }: Attribution,
    reasons: CueReasons | undefined,
  ): readonly string[] {
    const told = [`   rule     ${cue ? `“${words(cue)}”: ` : ''}${rule}`]
    if (reasons) {
      told[0] += `; such words ${shown(reasons.counted)}, here ${shown(reasons.chance)}${reasons.parsed ? ', parsed' : ''}`
      told.push(...considered('source', reasons.sources), ...considered('content', reasons.contents))
    }
    if (level > 0 && within !== null) told.push(`   inside   statement ${within + 1}`)
    if (continues !== null) told.push(`   goes on  from statement ${continues + 1}`)
    return told
  }

  function considered(name: string, [best, ...others]: readonly Choice[]): readonly string[] {
    if (!best) return []
    const one = ({ span, chance }: Choice) => `${span ? `“${short(words(span))}”` : 'none'} ${shown(chance)}`
    const rest = others.filter(({ chance }) => chance >= WORTH).slice(0, MOST)
    return [`   ${name.padEnd(8)} ${one(best)}${rest.length > 0 ? `; considered: ${rest.map(one).join(', ')}` : ''}`]
  }

  function speakerLines({ source }: Attribution, speaker: Speaker | undefined): readonly string[] {
    if (!speaker || speaker.actors.length === 0)
      return [`   speaker  nobody: ${source ? `“${words(source)}” names no one here` : 'the text has no source'}`]
    return speaker.actors.map((at) => {
      const actor = actors[at]
      const first = mentions[actor?.mentions[0] ?? -1]
      const met = first ? `, first met as “${words(first)}” (${first.start})` : ''
      const by = source ? `“${words(source)}” by ${speaker.how}` : `by ${speaker.how}`
      const known = actor?.registry ? `, registry ${actor.id}` : ''
      return `   speaker  ${actor?.name ?? ''} ${shown(speaker.confidence)}: ${by}${met}${known}${losers(source, at)}`
    })
  }

  /** Whom a pronoun could mean too. */
  function losers(source: Span | null, chosen: number): string {
    const others = (pronouns.get(source?.start ?? -1) ?? []).filter((it) => it !== chosen).slice(0, MOST)
    return others.length > 0 ? `; considered: ${others.map((it) => actors[it]?.name ?? '').join(', ')}` : ''
  }

  function whyNot({ chance, needed, counted, contents }: CueReasons): string {
    if (chance >= needed) return `${shown(chance)}, but its words are another statement’s or it has no content`
    if (chance === 0) return `such words ${shown(counted)}: too seldom a cue`
    const [best] = contents
    const least = needed > threshold ? ` of ${shown(needed)} for an object` : ''
    return `such words ${shown(counted)}, here ${shown(chance)}${least}${best?.span ? `; content would be “${short(words(best.span))}”` : ''}`
  }
}

/** Choices less likely than this are not told, nor more than so many. */
const WORTH = 0.02
const MOST = 4

function holds(outer: Span | null, inner: Span): boolean {
  return outer !== null && outer.start <= inner.start && inner.end <= outer.end
}

function shown(chance: number): string {
  return chance.toFixed(2)
}

function short(words: string): string {
  return words.length <= 90 ? words : `${words.slice(0, 55)} … ${words.slice(-30)}`
}
