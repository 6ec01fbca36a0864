import { ARC } from './arcs.ts'
import { IS } from './function-words.ts'
import { phraseRight, trimPhrase } from './noun-phrase.ts'
import { childOf, childWord, phraseUnder } from './parsed-phrase.ts'
import type { Passage } from './passage.ts'
import { firstOf, lastOf, NOBODY, phraseOf } from './phrase.ts'
import { MARK } from './punctuation.ts'
import type { TagSet } from './tag-set.ts'
import { tagSource } from './tag-source.ts'
import { TRAIT } from './traits.ts'
import { groupStart } from './verb-group.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WORDS } from './words.ts'

/** The source of a cue as the parse gives it: its subject, its agent, or the subject of the clause it hangs on. */
export function parsedSource(passage: Passage, cue: number, tagSet: TagSet, vocabulary: Vocabulary): number {
  const { relation, head, count } = passage
  const { arcs } = tagSet
  const afterQuote = passage.quotes.some(
    ({ at }) => at === cue || (at === cue - 1 && passage.mark[cue - 1] === MARK.comma),
  )
  let word = cue
  for (let steps = 0; word < count && steps < 6; steps++) {
    if (word === cue) {
      const passive = childOf(passage, cue, ARC.passive, tagSet) >= 0
      const agent = agentOf(passage, cue, passive, tagSet)
      if (agent >= 0) return agent
      if (passive) return NOBODY
    }
    const arc = arcs[relation[word] ?? 0] ?? 0
    const above = head[word] ?? count
    const subject = subjectOf(passage, word, tagSet)
    if (subject >= 0) {
      // "the man that said": whom the clause hangs on.
      const relative = passage.word[subject] === WORDS.that && arc & ARC.relative && above < count
      return relative ? phraseUnder(passage, above, word, tagSet) : phraseUnder(passage, subject, cue, tagSet)
    }
    if (word === cue && afterQuote) {
      const behind = nominalBehind(passage, cue, tagSet)
      if (behind >= 0) return behind
    }
    if (arc & ARC.adnominal && above < count) return phraseUnder(passage, above, word, tagSet)
    if (!(arc & CLIMBS) || above >= count) break
    word = above
  }
  return tagSource(passage, cue, vocabulary)
}

const CLIMBS = ARC.conjunct | ARC.adverbial | ARC.openClause | ARC.parataxis | ARC.loose | ARC.clause

/** "…," said X: what hangs on the cue and stands behind it. */
function nominalBehind(passage: Passage, cue: number, tagSet: TagSet): number {
  const { child, sibling, relation, traits } = passage
  const may = ARC.object | ARC.subject | ARC.oblique | ARC.openClause | ARC.clause
  for (let i = child[cue] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    if (i > cue && (tagSet.arcs[relation[i] ?? 0] ?? 0) & may && (traits[i] ?? 0) & TRAIT.nominal) {
      return phraseUnder(passage, i, cue, tagSet)
    }
  }
  return phraseRight(passage, cue + 1)
}

/** "by X" of a passive. */
function agentOf(passage: Passage, cue: number, passive: boolean, tagSet: TagSet): number {
  const { child, sibling, relation, traits } = passage
  const participle = passive || ((traits[cue] ?? 0) & TRAIT.pastParticiple) !== 0
  for (let i = child[cue] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    const arc = tagSet.arcs[relation[i] ?? 0] ?? 0
    const may = arc & ARC.agent || (participle && arc & ARC.oblique && childWord(passage, i, WORDS.by) >= 0)
    if (!may) continue
    const phrase = phraseUnder(passage, i, cue, tagSet)
    const withBy = phrase >= 0 && passage.word[firstOf(phrase)] === WORDS.by
    return withBy ? phraseOf(firstOf(phrase) + 1, lastOf(phrase)) : phrase
  }
  return NOBODY
}

function subjectOf({ child, sibling, relation }: Passage, word: number, { arcs }: TagSet): number {
  for (let i = child[word] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    const arc = arcs[relation[i] ?? 0] ?? 0
    if (arc & ARC.subject && !(arc & ARC.outer)) return i
  }
  return -1
}

/** The subject of the nearest verb before a participle that has one. */
export function mainSubject(passage: Passage, cue: number, tagSet: TagSet): number {
  const { traits, child, sibling, relation, flags, word } = passage
  for (let verb = cue - 1; verb >= 0; verb--) {
    const arc = tagSet.arcs[relation[verb] ?? 0] ?? 0
    if (!((traits[verb] ?? 0) & TRAIT.verb) || (child[verb] ?? -1) < 0 || arc & ARC.relative) continue
    for (let i = child[verb] ?? -1; i >= 0 && i < verb; i = sibling[i] ?? -1) {
      const subject = (tagSet.arcs[relation[i] ?? 0] ?? 0) & ARC.activeSubject
      const empty = (flags[i] ?? 0) & IS.who || word[i] === WORDS.that || word[i] === WORDS.it
      if (subject && !empty) return phraseUnder(passage, i, cue, tagSet)
    }
  }
  return NOBODY
}

/**
 * Parse or neighbour? A phrase that touches the cue beats a far subject; a subject with a finite verb in it is a parse
 * gone wrong; a participle takes the source of the cue before it.
 */
export function refereedSource(passage: Passage, cue: number, tagSet: TagSet, vocabulary: Vocabulary): number {
  const { traits, flags, mark, source, cue: cues, prior } = passage
  const near = tagSource(passage, cue, vocabulary)
  const parsed = parsedSource(passage, cue, tagSet, vocabulary)
  const before = mark[cue - 1] === MARK.comma || ((flags[cue - 1] ?? 0) & IS.beforeParticiple) !== 0
  if ((traits[cue] ?? 0) & TRAIT.gerund && cue > 0 && before) {
    for (let i = cue - 1; i >= 0; i--) {
      const earlier = source[i] ?? NOBODY
      if (earlier >= 0 && cues[i] && !((traits[i] ?? 0) & TRAIT.gerund) && (prior[i] ?? 0) > 0.3) return earlier
    }
    const main = mainSubject(passage, cue, tagSet)
    if (main >= 0) return main
  }
  if (parsed < 0 || near < 0) return parsed < 0 ? near : parsed
  const start = groupStart(passage, cue)
  const first = firstOf(parsed)
  const last = lastOf(parsed)
  for (let i = first; i <= last; i++) if ((traits[i] ?? 0) & TRAIT.finite) return near
  if ((flags[last] ?? 0) & IS.time || (flags[first] ?? 0) & IS.noSource) return near
  if ((flags[first] ?? 0) & IS.who && last < start - 1 && mark[start - 1] === MARK.comma) return near
  const touches = lastOf(near) === start - 1 && last !== start - 1 && last < cue
  return touches ? near : parsed
}

/** "by five people | who saw it": a source behind its cue with the short clause, up to a comma, that tells who they are. */
export function withRelative(passage: Passage, source: number, cue: number): number {
  const { parsed, word, high, nextComma, count } = passage
  const last = lastOf(source)
  if (source < 0 || firstOf(source) < cue || last + 2 >= count || word[last + 1] !== WORDS.who) return source
  const clause = Math.min(count, nextComma[last + 1] ?? count) - 1
  const end = parsed && (high[last] ?? 0) > last ? Math.min(high[last] ?? 0, clause) : clause
  return end - last <= LONGEST_RELATIVE ? trimPhrase(passage, firstOf(source), end) : source
}
const LONGEST_RELATIVE = 9
