import { hash } from 'node:crypto'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const SEPARATOR = '\u001f'

/**
 * The id of a thing from the fewest raw parts that make it what it is: the first 160 bits of SHA-256 over the NFC
 * parts joined by U+001F, as 32 characters of base 32, behind a lower-case prefix.
 * `hashId('st', ['a', 'b'])` differs from `hashId('st', ['ab'])`. Once published an id stays.
 */
export function hashId(prefix: string, parts: readonly (string | number)[]): string {
  const joined = parts.map((part) => String(part).normalize('NFC')).join(SEPARATOR)
  return `${prefix}_${base32(hash('sha256', joined))}`
}

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
export function sha256(text: string): string {
  return hash('sha256', text)
}

/** A name as ids and look-ups compare it: NFKC, lower case, straight apostrophes, without accents, blanks squeezed. */
export function normName(name: string): string {
  if (isPlain(name)) return name.toLowerCase()
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}

/** Are there only ASCII letters, digits and apostrophes with single blanks between them? Then nothing but case changes. */
function isPlain(name: string): boolean {
  let blank = true
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code === BLANK) {
      if (blank) return false
      blank = true
    } else if (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === APOSTROPHE
    ) {
      blank = false
    } else return false
  }
  return !blank
}
const BLANK = 0x20
const APOSTROPHE = 0x27

/**
 * A quotation's wording, so that the same quote in two outlets meets: NFKC, lower case, without ellipses, square
 * brackets and punctuation, blanks squeezed. (MODEL, "normQuote".)
 */
export function normQuote(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/[’‘'`]/g, '')
    .replace(/[^\p{L}\p{N}%$€£]+/gu, ' ')
    .trim()
}

/** The id of the wording of a statement's quotes: shared by statements with the same eight words or more. */
export function utteranceId(quotes: readonly string[], statementId: string): string {
  const wording = normQuote(quotes.join(' '))
  return wording.split(' ').length >= 8 ? hashId('utt', ['q', wording]) : hashId('utt', ['s', statementId])
}

/** The first 160 bits of a hexadecimal digest, twenty at a time. */
function base32(hex: string): string {
  let out = ''
  for (let at = 0; at < 40; at += 5) {
    const bits = Number.parseInt(hex.slice(at, at + 5), 16)
    for (let shift = 15; shift >= 0; shift -= 5) out += BASE32[(bits >> shift) & 31]
  }
  return out
}
