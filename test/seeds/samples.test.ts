import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const FOLDER = 'seeds/articles'
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const File = z.string().refine((name) => existsSync(`${FOLDER}/${name}`), 'is no file of seeds/articles')

const FrontMatter = z.strictObject({
  fiction: z.literal(true),
  title: z.string().min(10),
  outlet: z.string(),
  date: z.string(),
  url: z.url(),
  authors: z.array(z.string()),
  agency: z.string().optional(),
  language: z.enum(['en-CA', 'en-US', 'en-GB']),
})
const Actor = z.strictObject({
  id: z.string().regex(/^(person|org|country|place):[a-z0-9-]+$/),
  kind: z.enum(['PERSON', 'ORGANIZATION', 'PUBLIC_BODY', 'COUNTRY', 'REGION', 'GROUP']),
  name: z.string(),
  aliases: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['full', 'surname', 'acronym', 'metonym', 'nickname', 'former', 'adjective', 'short']),
      }),
    )
    .default([]),
  country: z.string().optional(),
  description: z.string(),
  source: z.tuple([z.literal('own')]),
})
const Post = z.strictObject({
  id: z.string().startsWith('post:x-'),
  title: z.string(),
  titleAliases: z.array(z.string()).optional(),
  jurisdiction: z.string().optional(),
  organisation: z.string(),
  tenures: z.array(
    z.strictObject({ holder: z.string(), from: Day, to: Day.optional(), source: z.tuple([z.literal('own')]) }),
  ),
})
const Outlet = z.strictObject({
  id: z.string().startsWith('outlet:'),
  name: z.string(),
  aliases: z.array(z.string()).optional(),
  domains: z.array(z.string().endsWith('.example')).min(1),
  country: z.string().optional(),
  language: z.string(),
  agency: z.boolean(),
  source: z.tuple([z.literal('own')]),
})
const Measure = z.strictObject({
  title: z.string(),
  kind: z.string(),
  imposer: z.string(),
  target: z.string().optional(),
  sector: z.string().optional(),
  retaliatesAgainst: z.string().optional(),
  states: z.array(
    z.strictObject({
      date: Day,
      status: z.string().regex(/^[A-Z_]+$/),
      effective: Day.optional(),
      rate: z.number().nullable().optional(),
      amount: z.number().optional(),
      file: File,
      evidence: z.string(),
    }),
  ),
})
const Position = z.strictObject({ position: z.enum(['SUPPORT', 'OPPOSE']), file: File, words: z.string() })
const Story = z.strictObject({
  measure: Measure,
  otherMeasures: z.array(Measure),
  wire: z.strictObject({
    agency: z.string(),
    date: Day,
    files: z.array(File).length(3),
    quotes: z.array(z.strictObject({ speaker: z.string(), words: z.string(), files: z.array(File).min(2) })).min(3),
  }),
  misquotation: z.strictObject({
    speaker: z.string(),
    said: Day,
    words: z.string(),
    files: z.array(File).min(2),
    altered: z.strictObject({ words: z.string(), file: File }),
  }),
  changes: z.array(z.strictObject({ actor: z.string(), target: z.string(), before: Position, after: Position })).min(3),
  traps: z.array(z.strictObject({ kind: z.string(), note: z.string(), file: File, words: z.string() })).min(10),
})

const articles = readdirSync(FOLDER)
  .filter((name) => name !== 'README.md')
  .sort()
  .map(readArticle)
const texts = new Map(articles.map(({ name, text }) => [name, text]))
const actors = z.array(Actor).parse(readYaml('seeds/demo/actors.yaml'))
const posts = z.array(Post).parse(readYaml('seeds/demo/posts.yaml'))
const outlets = z.array(Outlet).parse(readYaml('seeds/demo/outlets.yaml'))
const story = Story.parse(readYaml('seeds/demo/story.yaml'))
const measures = [story.measure, ...story.otherMeasures]
const actorIds = actors.map(({ id }) => id)

