/** Kinds of punctuation, below 32 so that three of them fit in one number; 0 is a word. */
export const MARK = {
  word: 0,
  comma: 1,
  semicolon: 2,
  colon: 3,
  dash: 4,
  hyphen: 5,
  /** A double mark that no quotation of the layer begins or ends with. */
  quote: 6,
  openQuote: 7,
  closeQuote: 8,
  openBracket: 9,
  closeBracket: 11,
  stop: 13,
  dots: 14,
  question: 15,
  exclamation: 16,
  dollar: 17,
  apostrophe: 18,
  ampersand: 21,
  numberSign: 24,
  at: 25,
  other: 31,
} as const

/** The kind of a token without letters and digits that stands at `start`. */
export function markOf(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start)
  if (end - start > 1) {
    if (code === 45) return MARK.dash
    if (code === 46) return MARK.dots
    if (code === 39 || code === 96) return MARK.quote
  }
  return kinds[code] ?? MARK.other
}

/** Does the mark end a clause: a comma, semicolon, colon or dash? */
export function partsClauses(mark: number): boolean {
  return mark >= MARK.comma && mark <= MARK.dash
}

/** Is it a final mark: a stop, dots, a question or exclamation mark? */
export function endsSentence(mark: number): boolean {
  return mark >= MARK.stop && mark <= MARK.exclamation
}

/** Is it a quotation mark that opens, as far as the mark itself can tell? */
export function opensQuote(mark: number): boolean {
  return mark === MARK.quote || mark === MARK.openQuote
}

/** Is it one that closes? */
export function closesQuote(mark: number): boolean {
  return mark === MARK.quote || mark === MARK.closeQuote
}

const SIGNS: Readonly<Record<string, number>> = {
  ',': MARK.comma,
  ';': MARK.semicolon,
  ':': MARK.colon,
  '—': MARK.dash,
  '–': MARK.dash,
  '-': MARK.hyphen,
  '"': MARK.quote,
  '“': MARK.openQuote,
  '„': MARK.openQuote,
  '«': MARK.openQuote,
  '”': MARK.closeQuote,
  '»': MARK.closeQuote,
  '(': MARK.openBracket,
  '[': MARK.openBracket,
  ')': MARK.closeBracket,
  ']': MARK.closeBracket,
  '.': MARK.stop,
  '…': MARK.dots,
  '?': MARK.question,
  '!': MARK.exclamation,
  $: MARK.dollar,
  "'": MARK.apostrophe,
  '’': MARK.apostrophe,
  '‘': MARK.apostrophe,
  '&': MARK.ampersand,
  '#': MARK.numberSign,
  '@': MARK.at,
}
const kinds = new Uint8Array(0x10000).fill(MARK.other)
for (const [sign, kind] of Object.entries(SIGNS)) kinds[sign.charCodeAt(0)] = kind
