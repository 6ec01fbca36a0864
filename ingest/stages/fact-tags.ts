import type { Document, Span } from '../../schema/document.ts'
import { pennOf } from '../grammar/coarse-tags.ts'
import { loadTagger } from '../grammar/load.ts'
import { addToken, newSentence } from '../grammar/sentence.ts'
import { tagWords } from '../grammar/tagger.ts'
import { tokensIn } from '../span.ts'

const work = newSentence()

/** The Penn tags of a sentence's tokens, in order; empty behind the longest sentence that is tagged. */
export function tagsOf({ article, tokens }: Pick<Document, 'article' | 'tokens'>, sentence: Span): readonly string[] {
  const { tagger, tags } = loadTagger()
  const { from, to } = tokensIn(tokens, sentence)
  work.count = 0
  for (let place = from; place < to; place++) if (!addToken(work, tokens, place)) break
  tagWords(tagger, work, article.text)
  const found = Array.from({ length: work.count }, (_, i) => pennOf(tags[work.tag[i] ?? 0] ?? ''))
  return found.map((penn, i) => (isOwner(i) ? 'POS' : penn))

  /** "Ms. Lang’s speech": an ’s between a name and a noun is no verb. */
  function isOwner(i: number): boolean {
    const word = article.text.slice(work.start[i], work.end[i])
    return /^['’]s$/.test(word) && /^NNP?S?$/.test(found[i - 1] ?? '') && /^(?:NN|JJ)/.test(found[i + 1] ?? '')
  }
}

/** Tags of finite verbs and modals. */
export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
