import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { LEXICON_FILES, readLexicon } from '../../ingest/lexicons.ts'

describe.each(Object.entries(LEXICON_FILES))('%s.yaml', (name, shape) => {
  test('says where it comes from and under which licence', () => {
    const head = readFileSync(`ingest/lexicons/${name}.yaml`, 'utf8').split('\n').slice(0, 6).join('\n')
    expect(head).toMatch(/^# /)
    expect(head).toMatch(/MIT|public domain|[Oo]wn |Common knowledge/)
  })

  test('is sorted and has nothing twice', () => {
    for (const [list, keys] of listsOf(readLexicon(name, shape))) {
      expect(new Set(keys).size, `${list} has something twice`).toBe(keys.length)
      // The verbs of measures stand by sense: a row holds those of one meaning.
      if (name === 'measures') continue
      expect([...keys], `${list} is not sorted`).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)))
    }
  })
})

test('a wrong entry is named with its file and place', () => {
  expect(() => readLexicon('titles', z.array(z.strictObject({ title: z.number() })))).toThrow(
    /ingest\/lexicons\/titles\.yaml: .*number.* → at 0\.title/,
  )
})

test('every cue has an illocution that the list of illocutions knows', () => {
  const known = new Set(readLexicon('illocutions', LEXICON_FILES.illocutions).map(({ id }) => id))
  for (const { lemma, illocution } of readLexicon('cues', LEXICON_FILES.cues))
    expect(known, lemma).toContain(illocution)
})

const Keyed = z.union([
  z.looseObject({ lemma: z.string(), type: z.string() }).transform(({ lemma, type }) => `${lemma}\u0000${type}`),
  z.looseObject({ title: z.string() }).transform(({ title }) => title),
  z.looseObject({ word: z.string() }).transform(({ word }) => word),
  z.looseObject({ id: z.string() }).transform(({ id }) => id),
])

/** Each list of a file, at any depth, with its words or the keys of its entries; words in one string are a list too. */
function listsOf(value: unknown, name = 'the file'): readonly (readonly [name: string, keys: readonly string[]])[] {
  if (Array.isArray(value)) {
    const words = z.array(z.string()).safeParse(value)
    if (words.success) return [[name, words.data]]
    const keys = value.map((entry) => Keyed.safeParse(entry).data)
    // A list without keys has an order of its own; its entries may hold lists.
    return keys.every((key) => key !== undefined)
      ? [[name, keys]]
      : value.flatMap((entry, place) => listsOf(entry, `${name}[${place}]`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) =>
    isWordList(entry) ? [[key, entry.trim().split(/\s+/)] as const] : listsOf(entry, `${name}.${key}`),
  )
}

/** The lists of given names and of word classes are strings of many words. */
function isWordList(value: unknown): value is string {
  return typeof value === 'string' && value.split(/\s+/).length > 12
}
