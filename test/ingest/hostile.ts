/**
 * Inputs on which careless readers take the square of their length or worse, as texts of any length: repeated pieces, and
 * pieces that differ each time.
 */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  ...repeated({
    honorifics: 'Mr. ',
    initials: 'A. B. ',
    'stops apart': '. . .',
    stops: '.....',
    'words and stops': 'word....',
    'opening marks': '“',
    'opening marks and colons': '“: ',
    'straight marks': '"',
    'straight marks apart': '" ',
    'two apostrophes': "''",
    apostrophes: ' ’',
    brackets: '((((',
    hyphens: 'well-known ',
    abbreviations: 'U.S. ',
    names: 'Ann Bell ',
    'names joined': 'Bell and ',
    'a bank of names': 'Bank of ',
    cues: 'said ',
    'cues and clauses': 'said that ',
    'names and cues': 'Bell said ',
    quotations: '“a,” Bell said. ',
    'quotations in one sentence': '“a” and ',
    'quotations apart in one sentence': 'he said “no, no,” and ',
    'quotations one behind another': '“No, no.” ',
    'pronouns and cues': 'he said ',
    'sources behind': 'according to Bell, ',
    'nested sayings': 'Bell said that Orr said that ',
    'surnames of governors': 'Moe said so. Smith met Ford. ',
    relatives: 'Bell, who said ',
    'cues of many kinds': 'claimed warned told accused promised ',
    digits: '1',
    'digits and commas': '1,',
    amounts: '$1.3 billion ',
    percents: '25 per cent ',
    dates: 'on Monday, June 5, 2023, ',
    months: 'May ',
    letters: 'a',
    'one line of prose': 'the mill closed and the town went quiet while it rained, ',
    newlines: '\n',
    'returns and newlines': '\r\n',
    nul: '\0',
    'byte order marks': '\ufeff',
    'zero-width spaces': '\u200b',
    'no-break spaces': '\u00a0',
    'lone surrogates': '\ud800',
    'right to left': '\u202eabc שלום ',
    emoji: '🙂',
    'combining marks': 'e\u0301',
    'nested tags': '<b><i>',
    base64: 'QUJD',
    handles: 'a@',
    slashes: '/Reuters\n',
    possessives: 'Bell’s ',
    titles: 'Senator ',
    'titles alone': 'the minister, ',
    'bodies alone': 'the commission said. ',
    documents: 'a report by Bell ',
    measures: 'a 25 per cent tariff on steel ',
    sectors: 'steel and aluminium ',
    conditions: 'if ',
    'quoted paragraphs': '“a”\n\n',
    'open paragraphs': '“It rained.\n\n',
    'short lines': 'Port Aven\n\n',
    'questions and answers': 'Q. Why?\n\nA. It rained.\n\n',
  }),
  'many names': (length) => varied(length, (place) => `${NAMES[place % 97]} ${made(place)} said it rained. `),
  'many surnames of one kind': (length) => varied(length, (place) => `${made(place)} Bell and Bell said. `),
  'many bodies': (length) => varied(length, (place) => `the ${made(place)} Trade Commission and the commission said. `),
  'many acronyms': (length) => varied(length, (place) => `${made(place).toUpperCase()} said so. `),
  'many titles': (length) => varied(length, (place) => `Senator ${made(place)} met the senator, who said so. `),
  'many of one surname': (length) => varied(length, (place) => `minister ${made(place)} Bell met Bell, who said so. `),
  'many offices of one person': (length) => varied(length, (place) => `Ann Bell, chief of ${made(place)}, said so. `),
  'many offices': (length) =>
    varied(length, (place) => `Ann ${made(place)}, chief of ${made(place)}, and the chief said. `),
}

/** Before all repeated pieces, since a text of blanks alone is refused. */
const BEFORE = 'Rain. '

const NAMES = Array.from({ length: 97 }, (_, place) => made(7919 * (place + 3)))

function repeated(units: Readonly<Record<string, string>>): Record<string, (length: number) => string> {
  return Object.fromEntries(
    Object.entries(units).map(([name, unit]) => [
      name,
      (length: number) => BEFORE + unit.repeat(Math.ceil(length / unit.length)).slice(0, length - BEFORE.length),
    ]),
  )
}

function varied(length: number, unit: (place: number) => string): string {
  let text = ''
  for (let place = 0; text.length < length; place++) text += unit(place)
  return text.slice(0, length)
}

/** A capitalised word for each number. */
function made(place: number): string {
  let word = ''
  for (let rest = place + 40; rest > 0; rest = Math.floor(rest / 40)) {
    word += 'bdfgklmnprstvzbd'.charAt(rest % 13) + 'aeiouyao'.charAt(rest % 8)
  }
  return word.charAt(0).toUpperCase() + word.slice(1)
}
