import type { Document } from '../../schema/document.ts'
import { findInterview } from '../attribution/turns.ts'
import { placeAt } from '../span.ts'

const TALK = /\b(?:answered|answers|interviewed|sat down|speaks|spoke|spoken|talked|talks) /

/**
 * Who answers in an interview of questions and answers, as a place in `actors`: the person that the words before the
 * first label name most often, above all right before they tell of the talk; the first of equals. -1 where the article is no interview or nobody is introduced.
 * `actorOf` is the actor of each mention.
 */
export function findInterviewee({
  article,
  blocks,
  sentences,
  mentions,
  actors,
  actorOf,
}: Pick<Document, 'article' | 'blocks' | 'sentences' | 'mentions' | 'actors'> & {
  readonly actorOf: Int32Array
}): number {
  const interview = findInterview({ article, blocks })
  if (interview === null) return -1
  const counts = new Map<number, number>()
  for (const [place, { start }] of mentions.entries()) {
    if (start >= interview.first) break
    const actor = actorOf[place] ?? -1
    if (actors[actor]?.kind !== 'PERSON') continue
    const at = placeAt(sentences, start)
    const words = article.text.slice(start, (sentences[at + 1] ?? sentences[at])?.end)
    counts.set(actor, (counts.get(actor) ?? 0) + (TALK.test(words) ? 2 : 1))
  }
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? -1
}
