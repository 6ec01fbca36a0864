/**
 * A set of names as one byte for each low end of a hash: asked of a text's words before they are made a string and looked
 * up. It never denies a name that is in the set.
 */
export type NameSieve = Uint8Array

/** Names as `normName` writes them. */
export function toNameSieve(names: readonly string[]): NameSieve {
  let size = 1024
  while (size < names.length * 16) size *= 2
  const sieve = new Uint8Array(size)
  for (const name of names) sieve[hashPlain(name, 0, name.length) & (size - 1)] = 1
  return sieve
}

/** May the words `text.slice(start, end)` be one of the names? True too for words with other than ASCII letters. */
export function mayBeNamed(sieve: NameSieve, text: string, start: number, end: number): boolean {
  const hash = hashPlain(text, start, end)
  return hash < 0 || sieve[hash & (sieve.length - 1)] === 1
}

/** FNV-1a of the words in lower case, without its sign; -1 unless all are ASCII letters, digits and single blanks. */
function hashPlain(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  let before = BLANK
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122
    if (!isLetter && !(code >= 48 && code <= 57) && (code !== BLANK || before === BLANK)) return -1
    hash = Math.imul(hash ^ (isLetter ? code | 32 : code), 0x01000193)
    before = code
  }
  return before === BLANK ? -1 : (hash ^ (hash >>> 15)) & 0x7fffffff
}
const BLANK = 0x20
