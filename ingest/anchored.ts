import { hullOf, locate, meant } from '../schema/anchors.ts'
import type { Quote } from '../schema/decisions.ts'
import type { Document } from '../schema/document.ts'

/** The place of the attribution that words and level mean; -1 where the words are gone or nothing is said there. */
export function statementAt({ article, attributions }: Document, anchor: Quote, level: number): number {
  const range = locate(article.text, anchor)
  const said = () => attributions.map((attribution) => hullOf(attribution.content, attribution.level))
  return range === null ? -1 : meant({ ...range, level }, said())
}
