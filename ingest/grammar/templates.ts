/** Where an atom stands, by name: `{ word: 0, tag: 1 }`. */
export type Slots = Readonly<Record<string, number>>

/**
 * Feature templates as data. A template names one to four atoms, integers that the caller sets for the thing in
 * hand, and mixes them with a key of its own into an index of a weight table. No feature is ever a string.
 */
export interface Templates {
  readonly count: number
  /** How many templates have at most one, two and three atoms; templates are sorted by their number of atoms. */
  readonly ones: number
  readonly twos: number
  readonly threes: number
  readonly first: Uint8Array
  readonly second: Uint8Array
  readonly third: Uint8Array
  readonly fourth: Uint8Array
  readonly key: Int32Array
}

/**
 * Templates from a list like `word tag word.tag`: atoms joined by dots, templates apart by blanks; `*` has no atom
 * and is always the same feature. Lists of different `salt` never share features.
 */
export function templates(slots: Slots, list: string, salt = 0): Templates {
  const all = list.trim().split(/\s+/)
  const parsed = all.map((template, place) => ({
    atoms: template === '*' ? [] : template.split('.').map((name) => slotOf(slots, name)),
    key: Math.imul(place + 1 + 1000 * salt, 0x9e3779b1),
  }))
  const sorted = [1, 2, 3, 4].flatMap((size) => parsed.filter(({ atoms }) => Math.max(1, atoms.length) === size))
  const atMost = (size: number) => parsed.filter(({ atoms }) => atoms.length <= size).length
  const column = (place: number) => Uint8Array.from(sorted, ({ atoms }) => atoms[place] ?? NOTHING)
  return {
    count: sorted.length,
    ones: atMost(1),
    twos: atMost(2),
    threes: atMost(3),
    first: column(0),
    second: column(1),
    third: column(2),
    fourth: column(3),
    key: Int32Array.from(sorted, ({ key }) => key),
  }
}

/** The slot that stays 0, for templates without an atom. */
export const NOTHING = 127
/** Atoms as `mix` reads them. */
export const newAtoms = () => new Int32Array(NOTHING + 1)

/** Writes the index of every template, below 2^bits, for the atoms that are set. */
export function mix(templates: Templates, atoms: Int32Array, bits: number, into: Int32Array): void {
  const { ones, twos, threes, count, first, second, third, fourth, key } = templates
  const shift = 32 - bits
  let k = 0
  for (; k < ones; k++) {
    into[k] = spread(Math.imul(atoms[first[k] ?? 0] ?? 0, A) ^ (key[k] ?? 0)) >>> shift
  }
  for (; k < twos; k++) {
    const sum = Math.imul(atoms[first[k] ?? 0] ?? 0, A) + Math.imul(atoms[second[k] ?? 0] ?? 0, B)
    into[k] = spread(sum ^ (key[k] ?? 0)) >>> shift
  }
  for (; k < threes; k++) {
    const two = Math.imul(atoms[first[k] ?? 0] ?? 0, A) + Math.imul(atoms[second[k] ?? 0] ?? 0, B)
    into[k] = spread((two + Math.imul(atoms[third[k] ?? 0] ?? 0, C)) ^ (key[k] ?? 0)) >>> shift
  }
  for (; k < count; k++) {
    const two = Math.imul(atoms[first[k] ?? 0] ?? 0, A) + Math.imul(atoms[second[k] ?? 0] ?? 0, B)
    const more = Math.imul(atoms[third[k] ?? 0] ?? 0, C) + Math.imul(atoms[fourth[k] ?? 0] ?? 0, D)
    into[k] = spread((two + more) ^ (key[k] ?? 0)) >>> shift
  }
}

const A = 0x2545f491
const B = 0x6c8e9cf5
const C = 0x1b873593
const D = 0x5bd1e995

/** Spreads the bits, as the finaliser of MurmurHash3 (Appleby) does. */
export function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function slotOf(slots: Slots, name: string): number {
  const slot = slots[name]
  if (slot === undefined || slot >= NOTHING) throw new Error(`no slot for the atom "${name}"`)
  return slot
}
