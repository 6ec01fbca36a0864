import type { Tokens } from '../../schema/document.ts'
import { loadLexicons } from '../lexicons.ts'
import { findTokens } from '../stages/tokens.ts'

/**
 * A treebank's words as tokens of a text that has a blank between any two. Each is described by the stage that reads
 * articles; where that would part a word, by the first of its parts.
 */
export function toTokens(forms: readonly string[]): { readonly text: string; readonly tokens: Tokens } {
  const text = forms.join(' ')
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
    from += form.length + 1
  })
  return { text, tokens: { count, start, end, hash, shape } }
}

const lexicons = loadLexicons()
