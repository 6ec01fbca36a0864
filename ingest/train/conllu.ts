import { OnRecordError } from '../../schema/errors.ts'

/** A sentence of a treebank. */
export interface TreebankSentence {
  readonly forms: readonly string[]
  /** Does a blank follow the word in the text? */
  readonly spaced: readonly boolean[]
  /** Universal and Penn tag of each word: `VERB/VBD`. */
  readonly tags: readonly string[]
  /** The head's place from 0; the number of words where it is the root. */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

/**
 * The sentences of a CoNLL-U file (https://universaldependencies.org/format.html). Comments and
 * empty nodes are left out; of a multi-word token ("don't") only that no blanks stand in it.
 */
export function readConllu(text: string, name: string): readonly TreebankSentence[] {
  return text
    .split(/\r?\n\r?\n/)
    .map((part) => part.split(/\r?\n/).filter((line) => /^\d+(-\d+)?\t/.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => toSentence(lines, name))
}

function toSentence(all: readonly string[], name: string): TreebankSentence {
  const lines = all.filter((line) => /^\d+\t/.test(line))
  const glued = new Set(all.flatMap(gluedWords))
  const words = lines.map((line) => {
    const [, form, , universal, penn, , head, relation] = line.split('\t')
    if (!form || !universal || !penn || !relation || !head || !/^\d+$/.test(head)) {
      throw new OnRecordError('BAD_FILE', `${name}: no word of ten columns: ${line}`, 'Give a treebank in CoNLL-U.')
    }
    return { form, tag: `${universal}/${penn}`, head: head === '0' ? lines.length : Number(head) - 1, relation }
  })
  return {
    forms: words.map(({ form }) => form),
    spaced: words.map((_, i) => !glued.has(i + 1)),
    tags: words.map(({ tag }) => tag),
    heads: words.map(({ head }) => head),
    relations: words.map(({ relation }) => relation),
  }
}

/** The numbers of the words that no blank follows, as a line tells: all but the last of a multi-word token. */
function gluedWords(line: string): readonly number[] {
  const [number = '', , , , , , , , , more = ''] = line.split('\t')
  const [first = 0, last = first] = number.split('-').map(Number)
  const inside = Array.from({ length: last - first }, (_, k) => first + k)
  return more.includes('SpaceAfter=No') ? [...inside, last] : inside
}
