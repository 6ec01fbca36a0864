import type { Trigger } from './measure-draft.ts'

/** A noun for a measure whose words around it tell of which kind: "ban", "controls", "the fee". */
const HEADS = new Set(
  (
    'ban bar embargo control curb restriction limit cap ceiling halt freeze moratorium suspension licence license permit ' +
    'exemption waiver carve-out exclusion reprieve remission fee charge surcharge toll fund package program programme scheme ' +
    'facility check inspection test probe investigation inquiry quota allowance credit guarantee grant loan boycott ' +
    'safeguard complaint lawsuit suit sanction stake cut rebate measure countermeasure'
  ).split(' '),
)

/** What may stand before such a noun when it takes up one that was named before. */
const BEFORE =
  /^(?:the|this|that|these|those|its|their|his|her|our|any|such|own|new|latest|current|existing|same|planned|proposed|threatened|first|second|previous|original|[’']s|[’'])$/
const BEHIND = /^(?:on|against|for|over)$/

/** The singular of a word that may be such a noun; empty where it is none. */
export function headOf(word: string): string {
  const singular = word.endsWith('s') ? word.slice(0, -1) : word
  return HEADS.has(singular) ? singular : ''
}

/** The head of a noun of several words: "ban" of "ban on exports", "control" of "export controls". */
export function headIn(trigger: Trigger, word: (place: number) => string): string {
  for (let place = trigger.from + 1; place < trigger.to; place++)
    if (/^(?:on|to|of|for|from|in|at|with|against|over|into|under)$/.test(word(place))) return headOf(word(place - 1))
  return headOf(word(trigger.to - 1))
}

/**
 * The nouns in `[from, to)` that take up a measure named before them by more words ("the ban", "controls on magnets"): of
 * its kind. `named` holds the kinds by head, of this sentence and those before; `isTaken` places of other measures.
 */
export function takenUp(
  [from, to]: readonly [number, number],
  word: (place: number) => string,
  named: ReadonlyMap<string, Trigger['kind']>,
  isTaken: (place: number) => boolean,
): readonly Trigger[] {
  const found: Trigger[] = []
  for (let place = from; place < to; place++) {
    const head = headOf(word(place))
    const kind = head === '' ? undefined : named.get(head)
    if (!kind || isTaken(place)) continue
    if (BEFORE.test(word(place - 1)) || BEHIND.test(word(place + 1)))
      found.push({ from: place, to: place + 1, kind, verb: null, held: false, elided: true })
  }
  return found
}