describe('the sample articles', () => {
  test('are twenty-four, each with an address of its own', () => {
    expect(articles).toHaveLength(24)
    expect(new Set(articles.map(({ metadata }) => metadata.url)).size).toBe(24)
  })

  test.each(articles)('$name is marked as fiction, short and of a known outlet', ({ name, source, metadata, text }) => {
    expect(source.split('\n')[1]).toMatch(/^# Fiction\. .* is invented\.$/)
    expect(Buffer.byteLength(source)).toBeLessThan(6 * 1024)
    const outlet = outlets.find((it) => it.name === metadata.outlet)
    expect(outlet?.domains).toContain(new URL(metadata.url).hostname)
    expect(outlet?.language).toBe(metadata.language)
    expect(name.startsWith(`${metadata.date.slice(0, 10)}-${outlet?.id.slice('outlet:'.length)}-`)).toBe(true)
    if (metadata.agency !== undefined) {
      expect(outlets.find((it) => it.name === metadata.agency)?.agency).toBe(true)
    }
    expect(text.trimStart()).not.toMatch(/^[^\n]*fiction/i)
  })

  test.each(articles)('$name has a day that exists, and days of the week that agree with it', ({ metadata, text }) => {
    expect(metadata.date).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$/)
    const published = metadata.date.slice(0, 10)
    expect(new Date(published).toISOString().slice(0, 10)).toBe(published)
    for (const [words, weekday, month = '', day = ''] of text.matchAll(dayBesideWeekday)) {
      expect(weekdayOf(month, day), words).toBe(weekday)
    }
    const [, month = '', day = '', lead = ''] =
      /^[A-Z/ ]+, (\w+)\.? (\d+) \([^)]+\) [-—] (.*)/.exec(text.trimStart()) ?? []
    if (lead !== '') expect(lead).toContain(weekdayOf(month, day))
  })

  test('span about ten weeks', () => {
    const days = articles.map(({ metadata }) => Date.parse(metadata.date.slice(0, 10)))
    const weeks = (Math.max(...days) - Math.min(...days)) / (7 * 86_400_000)
    expect(weeks).toBeGreaterThan(9)
    expect(weeks).toBeLessThan(11)
  })
})

