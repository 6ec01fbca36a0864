import { isDenied, isPassive, subjectOf } from './stance-grammar.ts'
import { causeRef, isJudged, refUnder } from './stance-links.ts'
import { isSufferer, type Reading, type Tell } from './stance-reading.ts'

/** "adds $40 to her costs", "our sales fell": who makes the good go down or the bad go up is bad. */
export function byEffects(reading: Reading, say: Tell): void {
  const { clause, references, topic, words, cueWords } = reading
  for (let i = cueWords; i < clause.count; i++) {
    const worth = words.effects.get(clause.hash[i] ?? 0)
    if (worth === undefined || !(clause.tag[i] ?? '').startsWith('N')) continue
    let verb = clause.head[i] ?? -1
    let step = i
    for (let steps = 0; verb >= 0 && steps < 2 && !(clause.tag[verb] ?? '').startsWith('V'); steps++) {
      step = verb
      verb = clause.head[verb] ?? -1
    }
    const direction = words.directions.get(clause.hash[verb] ?? 0)
    if (verb < 0 || direction === undefined) continue
    const denied = isDenied(clause, { head: verb, from: verb, to: verb + 1 }) ? -1 : 1
    const sign = worth * direction * denied
    const hit = { from: Math.min(i, verb), to: Math.max(i, verb) + 1, head: verb }
    const doer = subjectOf(clause, verb)
    const moves = doer === step || isPassive(clause, verb)
    const by = moves || doer < 0 ? null : refUnder(reading, doer)
    if (by) {
      if (isJudged(by)) say(hit, by, sign, 'effect')
      continue
    }
    const cause = causeRef(reading, hit)
    if (cause) say(hit, cause, sign, 'effect', 0.8)
    else if (topic && references.filter(isJudged).length === 0 && (moves || isSufferer(reading, doer)))
      say(hit, topic, sign, 'loss')
  }
}

/** "because of the duty": what is put down to a measure is seldom praise. */
export function byCause(reading: Reading, say: Tell): void {
  const { clause, references, found } = reading
  for (const reference of references) {
    if (!isJudged(reference) || found.some(({ target }) => target === reference.target)) continue
    const back = [1, 2, 3, 4].map((steps) => clause.word[reference.from - steps] ?? '')
    const at = back.findIndex((word) => word === 'because' || word === 'due' || word === 'thanks')
    if (at < 0 || clause.word[reference.from - at] !== (back[at] === 'because' ? 'of' : 'to')) continue
    say(
      { from: reference.from, to: reference.to },
      reference,
      back[at] === 'thanks' ? 1 : -1,
      'because',
      back[at] === 'thanks' ? 0.8 : 0.5,
    )
  }
}

/** "would never recover if the duty stays": what one says will come of it tells; else who speaks of it so fears it. */
export function byCondition(reading: Reading, say: Tell): void {
  const { clause, references, found } = reading
  for (const reference of references) {
    if (reference.target.kind !== 'measure' || found.some(({ target }) => target === reference.target)) continue
    const before = [1, 2, 3, 4, 5].map((steps) => clause.word[reference.from - steps] ?? '')
    const rather = before.indexOf('than') >= 0 && clause.word.includes('rather')
    const at = before.findIndex((word) => word === 'if' || word === 'unless')
    if (at < 0 && !rather) continue
    say({ from: reference.from, to: reference.to }, reference, before[at] === 'unless' ? 1 : -1, 'condition', 0.8)
  }
}
