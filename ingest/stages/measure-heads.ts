import type { Document } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import { lowerAt, type TokenRange } from '../text-layers.ts'
import type { ClauseWords } from './clause.ts'
import type { Trigger } from './measure-draft.ts'

/** The place of the noun that a trigger's words turn on: of "ban" in "ban on exports". */
export function headPlace(clause: ClauseWords, range: TokenRange): number {
  return beforeLink(range, (place) => clause.classOf(place) === 'preposition')
}

/** Nouns for a measure whose words around them tell of which kind: "ban", "controls", "the fee". */
const HEADS =
  'ban bar embargo control curb restriction limit cap ceiling halt freeze moratorium suspension licence license permit ' +
  'exemption waiver carve-out exclusion reprieve remission fee charge surcharge toll fund package program programme scheme ' +
  'facility check inspection test probe investigation inquiry quota allowance credit guarantee grant loan boycott ' +
  'safeguard complaint lawsuit suit sanction stake cut rebate measure countermeasure'
/** Hashes of the nouns and their plurals, each with that of the singular. */
const SINGULARS: ReadonlyMap<number, number> = new Map(
  HEADS.split(' ').flatMap((noun) => [noun, `${noun}s`].map((form) => [hashWord(form), hashWord(noun)] as const)),
)
const LINKS = new Set('on to of for from in at with against over into under'.split(' ').map(hashWord))

/** What may stand before such a noun when it takes up one that was named before. */
const BEFORE =
  /^(?:the|this|that|these|those|its|their|his|her|our|any|such|own|new|latest|current|existing|same|planned|proposed|threatened|first|second|previous|original|[’']s|[’'])$/
const BEHIND = /^(?:on|against|for|over)$/

/** The head of a noun of several words, as its singular's hash: "ban" of "ban on exports", "control" of "export controls". */
export function headIn({ hash }: Document['tokens'], range: TokenRange): number | undefined {
  return SINGULARS.get(hash[beforeLink(range, (place) => LINKS.has(hash[place] ?? 0))] ?? 0)
}

/**
 * The nouns in a range that take up a measure named before them by more words ("the ban", "controls on magnets"): of its
 * kind. `named` holds the kinds by head, of this sentence and those before; `isTaken` places of other measures.
 */
export function takenUp(
  document: Pick<Document, 'article' | 'tokens'>,
  { from, to }: TokenRange,
  named: ReadonlyMap<number, Trigger['kind']>,
  isTaken: (place: number) => boolean,
): readonly Trigger[] {
  const { hash } = document.tokens
  const found: Trigger[] = []
  for (let place = from; place < to; place++) {
    // Asked of every token: a hash needs no string.
    const head = SINGULARS.get(hash[place] ?? 0)
    const kind = head === undefined ? undefined : named.get(head)
    if (!kind || isTaken(place)) continue
    if (BEFORE.test(lowerAt(document, place - 1)) || BEHIND.test(lowerAt(document, place + 1)))
      found.push({ from: place, to: place + 1, kind, verb: null, held: false, elided: true })
  }
  return found
}

/** The place before the first word inside a range that links; its last place where none does. */
function beforeLink({ from, to }: TokenRange, isLink: (place: number) => boolean): number {
  for (let place = from + 1; place < to; place++) if (isLink(place)) return place - 1
  return to - 1
}
