import type { DocumentActor, Mention } from '../../schema/document.ts'

interface Needs {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly actors: readonly DocumentActor[]
  readonly actorOf: Int32Array
}

/** Mentions and characters that a relative pronoun looks back over. */
const MOST = 8
const FARTHEST = 160
/** Nothing, or what explains a name between two commas. */
const APPOSED = /^(?:,?\s?|, [^.;:—]*, )$/
const SUBJECT_OF = /^(?:, | (?:is|was|became|remains) )(?:(?:a|an|the|now|then) )*$/

/**
 * The place of the actor that "who" or "which" at an offset takes up: for "who" the last person before it, over the towns
 * of an apposition and from a description to whom it describes ("Ann Bell is the lawyer who …"); for "which" the body
 * that ends right before. -1 where there is none. `before` is the place of the last mention that begins before it.
 */
export function antecedentOf({ text, mentions, actors, actorOf }: Needs, offset: number, before: number): number {
  const isPerson = text.startsWith('who', offset) || text.startsWith('Who', offset)
  for (let i = before; i >= Math.max(0, before - MOST); i--) {
    const mention = mentions[i]
    if (!mention || mention.end < offset - FARTHEST) break
    if (mention.end > offset) continue
    const kind = actors[actorOf[i] ?? -1]?.kind
    if (!isPerson) {
      const ends = /^,? ?$/.test(text.slice(mention.end, offset))
      if (ends && kind !== undefined && kind !== 'PERSON') return actorOf[i] ?? -1
    } else if (mention.form === 'nominal' || mention.form === 'title-only') {
      if (mention.kind === 'ORGANIZATION') continue
      const described = describedBy(i)
      return described >= 0 ? described : (actorOf[i] ?? -1)
    } else if (kind === 'PERSON' || kind === 'GROUP') {
      return APPOSED.test(text.slice(mention.end, offset)) ? (actorOf[i] ?? -1) : -1
    }
  }
  return -1

  /** Whom the noun phrase at a place explains; -1 where it stands for itself. */
  function describedBy(place: number): number {
    const named = mentions[place - 1]
    if (!named || actors[actorOf[place - 1] ?? -1]?.kind !== 'PERSON') return -1
    const gap = text.slice(named.end, mentions[place]?.start)
    return SUBJECT_OF.test(gap) ? (actorOf[place - 1] ?? -1) : -1
  }
}
