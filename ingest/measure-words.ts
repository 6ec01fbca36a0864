import { z } from 'zod'
import type { RegistryMeasureKind } from '../schema/registry.ts'
import type { Abbreviations } from './abbreviations.ts'
import { hashWord } from './characters.ts'
import { type Table, toTable } from './phrase-table.ts'
import { type Phrases, pluralsOf, toPhrases } from './phrases.ts'
import { type IrregularVerbs, type VerbForm, verbFormsOf } from './verb-forms.ts'

/**
 * What a verb or noun does to a measure. `say` only opens a clause, `ask` too, unless something is asked to be done;
 * `stay` takes no object; `fear` speaks of what is not so.
 */
export const ACTS = [
  'agree',
  'amend',
  'announce',
  'ask',
  'bear',
  'begin',
  'consider',
  'demand',
  'expire',
  'fear',
  'hold',
  'investigate',
  'plan',
  'pledge',
  'propose',
  'reject',
  'say',
  'stay',
  'strike',
  'suspend',
  'take',
  'threaten',
  'withdraw',
] as const
export type Act = (typeof ACTS)[number]

const words = z.array(z.string().min(1)).readonly()
/** The shape of `lexicons/measures.yaml`. */
export const MeasureFile = z.strictObject({
  acts: z
    .array(
      z.strictObject({
        act: z.enum(ACTS),
        verbs: words.optional(),
        nouns: words.optional(),
        adjectives: words.optional(),
      }),
    )
    .readonly(),
  governments: words,
  offices: words,
  anyBodies: words,
  homes: z.record(z.string(), words),
  seats: z.record(z.string(), words),
  names: z.record(z.string(), words),
  demonyms: z.record(z.string(), words),
})

export interface VerbEntry {
  readonly act: Act
  readonly forms: ReadonlySet<VerbForm>
}

/** A verb that is a measure: by itself, or with one of its objects. */
export interface ActEntry {
  readonly kind: string
  readonly forms: ReadonlySet<VerbForm>
  readonly objects: Objects | null
  /** It undoes the measure: back on the shelves. */
  readonly ends: boolean
}

export interface HolderEntry {
  readonly kind: string
  readonly objects: Objects
}

/**
 * What is no list of words: a sum of money, the goods of a sector, such goods from abroad, anything with the adjective of a
 * country before it. Written `$money` among the objects of a kind.
 */
const OBJECT_CLASSES = ['money', 'product', 'goods', 'foreign'] as const
export type ObjectClass = (typeof OBJECT_CLASSES)[number]

/** Words, or classes of things, one of which must stand behind a verb or noun. */
export interface Objects {
  readonly phrases: Phrases
  readonly classes: readonly ObjectClass[]
}

export interface MeasureWords {
  readonly kinds: ReadonlyMap<string, RegistryMeasureKind>
  /** Nouns that name a measure; null for a phrase in which the noun means something else. */
  readonly nouns: Table<string | null>
  /** Nouns that need one of their words behind them. */
  readonly holders: Table<readonly HolderEntry[]>
  /** A form may stand for several kinds. */
  readonly acts: Table<readonly ActEntry[]>
  readonly verbs: Table<VerbEntry>
  readonly cues: Table<Act>
  readonly adjectives: Table<Act>
  /** Hashes of nouns for those who take measures. */
  readonly governments: ReadonlySet<number>
  /** Last words of the titles of people who act for a state. */
  readonly offices: ReadonlySet<string>
}

/** Compiles the words of the registry's kinds and those of the lexicon. */
export function toMeasureWords(
  kinds: readonly RegistryMeasureKind[],
  file: z.infer<typeof MeasureFile>,
  irregular: IrregularVerbs,
  abbreviations: Abbreviations,
): MeasureWords {
  const nouns = new Map<string, string | null>()
  const holders = new Map<string, HolderEntry[]>()
  const acts = new Map<string, ActEntry[]>()
  for (const { id, nouns: named, notNouns = [], verbs = [], acts: groups = [], holders: held = [] } of kinds) {
    for (const noun of named) nouns.set(noun, id)
    for (const noun of notNouns) nouns.set(noun, null)
    for (const { nouns: heads, objects } of held) {
      const entry = { kind: id, objects: anyOf(objects) }
      for (const head of heads) {
        const [noun = '', ...rest] = head.split(' ')
        for (const form of [noun, ...pluralsOf(noun)]) add(holders, [form, ...rest].join(' '), entry)
      }
    }
    const byItself = { verbs, objects: null, ends: false }
    const withObjects = groups.map((group) => ({
      verbs: group.verbs,
      ends: group.ends ?? false,
      objects: anyOf(group.objects),
    }))
    for (const group of [byItself, ...withObjects]) {
      for (const [form, forms] of verbFormsOf(group.verbs, irregular)) {
        add(acts, form, { kind: id, forms, objects: group.objects, ends: group.ends })
      }
    }
  }
  const verbs = new Map<string, VerbEntry>()
  const cues = new Map<string, Act>()
  const adjectives = new Map<string, Act>()
  for (const { act, verbs: lemmas = [], nouns: holders = [], adjectives: telling = [] } of file.acts) {
    for (const [form, forms] of verbFormsOf(lemmas, irregular)) verbs.set(form, { act, forms })
    for (const holder of holders) {
      const [head = '', ...rest] = holder.split(' ')
      for (const noun of [head, `${head}s`]) cues.set([noun, ...rest].join(' '), act)
    }
    for (const adjective of telling) adjectives.set(adjective, act)
  }
  return {
    kinds: new Map(kinds.map((kind) => [kind.id, kind])),
    nouns: toTable(nouns, abbreviations, true),
    holders: toTable(holders, abbreviations),
    acts: toTable(acts, abbreviations),
    verbs: toTable(verbs, abbreviations),
    cues: toTable(cues, abbreviations),
    adjectives: toTable(adjectives, abbreviations),
    governments: new Set(file.governments.map(hashWord)),
    offices: new Set(file.offices),
  }

  function anyOf(objects: readonly string[]): Objects {
    const plain = objects.filter((object) => !object.startsWith('$'))
    return {
      phrases: toPhrases(
        plain.map((object) => ({ words: object, value: 0, plural: true })),
        abbreviations,
      ),
      classes: OBJECT_CLASSES.filter((name) => objects.includes(`$${name}`)),
    }
  }
}

function add<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}
