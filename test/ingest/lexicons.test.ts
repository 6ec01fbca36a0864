import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { LEXICON_FILES, readLexicon } from '../../ingest/lexicons.ts'

describe.each(Object.entries(LEXICON_FILES))('%s.yaml', (name, shape) => {
  test('says where it comes from and under which licence', () => {
    const head = readFileSync(`ingest/lexicons/${name}.yaml`, 'utf8').split('\n').slice(0, 6).join('\n')
    expect(head).toMatch(/^# /)
    expect(head).toMatch(/MIT|public domain/)
  })

  test('is sorted and has nothing twice', () => {
    for (const [list, keys] of listsOf(readLexicon(name, shape))) {
      expect(new Set(keys).size, `${list} has something twice`).toBe(keys.length)
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

/** Each list of a file with the keys of its entries. */
function listsOf(file: unknown): readonly (readonly [name: string, keys: readonly string[]])[] {
  const Entry = z.union([
    z.string(),
    z.looseObject({ lemma: z.string(), type: z.string() }).transform(({ lemma, type }) => `${lemma}\u0000${type}`),
    z.looseObject({ title: z.string() }).transform(({ title }) => title),
    z.looseObject({ word: z.string() }).transform(({ word }) => word),
    z.looseObject({ id: z.string() }).transform(({ id }) => id),
  ])
  if (Array.isArray(file)) return [['the list', file.map((entry) => Entry.parse(entry))]]
  if (file === null || typeof file !== 'object') return []
  const lists = Object.entries(file).flatMap(([name, words]) => {
    if (typeof words === 'string') return [[name, words.trim().split(/\s+/)] as const]
    const plain = z.array(z.string()).safeParse(words)
    return plain.success ? [[name, plain.data] as const] : []
  })
  return lists.length > 0 ? lists : [['the keys', Object.keys(file)] as const]
}
