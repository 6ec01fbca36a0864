import { normName } from '../../schema/ids.ts'

/** A person's name in parts, as names are compared. */
export interface PersonName {
  readonly given: string
  readonly surname: string
  readonly whole: string
  readonly words: number
}

const SUFFIX = /(?:,? (?:jr|sr|ii|iii|iv)\.?)$/i
const PARTICLES = new Set([
  'al',
  'bin',
  'da',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'la',
  'le',
  'van',
  'von',
])

/** `Ursula von der Leyen` → given `ursula`, surname `von der leyen`. */
export function toPersonName(name: string): PersonName {
  const whole = normName(name.replace(SUFFIX, ''))
  const words = whole.split(' ')
  let from = Math.max(0, words.length - 1)
  while (from > 1 && PARTICLES.has(words[from - 1] ?? '')) from--
  return {
    given: words.length > 1 ? (words[0] ?? '') : '',
    surname: words.slice(from).join(' '),
    whole,
    words: words.length,
  }
}

/** May two names with given names be one person's? Middle names and initials may be left out. */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.whole === b.whole) return true
  if (a.surname !== b.surname || a.given === '' || b.given === '') return false
  return (
    a.given === b.given ||
    (a.given.length === 1 && b.given.startsWith(a.given)) ||
    (b.given.length === 1 && a.given.startsWith(b.given))
  )
}