describe('the demo registry', () => {
  test.each([
    ['actors', actors],
    ['posts', posts],
    ['outlets', outlets],
  ])('keeps %s sorted, each once', (_, entries) => {
    const ids = entries.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  test('refers only to what it holds', () => {
    const countries = actors.filter(({ kind }) => kind === 'COUNTRY').map(({ id }) => id)
    const used = [...actors, ...outlets].flatMap(({ country }) => country ?? [])
    expect(used.filter((id) => !countries.includes(id))).toEqual([])
    const named = posts.flatMap((post) => [
      post.organisation,
      ...(post.jurisdiction === undefined ? [] : [post.jurisdiction]),
      ...post.tenures.map(({ holder }) => holder),
    ])
    expect(named.filter((id) => !actorIds.includes(id))).toEqual([])
  })

  test('holds nobody whom the articles do not name', () => {
    const all = [...texts.values()].join('\n').replaceAll("'", '’')
    const unnamed = actors.filter(
      ({ name, aliases }) => ![name, ...aliases.map((alias) => alias.name)].some((it) => all.includes(it)),
    )
    expect(unnamed.map(({ id }) => id)).toEqual([])
  })

  test('keeps the tenures of an office in order, without overlap', () => {
    for (const { id, tenures } of posts) {
      tenures.slice(1).forEach((tenure, index) => {
        expect((tenures[index]?.to ?? '9999') <= tenure.from, id).toBe(true)
      })
    }
  })

  test.skipIf(!existsSync('seeds/actors.yaml'))('shares no name with the real registry', () => {
    const real = new Set(namesOf(readYaml('seeds/actors.yaml')))
    expect(namesOf(actors).filter((name) => real.has(name))).toEqual([])
  })

  test.skipIf(!existsSync('seeds/outlets.yaml'))('shares no outlet with the real registry', () => {
    const Real = z.array(z.looseObject({ name: z.string(), aliases: z.array(z.string()).default([]) }))
    const real = Real.parse(readYaml('seeds/outlets.yaml')).flatMap(({ name, aliases }) => [name, ...aliases])
    const ours = outlets.flatMap(({ name, aliases = [] }) => [name, ...aliases])
    expect(ours.filter((name) => real.includes(name))).toEqual([])
  })
})

describe('the story', () => {
  test.each(measures)('of “$title” has its evidence in the articles, in order', ({ states }) => {
    for (const { file, evidence, rate, date } of states) {
      expect(texts.get(file), file).toContain(evidence)
      expect(date <= file.slice(0, 10), `${file} reports ${date}`).toBe(true)
      const said = texts.get(file)?.replaceAll('-per', ' per')
      if (typeof rate === 'number') expect(said).toContain(` ${rate} per`)
    }
    const days = states.map(({ date }) => date)
    expect(days).toEqual([...days].sort())
  })

  test('takes its main measure through at least five states', () => {
    expect(new Set(story.measure.states.map(({ status }) => status)).size).toBeGreaterThanOrEqual(5)
  })

  test('names actors of the demo registry', () => {
    const named = [
      ...measures.flatMap(({ imposer, target }) => [imposer, ...(target === undefined ? [] : [target])]),
      ...story.wire.quotes.map(({ speaker }) => speaker),
      story.misquotation.speaker,
      ...story.changes.map(({ actor }) => actor),
    ]
    expect(named.filter((id) => !actorIds.includes(id))).toEqual([])
  })

  test.for([
    ['statuses', 'seeds/statuses.yaml', measures.flatMap(({ states }) => states.map(({ status }) => status))],
    ['kinds', 'seeds/measures.yaml', measures.map(({ kind }) => kind)],
    ['sectors', 'seeds/sectors.yaml', measures.flatMap(({ sector }) => sector ?? [])],
  ] as const)('uses %s of the reference data', ([, path, used], { skip }) => {
    if (!existsSync(path)) skip(`${path} is not there`)
    const known = z.array(z.looseObject({ id: z.string() })).parse(readYaml(path))
    const ids = known.map(({ id }) => id.toLowerCase().replaceAll('-', '_'))
    expect(used.filter((id) => !ids.includes(id.toLowerCase().replaceAll('-', '_')))).toEqual([])
  })

  test.each(story.wire.quotes)('prints “$words” in just the outlets listed', ({ words, files }) => {
    expect(words.split(/\s+/).length).toBeGreaterThanOrEqual(8)
    expect(filesWith(words)).toEqual(files)
    expect(story.wire.files).toEqual(expect.arrayContaining(files))
  })

  test('has three outlets print the copy of one agency under their own headlines', () => {
    const copies = articles.filter(({ name }) => story.wire.files.includes(name))
    expect(copies.map(({ metadata }) => metadata.agency)).toEqual(Array(3).fill(story.wire.agency))
    expect(new Set(copies.map(({ metadata }) => metadata.outlet)).size).toBe(3)
    expect(new Set(copies.map(({ metadata }) => metadata.title)).size).toBe(3)
    expect(new Set(copies.map(({ text }) => text)).size).toBe(3)
  })

  test('has one quotation right in some outlets and altered in one', () => {
    const { words, files, altered } = story.misquotation
    expect(filesWith(words)).toEqual(files)
    expect(filesWith(altered.words)).toEqual([altered.file])
    const given = words.split(' ')
    const changed = altered.words.split(' ').filter((word, index) => word !== given[index])
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThan(given.length / 3)
  })

  test.each(story.changes)('shows $actor change from $before.position to $after.position', ({ before, after }) => {
    expect(before.position).not.toBe(after.position)
    expect(before.file < after.file).toBe(true)
    for (const { file, words } of [before, after]) expect(texts.get(file), file).toContain(words)
  })

  test.each(story.traps)('sets the trap “$words”', ({ file, words }) => {
    expect(texts.get(file)).toContain(words)
  })
})

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const dayBesideWeekday =
  /\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})\b/g

/** The name of a day of 2031, the year of the samples. */
function weekdayOf(month: string, day: string): string {
  const date = new Date(Date.UTC(2031, MONTHS.indexOf(month.slice(0, 3)), Number(day)))
  return date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
}

function readArticle(name: string) {
  const source = readFileSync(`${FOLDER}/${name}`, 'utf8')
  const [, yaml = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? []
  return { name, source, metadata: FrontMatter.parse(parse(yaml)), text }
}

function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'))
}

function filesWith(words: string): readonly string[] {
  return articles.filter(({ text }) => text.includes(words)).map(({ name }) => name)
}

/** The names that stand for one actor alone; what is a surname, an adjective or short is shared by many. */
function namesOf(registry: unknown): readonly string[] {
  const Named = z.array(
    z.looseObject({
      name: z.string(),
      aliases: z.array(z.looseObject({ name: z.string(), kind: z.string() })).default([]),
    }),
  )
  return Named.parse(registry).flatMap(({ name, aliases }) => [
    name,
    ...aliases.filter(({ kind }) => !['surname', 'adjective', 'short'].includes(kind)).map((alias) => alias.name),
  ])
}
