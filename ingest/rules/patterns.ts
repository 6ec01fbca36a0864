import nlp from 'compromise'
import { z } from 'zod'
import type { Span } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import { spansOfViews } from '../compromise-spans.ts'
import { contains } from '../span.ts'

/** A pattern in compromise's match syntax, ready to be looked for. */
export interface Pattern {
  readonly terms: ReturnType<typeof nlp.parseMatch>
  /** Hashes of plain words of which a sentence must hold one before the pattern is tried on it. */
  readonly words: ReadonlySet<number>
}

/** A run of terms in a sentence, as offsets into its text, with the named groups in it. */
export interface PatternMatch extends Span {
  readonly groups: Readonly<Record<string, Span>>
}

const Term = z.looseObject({
  word: z.string().optional(),
  fastOr: z.instanceof(Set).optional(),
  tag: z.string().optional(),
  group: z.string().optional(),
  optional: z.boolean().optional(),
  negative: z.boolean().optional(),
})
const One = z.looseObject({ one: z.looseObject({ tagSet: z.record(z.string(), z.unknown()) }) })

/**
 * Reads a pattern (https://docs.compromise.cool/compromise-match-syntax). Answers what is wrong with it, as a sentence,
 * where it cannot be used: brackets that do not close, a tag or a group that does not exist, no plain word.
 */
export function readPattern(source: string, groups: readonly string[]): Pattern | { readonly wrong: string } {
  for (const [open, close] of ['[]', '()', '{}']) {
    if (source.split(open ?? '').length !== source.split(close ?? '').length)
      return { wrong: `${JSON.stringify(source)} opens and closes ${open}${close} unequally often` }
  }
  const parsed = nlp.parseMatch(source)
  const terms = z.array(Term).parse(parsed)
  if (terms.length === 0) return { wrong: 'The pattern is empty' }
  for (const { tag, group } of terms) {
    const known = tag === undefined || Object.hasOwn(TAGS, tag)
    if (!known) return { wrong: `There is no tag #${tag}; tags: ${Object.keys(TAGS).join(', ')}` }
    if (group !== undefined && group !== '0' && !groups.includes(group))
      return {
        wrong: `There is no group <${group}>; groups here: ${groups.length > 0 ? groups.map((name) => `<${name}>`).join(', ') : 'none'}`,
      }
  }
  const plain = terms.find(({ optional, negative, word, fastOr }) => !optional && !negative && (word || fastOr))
  if (!plain)
    return {
      wrong: `${JSON.stringify(source)} needs a plain word that must stand there, so that not every sentence is tried`,
    }
  const words = [...(plain.fastOr ?? [plain.word])].flatMap((word) =>
    typeof word === 'string' && word !== '' ? [word] : [],
  )
  return { terms: parsed, words: new Set(words.map(hashWord)) }
}

const TAGS = One.parse(nlp.model()).one.tagSet

/** The matches of some patterns in a sentence, one list a pattern. A match without named groups has its bracketed part. */
export function matchPatterns(text: string, patterns: readonly Pattern[]): readonly (readonly PatternMatch[])[] {
  const doc = nlp(
    text.slice(0, LONGEST_SENTENCE).replace(REPEATED, (run) => `${run.charAt(0)}${' '.repeat(run.length - 1)}`),
  )
  const spansOf = spansOfViews(doc, 0)
  return patterns.map(({ terms }) => {
    const view = doc.match(terms)
    const groups = Object.entries(view.groups()).map(([name, group]) => [name, spansOf(group)] as const)
    return spansOf(view).map((whole) => {
      const inside = groups.flatMap(([name, spans]) =>
        spans.filter((span) => contains(whole, span)).map((span) => [name, span] as const),
      )
      return { ...whole, groups: Object.fromEntries(inside) }
    })
  })
}

/** UTF-16 units of a sentence that are tried: compromise's time grows with the square of a sentence (EXTRACTION, section 6). */
const LONGEST_SENTENCE = 4096
const REPEATED = /([^\p{L}\p{N}\s])\1{2,}/gu
