import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { OnRecordError } from '../schema/errors.ts'
import { hashId } from '../schema/ids.ts'
import { type Abbreviations, toAbbreviations } from './abbreviations.ts'
import { AgreementFile, type AgreementWords, toAgreementWords } from './agreement-words.ts'
import { hashWord } from './characters.ts'
import { CueEntry, type CueLexicon, IllocutionEntry, toCueLexicon } from './cue-lexicon.ts'
import { DateFile, type DateWords, toDateWords } from './date-words.ts'
import { EventFile, type EventWords, toEventWords } from './event-words.ts'
import { FactFile, type FactWords, toFactWords } from './fact-words.ts'
import { type Furniture, toFurniture } from './furniture.ts'
import { type GivenNames, toGivenNames } from './given-names.ts'
import { MeasureFile, toMeasureWords } from './measure-words.ts'
import { toParties } from './parties.ts'
import { indexRegistry, type RegistryIndex } from './registry-index.ts'
import type { UserRules } from './rules/user-rules.ts'
import type { MeasureLexicon } from './stages/measures.ts'
import { type SectorWords, toSectorWords } from './stages/sectors.ts'
import { StanceFile, type StanceWords, toStanceWords } from './stance-words.ts'
import { TitleEntry, type Titles, toTitles } from './titles.ts'
import { IrregularVerbs } from './verb-forms.ts'
import { toWordClasses, WORD_CLASSES, type WordClasses } from './word-classes.ts'

/** What the stages know of words: read once, shared, never changed. */
export interface Lexicons {
  /** Hash of the word lists read; the registry has its own. */
  readonly version: string
  readonly abbreviations: Abbreviations
  readonly furniture: Furniture
  readonly words: WordClasses
  readonly cues: CueLexicon
  readonly titles: Titles
  /** Hashes of words that may stand before a role and belong to it. */
  readonly roleModifiers: ReadonlySet<number>
  readonly givenNames: GivenNames
  /** Words that name several things, as written: never linked by themselves. */
  readonly ambiguous: ReadonlySet<string>
  /** Known actors, offices and outlets: the real ones, or those of a demo corpus. */
  readonly registry: RegistryIndex
  /** The newsroom's own. */
  readonly rules: UserRules | null
  /** The registry's words for parts of the economy. */
  readonly sectors: SectorWords
  /** Words for policy measures and for who takes them. */
  readonly measures: MeasureLexicon
  /** Words for agreements between states. */
  readonly agreements: AgreementWords
  /** Words for what happens at a time, with people in it. */
  readonly events: EventWords
  /** Words of what the outlet itself reports. */
  readonly facts: FactWords
  /** Words of the calendar. */
  readonly dates: DateWords
  /** Words that show where somebody stands. */
  readonly stances: StanceWords
}

const Words = z.array(z.string().min(1))
/** The files and their shapes. A test reads each for order and repeats. */
export const LEXICON_FILES = {
  dates: DateFile,
  agreements: AgreementFile,
  abbreviations: z.strictObject({ titled: Words, numbered: Words, other: Words, starters: Words }),
  ambiguous: z.array(z.strictObject({ word: z.string().min(1), readings: Words, hint: z.string().min(1) })),
  cues: z.array(CueEntry),
  events: EventFile,
  facts: FactFile,
  furniture: z.strictObject({
    labels: Words,
    galleries: Words,
    links: Words,
    notes: Words,
    noteEnds: Words,
    credits: Words,
    agencies: Words,
  }),
  'given-names': z.strictObject({ f: z.string(), m: z.string(), u: z.string() }),
  illocutions: z.array(IllocutionEntry),
  'irregular-verbs': IrregularVerbs,
  measures: MeasureFile,
  'role-modifiers': Words,
  stances: StanceFile,
  titles: z.array(TitleEntry),
  words: z.record(z.enum(WORD_CLASSES), z.string()),
} as const

const NO_REGISTRY = indexRegistry({
  actors: [],
  posts: [],
  outlets: [],
  sectors: [],
  measureKinds: [],
  statuses: [],
  agreements: [],
  version: '',
})

/** Reads and checks the word lists that ship with the package. Throws BAD_FILE with the file and the place in it. */
export function loadLexicons(registry: RegistryIndex = NO_REGISTRY, rules: UserRules | null = null): Lexicons {
  const { abbreviations: list, ambiguous, cues, furniture, illocutions, titles, words } = LEXICON_FILES
  const abbreviations = toAbbreviations(readLexicon('abbreviations', list))
  const irregular = readLexicon('irregular-verbs', LEXICON_FILES['irregular-verbs'])
  const measures = readLexicon('measures', LEXICON_FILES.measures)
  return {
    version: hashId('lex', [...Object.keys(LEXICON_FILES).map(textOf), ...(rules ? [rules.version] : [])]),
    abbreviations,
    furniture: toFurniture(readLexicon('furniture', furniture)),
    words: toWordClasses(readLexicon('words', words)),
    cues: toCueLexicon(readLexicon('cues', cues), readLexicon('illocutions', illocutions), abbreviations),
    titles: toTitles(readLexicon('titles', titles), abbreviations),
    roleModifiers: new Set(readLexicon('role-modifiers', LEXICON_FILES['role-modifiers']).map(hashWord)),
    givenNames: toGivenNames(readLexicon('given-names', LEXICON_FILES['given-names'])),
    registry,
    rules,
    dates: toDateWords(readLexicon('dates', LEXICON_FILES.dates)),
    sectors: toSectorWords(registry.registry.sectors, abbreviations),
    measures: {
      words: toMeasureWords(registry.registry.measureKinds, measures, irregular, abbreviations),
      parties: toParties(registry, abbreviations, measures),
      index: registry,
    },
    stances: toStanceWords(readLexicon('stances', LEXICON_FILES.stances), irregular, abbreviations),
    agreements: toAgreementWords(
      registry.registry.agreements,
      readLexicon('agreements', LEXICON_FILES.agreements),
      irregular,
      abbreviations,
    ),
    events: toEventWords(readLexicon('events', LEXICON_FILES.events), irregular, abbreviations),
    facts: toFactWords(readLexicon('facts', LEXICON_FILES.facts), irregular, abbreviations),
    ambiguous: new Set(readLexicon('ambiguous', ambiguous).map(({ word }) => word)),
  }
}

/** One word list, checked. The name is the file's, without `.yaml`. */
export function readLexicon<Shape extends z.ZodType>(name: string, shape: Shape): z.output<Shape> {
  const text = textOf(name)
  const found = shape.safeParse(parseList(text))
  if (found.success) return found.data
  const [issue] = found.error.issues
  throw new OnRecordError(
    'BAD_FILE',
    `ingest/lexicons/${name}.yaml: ${issue?.message} → at ${issue?.path.join('.')}`,
    'Mend the entry.',
  )
}

/** YAML; where every entry is one line of JSON, which YAML contains, it is read as such: thirty times as fast. */
function parseList(text: string): unknown {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.every((line) => line.startsWith('- {"')) ? lines.map((line) => JSON.parse(line.slice(2))) : parse(text)
}

function textOf(name: string): string {
  return readFileSync(new URL(`lexicons/${name}.yaml`, import.meta.url), 'utf8')
}
