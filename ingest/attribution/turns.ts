import type { Document, Span } from '../../schema/document.ts'
import { newCandidate } from './candidate.ts'
import { FRAME } from './frames.ts'
import type { NarrationBlock } from './narration.ts'
import type { Statement } from './statement.ts'

/** How many paragraphs must carry a label before an article is an interview. */
const LEAST = 3
const LABEL = /^(?:Q|A|Question|Answer)\s?[.:]\s/
/** The words of a label that stand for whoever answers. */
export const ANSWER = /^A(?:nswer)?\s?[.:]$/

/** An article in questions and answers: where its first and its last labelled paragraph begin. */
export interface Interview {
  readonly first: number
  readonly last: number
}

/** The interview that an article is, `Q.` and `A.` before its paragraphs; null where it is none. */
export function findInterview({ article, blocks }: Pick<Document, 'article' | 'blocks'>): Interview | null {
  const labelled = blocks.filter(({ start, furniture }) => !furniture && labelAt(article.text, start) !== null)
  const [first] = labelled
  const last = labelled.at(-1)
  return first && last && labelled.length >= LEAST ? { first: first.start, last: last.start } : null
}

/** The label's letter or word and all that follows in the paragraph; null where there is no label. */
function labelAt(text: string, start: number): { readonly label: string; readonly from: number } | null {
  const [found] = LABEL.exec(text.slice(start, start + 12)) ?? []
  return found === undefined ? null : { label: found.trim(), from: start + found.length }
}

/** The turn that a paragraph of an interview is: an answer as a statement, `question` for a question, null for neither. */
export function turnOf(text: string, block: NarrationBlock): Statement | 'question' | null {
  const { start, end } = block.block
  const turn = labelAt(text, start)
  if (turn === null || turn.from >= end) return null
  if (turn.label.startsWith('Q')) return 'question'
  const source: Span = { start, end: start + turn.label.length }
  const content = [{ start: turn.from, end }]
  const candidate = { ...newCandidate(0, 'colon'), frame: FRAME.colonNone, chance: SURE }
  return {
    content,
    cue: source,
    source,
    hearer: null,
    target: null,
    candidate,
    kind: -1,
    negated: false,
    spoke: 0,
    quoted: false,
    nested: false,
    block,
  }
}
/** Answers are answers; only a label that is something else goes wrong. */
const SURE = 0.95
