import { IS } from './function-words.ts'
import type { Passage } from './passage.ts'
import { MARK } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import { WORDS } from './words.ts'

/** How far behind ", and" a likely cue still begins a statement of its own. */
const REACH = 8

/**
 * The last word of a clause of content that begins at `from`: where another cue of the same subject, a clause in the
 * reporter's voice or a new subject with its verb begins, else the sentence's end.
 */
export function clauseEnd(passage: Passage, from: number, cue: number): number {
  const { mark, flags, traits, cue: cues, count } = passage
  const asked = cue < 3 && ((traits[cue] ?? 0) & (TRAIT.pastParticiple | TRAIT.gerund)) !== 0
  const subordinate = beginsSubordinate(passage, cue)
  for (let i = from + 1; i < count; i++) {
    const kind = mark[i] ?? 0
    if (kind === MARK.semicolon) return i - 1
    if (kind === MARK.comma) {
      if (endsAtComma(passage, i, cue, asked, subordinate)) return i - 1
    } else if (kind === MARK.word && i + 1 < count) {
      const joins = (flags[i] ?? 0) & IS.andBut
      const cueBehind = cues[i + 1] && (joins || JOINERS.has(passage.word[i] ?? 0))
      const cueBehindAdverb = joins && i + 2 < count && cues[i + 2] && (traits[i + 1] ?? 0) & TRAIT.adverb
      if (cueBehind || cueBehindAdverb) return i - 1
    }
  }
  return count - 1
}
const JOINERS = new Set<number>([WORDS.while, WORDS.before, WORDS.after])

/** Does the sentence begin with a subordinate clause that holds the cue, without a comma before it? */
function beginsSubordinate({ word, flags, commas }: Passage, cue: number): boolean {
  const first = word[0] === WORDS.and || word[0] === WORDS.but || word[0] === WORDS.even ? 1 : 0
  return ((flags[first] ?? 0) & IS.subordinate) !== 0 && commas[cue] === commas[Math.min(first, cue)]
}

function endsAtComma(passage: Passage, comma: number, cue: number, asked: boolean, subordinate: boolean): boolean {
  const { word, flags, traits, cue: cues, prior, count } = passage
  const next = comma + 1
  if (word[next] === WORDS.according || (flags[next] ?? 0) & IS.reporterClause) return true
  if (asked) for (let i = next; i < Math.min(count, comma + 12); i++) if (cues[i]) return true
  if (subordinate && subjectThenVerb(passage, next, 8)) return true
  if (next < count && cues[next] && (traits[next] ?? 0) & TRAIT.gerund) return true
  if (word[next] !== WORDS.and && word[next] !== WORDS.but) return false
  for (let i = comma + 2; i < Math.min(count, comma + REACH); i++) if (cues[i] && (prior[i] ?? 0) > 0.5) return true
  if (word[next] === WORDS.but) {
    const verb = subjectThenVerb(passage, comma + 2, 8)
    if (verb && (traits[verb - 1] ?? 0) & TRAIT.nominal) return true
  }
  const behind = traits[comma + 2] ?? 0
  const samePast = ((behind & TRAIT.past) !== 0) === (((traits[cue] ?? 0) & TRAIT.past) !== 0)
  return comma + 2 < count && (behind & TRAIT.finite) !== 0 && samePast
}

/** The next finite verb if something stands before it and no comma; else 0. */
function subjectThenVerb({ traits, mark, count }: Passage, from: number, far: number): number {
  let i = from
  while (i < Math.min(count, from + far) && !((traits[i] ?? 0) & TRAIT.finite) && mark[i] !== MARK.comma) i++
  return i < count && i > from && (traits[i] ?? 0) & TRAIT.finite ? i : 0
}

/** The first word of the clause of content that ends before the place `to`. */
export function clauseStart({ mark, flags, word, firstCue }: Passage, to: number): number {
  let first = 0
  for (let i = to; i > 0 && first === 0; i--) {
    if (mark[i] === MARK.semicolon || mark[i] === MARK.dash) first = i + 1
    else if (i > 1 && (flags[i] ?? 0) & IS.andBut && mark[i - 1] === MARK.comma && firstCue < i) first = i + 1
  }
  return OPENERS.has(word[first] ?? 0) ? first + 1 : first
}
const OPENERS = new Set<number>([WORDS.and, WORDS.but, WORDS.so, WORDS.yet])

/** Does a likely cue or a clause of the reporter begin within three words? */
export function beginsNewCue({ cue, prior, flags, count }: Passage, from: number): boolean {
  for (let i = from; i < Math.min(count, from + 3); i++) if (cue[i] && (prior[i] ?? 0) > 0.5) return true
  return ((flags[from] ?? 0) & IS.newClause) !== 0
}
