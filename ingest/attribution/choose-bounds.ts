import type { Candidate } from './candidate.ts'
import { chooseEnd } from './choose-end.ts'
import { chooseMore } from './choose-more.ts'
import { chooseStart } from './choose-start.ts'
import type { Engine } from './engine.ts'
import { FRAME } from './frames.ts'

/** Lets the learned choices move the bounds of the content that the rules propose. */
export function chooseBounds(engine: Engine, candidate: Candidate): void {
  const { passage, watch, choices } = engine
  if (choices.end === null && !(watch?.onEnd && watch.wantsFeatures)) return
  const [range, second] = candidate.ranges
  if (range === undefined || candidate.frame === FRAME.passive) return
  if (range.first > candidate.at) {
    if (second === undefined) range.last = chooseEnd(engine, candidate, range)
    return
  }
  range.first = chooseStart(engine, candidate, range)
  const from = candidate.more >= 0 ? candidate.more : second?.first
  if (from === undefined || from >= passage.count - 2) return
  const last = chooseMore(engine, candidate, from, second?.last ?? -1)
  candidate.ranges = last < 0 ? [range] : [range, { first: from, last }]
}
