import type { Tokens } from '../../schema/document.ts'
import { loadLexicons } from '../lexicons.ts'
import { findTokens } from '../stages/tokens.ts'
import type { TreebankSentence } from './conllu.ts'

/**
 * A treebank's words as tokens of its text, `spaced` telling which of them a blank follows. Each is described by the stage
 * that reads articles; where that would part a word, by the first of its parts. "'s" is one only behind another word.
 */
export function toTokens({ forms, spaced }: Pick<TreebankSentence, 'forms' | 'spaced'>): {
  readonly text: string
  readonly tokens: Tokens
} {
  const text = forms.map((form, i) => (spaced[i] ? `${form} ` : form)).join('')
  const found = findTokens({ article: { text } }, lexicons)
  const count = forms.length
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  const hash = new Int32Array(count)
  const shape = new Uint8Array(count)
  let at = 0
  let from = 0
  forms.forEach((form, i) => {
    while (at < found.count && (found.end[at] ?? 0) <= from) at++
    start[i] = from
    end[i] = from + form.length
    hash[i] = found.hash[at] ?? 0
    shape[i] = found.shape[at] ?? 0
    from += form.length + (spaced[i] ? 1 : 0)
  })
  return { text, tokens: { count, start, end, hash, shape } }
}

const lexicons = loadLexicons()
