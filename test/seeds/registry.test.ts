import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry, outletOf, tenureOn } from '../../ingest/registry-index.ts'
import type { RegistryActor } from '../../schema/registry.ts'

const registry = readRegistry('seeds')
const index = indexRegistry(registry)
const namesOf = ({ name, aliases }: RegistryActor) => [name, ...(aliases ?? []).map((alias) => alias.name)]

describe('the registry', () => {
  test('is read whole: sorted, unique, strict, every reference resolved', () => {
    expect(registry.actors.length).toBeGreaterThan(1000)
    expect(registry.posts.length).toBeGreaterThan(300)
    expect(registry.outlets.length).toBeGreaterThan(100)
    expect(registry.sectors).toHaveLength(80)
    expect(registry.measureKinds).toHaveLength(36)
  })

  test.each([
    ['actors', registry.actors.map(({ source }) => source)],
    ['posts', registry.posts.flatMap(({ tenures }) => tenures.map(({ source }) => source))],
    ['outlets', registry.outlets.map(({ source }) => source)],
    ['agreements', registry.agreements.map(({ source }) => source)],
  ])('%s.yaml declares each source with a licence, and uses each', (file, sources) => {
    const head = readFileSync(`seeds/${file}.yaml`, 'utf8').matchAll(/^# {3}([a-z0-9-]+): .+ \((.+)\)$/gm)
    const declared = new Map([...head].map(([, key, licence]) => [key, licence]))
    expect([...declared.keys()]).toEqual([...new Set(sources.flat())].sort())
    for (const licence of declared.values()) expect(licence).not.toMatch(/ODbL|Open Database/i)
  })

  test.each(['actors', 'posts', 'outlets', 'sectors', 'measures', 'statuses', 'agreements'])(
    '%s.yaml names its licence',
    (file) => {
      expect(readFileSync(`seeds/${file}.yaml`, 'utf8').replace(/\n# /g, ' ')).toMatch(
        /^# seeds\/.*Licence of this compilation: as the project\./,
      )
    },
  )

  test('an actor has no name twice, and a kind that fits its id', () => {
    const prefix = {
      PERSON: 'person:',
      ORGANIZATION: 'org:',
      PUBLIC_BODY: 'org:',
      COUNTRY: 'country:',
      REGION: 'place:',
      GROUP: 'group:',
    }
    for (const actor of registry.actors) {
      expect(actor.id.startsWith(prefix[actor.kind]), actor.id).toBe(true)
      expect(new Set(namesOf(actor)).size, actor.id).toBe(namesOf(actor).length)
    }
  })

  test('no Wikidata item and no domain belongs to two', () => {
    const items = registry.actors.flatMap(({ wikidataId }) => wikidataId ?? [])
    expect(new Set(items).size).toBe(items.length)
    const domains = registry.outlets.flatMap((outlet) => outlet.domains ?? [])
    expect(new Set(domains).size).toBe(domains.length)
  })

  test('each country goes by the name that CLDR gives its code', () => {
    const english = new Intl.DisplayNames(['en'], { type: 'region' })
    for (const country of registry.actors.filter(({ kind }) => kind === 'COUNTRY')) {
      const name = english.of(country.id.slice('country:'.length))
      expect(
        namesOf(country).map((it) => it.replace(' and ', ' & ')),
        country.id,
      ).toContain(name)
    }
  })

  test('tenures are in order, end after they begin, and say as of when they hold', () => {
    for (const { id, tenures } of registry.posts) {
      const firsts = tenures.map(({ from }) => from ?? '')
      expect(firsts, id).toEqual([...firsts].sort())
      for (const { from, to, asOf } of tenures) {
        expect((from ?? '') <= (to ?? '~'), id).toBe(true)
        expect(to ?? asOf, id).toBeDefined()
      }
    }
  })

  test('a word of a sector is not both plain and generic, and is in no order but its own', () => {
    for (const { id, keywords, generic = [], notKeywords = [] } of registry.sectors) {
      const words = [...keywords, ...generic, ...notKeywords]
      expect(new Set(words).size, id).toBe(words.length)
    }
  })

  test('statuses are those that a measure mention can have', () => {
    const source = readFileSync('schema/document.ts', 'utf8')
    const declared = /export type MeasureStatus =([^;]*?)\n\n/.exec(source)?.[1]?.match(/[A-Z_]+/g)
    expect(registry.statuses.map(({ id }) => id)).toEqual(declared?.sort())
  })
})

describe('look-ups', () => {
  test('a name leads to all who go by it, their own name first', () => {
    expect(index.aliases.get('ottawa')?.map(({ actor, kind }) => [actor.id, kind])).toEqual([
      ['org:government-of-canada', 'metonym'],
    ])
    expect(index.aliases.get('quebec')?.[0]).toMatchObject({ actor: { id: 'place:CA-QC' }, kind: 'name' })
  })

  test('an outlet is found by name, alias and host', () => {
    const names = ['The Globe and Mail', 'globe and mail', 'www.theglobeandmail.com', 'theglobeandmail.com']
    expect(names.map((name) => outletOf(index, name)?.id)).toEqual(names.map(() => 'outlet:globe-and-mail'))
    expect(outletOf(index, 'Nobody’s Gazette')).toBeNull()
    expect(outletOf(index, 'com')).toBeNull()
  })

  test.each([
    ['2025-03-13', 'person:justin-trudeau'],
    ['2025-03-14', 'person:mark-carney'],
    ['2025-10-08', 'person:mark-carney'],
  ])('on %s the prime minister of Canada is %s', (day, holder) => {
    const post = index.postById.get('post:ca-prime-minister')
    expect(post && tenureOn(post, day)?.holder).toBe(holder)
  })

  test('a month as a last day covers the month', () => {
    const tenures = [{ holder: 'person:a', from: '2024', to: '2025-02', source: ['x'] }]
    const post = { id: 'post:x', title: 'X', tenures }
    expect(
      ['2023-12-31', '2024-01-01', '2025-02-28', '2025-03-01'].map((day) => tenureOn(post, day)?.holder ?? null),
    ).toEqual([null, 'person:a', 'person:a', null])
  })
})

describe('a broken file is refused by file, entry and field', () => {
  const actor = (id: string, more = '') => `- {"id": "${id}", "kind": "PERSON", "name": "A", "source": ["x"]${more}}\n`
  test.each([
    ['actors', 'a: b\n', /actors\.yaml: is no list/],
    ['actors', '- id: [\n', /actors\.yaml: .*line 1|actors\.yaml: .*line 2/s],
    ['actors', '- {"id": "person:a"\n', /actors\.yaml: line 1: /],
    ['actors', actor('person:b') + actor('person:a'), /actors\.yaml: entry person:a comes after person:b/],
    ['actors', actor('person:a') + actor('person:a'), /actors\.yaml: entry person:a comes after person:a/],
    ['actors', actor('person:a', ', "born": 1960'), /actors\.yaml: entry person:a: .*born/s],
    ['actors', actor('Ana'), /actors\.yaml: entry Ana: .*at id/s],
    [
      'actors',
      actor('person:a', ', "country": "country:ZZ"'),
      /entry person:a: country country:ZZ is not in the registry/,
    ],
    ['sectors', '- { id: steel, name: Steel, keywords: [steel], parent: metal }\n', /entry steel: parent metal is not/],
    [
      'posts',
      '- { id: post:a, title: A, tenures: [{ holder: person:a, source: [x] }] }\n',
      /entry post:a: holder person:a/,
    ],
  ])('%s: %j', (file, text, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'registry-'))
    writeFileSync(join(folder, `${file}.yaml`), text)
    expect(() => readRegistry(folder)).toThrow(message)
    expect(() => readRegistry(folder)).toThrow(expect.objectContaining({ code: 'BAD_FILE' }))
  })
})
