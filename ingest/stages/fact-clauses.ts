import { FINITE } from './fact-tags.ts'

/** A clause of a sentence with a finite verb. Places count from the sentence's first token, half-open. */
export interface FactClause {
  readonly from: number
  readonly to: number
  readonly kind: 'main' | 'relative' | 'subordinate'
  /** The word that leads to it: "which", "after", "if"; empty where none does. */
  readonly lead: string
  /** The place of its first finite verb outside clauses that it holds. */
  readonly verb: number
  /** Clauses in the middle of it. */
  readonly inside: readonly FactClause[]
}

/** Pronouns that lead to a relative clause, behind a comma. */
export const RELATIVES: ReadonlySet<string> = new Set(['which', 'who', 'whose', 'where'])
const SUBORDINATORS = new Set([
  'after',
  'although',
  'as',
  'because',
  'before',
  'if',
  'once',
  'since',
  'though',
  'unless',
  'until',
  'when',
  'whether',
  'while',
])
const COORDINATORS = new Set(['and', 'but', 'so', 'yet'])
const STOPS = new Set([';', ':', '—', '–', '--', '(', ')'])
const SUBJECTS = new Set(['DT', 'PRP', 'PRP$', 'NNP', 'NNPS', 'NN', 'NNS', 'JJ', 'CD', 'EX'])

/**
 * The clauses of a sentence by its words (in lower case) and Penn tags: main clauses, relative ones behind a comma, and
 * those behind a subordinator. One in the middle of another is a clause by itself and part of the other.
 */
export function clausesOf(words: readonly string[], tags: readonly string[]): readonly FactClause[] {
  const count = Math.min(words.length, tags.length)
  const found: FactClause[] = []
  /** Where the main clause in work begins, and the clauses inside it so far. */
  let main = 0
  let inside: FactClause[] = []
  const close = (to: number) => {
    const verb = finiteIn(tags, main, to, inside)
    // A verb at its head has no subject: "Asked whether …".
    if (verb > main) found.push({ from: main, to, kind: 'main', lead: '', verb, inside })
    inside = []
  }
  for (let place = 0; place < count; place++) {
    const word = words[place] ?? ''
    const relative = words[place - 1] === ',' && RELATIVES.has(word)
    if (STOPS.has(word)) {
      close(place)
      main = place + 1
    } else if (relative || (SUBORDINATORS.has(word) && isClause(words, tags, place + 1, count))) {
      const from = relative ? place : place + 1
      const to = endOf(words, from, count)
      const verb = finiteIn(tags, from, to, [])
      const clause: FactClause = { from, to, kind: relative ? 'relative' : 'subordinate', lead: word, verb, inside: [] }
      if (verb >= 0) found.push(clause)
      const goesOn = words[to] === ',' && FINITE.has(tags[skipAdverbs(tags, to + 1)] ?? '')
      if (goesOn) inside.push(clause)
      else if (place === main) main = to + 1
      else {
        close(relative ? place - 1 : leadOf(words, place))
        main = to + 1
      }
      place = to
    } else if (words[place - 1] === ',' && COORDINATORS.has(word) && isClause(words, tags, place + 1, count)) {
      close(place - 1)
      main = place + 1
    }
  }
  close(count)
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}

const TIMES = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'long',
  'soon',
  'far',
  'shortly',
  'just',
])

/** "…, three days after", "as long as": what belongs to the subordinator, with its comma. */
function leadOf(words: readonly string[], subordinator: number): number {
  const before = (words[subordinator - 1] ?? '').replace(/s$/, '')
  if (!TIMES.has(before)) return subordinator
  let place = subordinator - 1
  if (/^(?:an?|the|as|one|two|three|four|five|six|ten|several|few|\d+)$/.test(words[place - 1] ?? '')) place--
  return words[place - 1] === ',' ? place - 1 : place
}

/** Up to the next comma that no list needs, a stop, or the end. */
function endOf(words: readonly string[], from: number, count: number): number {
  for (let place = from; place < count; place++) {
    const word = words[place] ?? ''
    if (STOPS.has(word) || (word === ',' && !/^\d/.test(words[place + 1] ?? ''))) return place
  }
  return count
}

/** A subject and a finite verb follow before the next comma. */
function isClause(words: readonly string[], tags: readonly string[], from: number, count: number): boolean {
  if (!SUBJECTS.has(tags[from] ?? '')) return false
  for (let place = from + 1; place < count; place++) {
    if (words[place] === ',' || STOPS.has(words[place] ?? '')) return false
    if (FINITE.has(tags[place] ?? '')) return true
  }
  return false
}

function skipAdverbs(tags: readonly string[], from: number): number {
  let place = from
  while (tags[place] === 'RB') place++
  return place
}

function finiteIn(tags: readonly string[], from: number, to: number, without: readonly FactClause[]): number {
  let within = false
  for (let place = from; place < to; place++) {
    const hole = without.find((clause) => clause.from <= place && place < clause.to)
    const tag = tags[place] ?? ''
    if (hole) place = hole.to - 1
    // "a duty that took effect has pushed": the first verb behind the pronoun is of its clause.
    else if (place > from && (tag === 'WDT' || tag === 'WP')) within = true
    else if (FINITE.has(tag) && within) within = false
    else if (FINITE.has(tag)) return place
  }
  return -1
}
