/** Where an atom stands, by name: `{ word: 0, tag: 1 }`. */
export type Slots = Readonly<Record<string, number>>

/**
 * Feature templates as data. A template names one to four atoms, integers that the caller sets for the thing in
 * hand, and mixes them with a key of its own into an index of a weight table. No feature is ever a string.
 */
export interface Templates {
  readonly count: number
  /** Places in `packed` behind the templates of at most one, two, three and four atoms. */
  readonly ones: number
  readonly twos: number
  readonly threes: number
  readonly fours: number
  /** Two numbers a template: the slots of its atoms, a byte each, and its key. Sorted by the number of atoms. */
  readonly packed: Int32Array
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
  const behind = (size: number) => 2 * parsed.filter(({ atoms }) => atoms.length <= size).length
  const packed = sorted.flatMap(({ atoms, key }) => [
    [0, 1, 2, 3].reduce((slots, place) => slots | ((atoms[place] ?? NOTHING) << (8 * place)), 0),
    key,
  ])
  return {
    count: sorted.length,
    ones: behind(1),
    twos: behind(2),
    threes: behind(3),
    fours: behind(4),
    packed: Int32Array.from(packed),
  }
}

/** The slot that stays 0, for templates without an atom. */
export const NOTHING = 127
/** Atoms as `mix` reads them. */
export const newAtoms = () => new Int32Array(NOTHING + 1)

/** Writes the index of every template, below 2^bits, for the atoms that are set. */
export function mix(
  { packed, ones, twos, threes, fours }: Templates,
  atoms: Int32Array,
  bits: number,
  into: Int32Array,
): void {
  const shift = 32 - bits
  let k = 0
  for (let j = 0; j < ones; j += 2) into[k++] = spread(oneOf(atoms, packed[j] ?? 0) ^ (packed[j + 1] ?? 0)) >>> shift
  for (let j = ones; j < twos; j += 2) into[k++] = spread(twoOf(atoms, packed[j] ?? 0) ^ (packed[j + 1] ?? 0)) >>> shift
  for (let j = twos; j < threes; j += 2)
    into[k++] = spread(threeOf(atoms, packed[j] ?? 0) ^ (packed[j + 1] ?? 0)) >>> shift
  for (let j = threes; j < fours; j += 2)
    into[k++] = spread(fourOf(atoms, packed[j] ?? 0) ^ (packed[j + 1] ?? 0)) >>> shift
}

/** The atoms in the slots of a template, mixed. */
export function oneOf(atoms: Int32Array, slots: number): number {
  return Math.imul(atoms[slots & SLOT] ?? 0, 0x2545f491)
}

export function twoOf(atoms: Int32Array, slots: number): number {
  return oneOf(atoms, slots) + Math.imul(atoms[(slots >> 8) & SLOT] ?? 0, 0x6c8e9cf5)
}

export function threeOf(atoms: Int32Array, slots: number): number {
  return twoOf(atoms, slots) + Math.imul(atoms[(slots >> 16) & SLOT] ?? 0, 0x1b873593)
}

export function fourOf(atoms: Int32Array, slots: number): number {
  return threeOf(atoms, slots) + Math.imul(atoms[(slots >> 24) & SLOT] ?? 0, 0x5bd1e995)
}
const SLOT = 127

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
