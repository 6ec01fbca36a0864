import type { Block, Span, Tokens } from '../../schema/document.ts'
import { BLANK, DIGIT, kindOf, LETTER } from '../characters.ts'
import { tokensIn } from '../span.ts'

/** A quotation mark, with what its neighbours allow it to be. */
export interface Mark extends Span {
  readonly single: boolean
  readonly opens: boolean
  readonly closes: boolean
  /** A closing mark that is no plural's apostrophe (`workers’ rights`). */
  readonly sure: boolean
}

/**
 * A block's quotation marks in order. Apostrophes are told apart: in and behind words (`workers’`), and before what is
 * cut short (`’90s`, `’em`).
 */
export function findMarks({ text, tokens, block }: { text: string; tokens: Tokens; block: Block }): readonly Mark[] {
  const marks: Mark[] = []
  const { from, to } = tokensIn(tokens, block)
  for (let i = from; i < to; i++) {
    const start = tokens.start[i] ?? 0
    const end = tokens.end[i] ?? 0
    const code = text.charCodeAt(start)
    const length = end - start
    if (DOUBLE.has(code) && length === 1) marks.push(doubleMark(start, end, code))
    else if ((code === STRAIGHT || code === GRAVE) && length === 2 && text.charCodeAt(start + 1) === code) {
      marks.push(doubleMark(start, end, code === GRAVE ? OPEN : 0x22))
    } else if (SINGLE.has(code) && length === 1) {
      const mark = singleMark(start, end, code)
      if (mark.opens || mark.closes) marks.push(mark)
    }
  }
  return marks

  function doubleMark(start: number, end: number, code: number): Mark {
    const before = start > block.start && !isOpen(text.charCodeAt(start - 1))
    const after = end < block.end && !isShut(text.charCodeAt(end))
    if (code === OPEN || code === 0xab || code === 0x201e) {
      // “ where ” was meant: behind a word, before a blank.
      const wrong = code === OPEN && before && !after
      return { start, end, single: false, opens: !wrong, closes: wrong, sure: true }
    }
    if (code === CLOSE || code === 0xbb) {
      const wrong = !before && after
      return { start, end, single: false, opens: wrong, closes: !wrong, sure: true }
    }
    return { start, end, single: false, opens: after || !before, closes: before || !after, sure: before !== after }
  }

  function singleMark(start: number, end: number, code: number): Mark {
    const prior = start > block.start ? text.charCodeAt(start - 1) : 0x20
    const next = end < block.end ? text.charCodeAt(end) : 0x20
    const opens = code !== 0x2019 && isOpen(prior) && !isShut(next) && !isElided(end)
    const closes = code !== 0x2018 && code !== GRAVE && !isOpen(prior) && isShut(next)
    const possessive = prior === LETTER_S && kindOf(next) & BLANK && kindOf(text.charCodeAt(end + 1)) & LETTER
    const sure = closes && (ENDS.has(prior) || !possessive)
    return { start, end, single: true, opens, closes, sure }
  }

  /** `’90s`, `’em`, `’tis`. */
  function isElided(end: number): boolean {
    if (kindOf(text.charCodeAt(end)) & DIGIT && kindOf(text.charCodeAt(end + 1)) & DIGIT) {
      return !(kindOf(text.charCodeAt(end + 2)) & DIGIT)
    }
    let to = end
    while (to < end + 6 && kindOf(text.charCodeAt(to)) & LETTER) to++
    return ELIDED.has(text.slice(end, to).toLowerCase())
  }
}

/** May a quotation open behind this character? */
function isOpen(code: number): boolean {
  return (kindOf(code) & BLANK) !== 0 || OPENERS.has(code)
}

/** May a quotation close before this character? */
function isShut(code: number): boolean {
  return (kindOf(code) & BLANK) !== 0 || SHUTTERS.has(code)
}

const STRAIGHT = 0x27
const GRAVE = 0x60
const OPEN = 0x201c
const CLOSE = 0x201d
const LETTER_S = 0x73
const codes = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)))
const DOUBLE = codes('“”"„«»')
const SINGLE = codes("‘’'`")
const OPENERS = codes('([{—–-/:“"‘„«')
const SHUTTERS = codes('.,;:?!…)]}—–-/”"’»')
const ENDS = codes('.,?!…')
const ELIDED = new Set(['bout', 'cause', 'em', 'er', 'n', 'round', 'til', 'till', 'tis', 'twas', 'twere', 'twill'])
