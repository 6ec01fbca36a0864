import type { Document } from '../../schema/document.ts'
import { findInterview } from '../attribution/turns.ts'

/**
 * Who answers in an interview of questions and answers, as a place in `actors`: the person that the words before the
 * first label name most often, the first of equals. -1 where the article is no interview or nobody is introduced.
 * `actorOf` is the actor of each mention.
 */
export function findInterviewee({
  article,
  blocks,
  mentions,
  actors,
  actorOf,
}: Pick<Document, 'article' | 'blocks' | 'mentions' | 'actors'> & { readonly actorOf: Int32Array }): number {
  const interview = findInterview({ article, blocks })
  if (interview === null) return -1
  const counts = new Map<number, number>()
  for (const [place, { start }] of mentions.entries()) {
    if (start >= interview.first) break
    const actor = actorOf[place] ?? -1
    if (actors[actor]?.kind === 'PERSON') counts.set(actor, (counts.get(actor) ?? 0) + 1)
  }
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? -1
}
