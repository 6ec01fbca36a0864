/**
 * How many mentions a second are resolved to actors, on one core, against a large registry: `node bench/resolution.ts`.
 * A registry of 50,000 made-up persons and bodies is indexed as the real one is; made-up articles name 40 of them, half of
 * whom it knows, by full name, then by surname or acronym. Processor time. Writes `bench/results/resolution.json`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toArticle } from '../ingest/article.ts'
import { loadLexicons } from '../ingest/lexicons.ts'
import { indexRegistry } from '../ingest/registry-index.ts'
import { findActors } from '../ingest/stages/actors.ts'
import type { Article, Attribution, Mention } from '../schema/document.ts'
import type { Registry, RegistryActor } from '../schema/registry.ts'
import { makeFolders, RESULTS } from './benchmark.ts'
import { madeUpWord, seeded } from './corpus.ts'

const ACTORS = 50_000
const ARTICLES = 500
const NAMED = 40
/** Each is named in full, and twice for short. */
const TIMES = 3
const SECONDS = 5
const AT_LEAST = 100_000

interface Told {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly attributions: readonly Attribution[]
}

export function measureResolution(): boolean {
  makeFolders()
  const random = seeded(50)
  const registry = madeUpRegistry(random)
  const indexingFrom = seconds()
  const index = indexRegistry(registry)
  const indexing = seconds() - indexingFrom
  const lexicons = loadLexicons(index)
  const all = Array.from({ length: ARTICLES }, () => madeUpArticle(registry.actors, random))
  const pass = () => all.reduce((sum, told) => sum + knownIn(findActors(told, lexicons)), 0)
  const known = pass()
  const from = seconds()
  let passes = 0
  while (seconds() - from < SECONDS) {
    pass()
    passes++
  }
  const mentions = all.reduce((sum, told) => sum + told.mentions.length, 0)
  const figures = {
    actors: ACTORS,
    indexingSeconds: Number(indexing.toFixed(2)),
    mentionsASecond: Math.round((passes * mentions) / (seconds() - from)),
    shareOfTheRegistry: Number((known / mentions).toFixed(3)),
  }
  console.log(JSON.stringify(figures))
  writeFileSync(join(RESULTS, 'resolution.json'), `${JSON.stringify(figures, null, 2)}\n`)
  return figures.mentionsASecond >= AT_LEAST
}

/** Mentions of actors of the registry. */
function knownIn(actors: ReturnType<typeof findActors>): number {
  return actors.reduce((sum, { registry, mentions }) => sum + (registry ? mentions.length : 0), 0)
}

function madeUpRegistry(random: () => number): Registry {
  const actors = Array.from({ length: ACTORS }, (_, place): RegistryActor => {
    const [number, source] = [String(place).padStart(5, '0'), ['made-up']]
    if (place % 4 > 0) {
      const name = madeUpName(random, 2)
      return {
        id: `person:${number}`,
        name,
        kind: 'PERSON',
        source,
        aliases: [{ name: surnameOf(name), kind: 'surname' }],
      }
    }
    const name = `${madeUpName(random, 2)} Council`
    return {
      id: `org:${number}`,
      name,
      kind: 'ORGANIZATION',
      source,
      aliases: [{ name: initialsOf(name), kind: 'acronym' }],
    }
  })
  return {
    actors,
    posts: [],
    outlets: [],
    sectors: [],
    measureKinds: [],
    statuses: [],
    agreements: [],
    version: 'made-up',
  }
}

/** An article that is nothing but names, and the mentions that a reader would find in it. */
function madeUpArticle(actors: readonly RegistryActor[], random: () => number): Told {
  const names = Array.from({ length: NAMED }, () => {
    const known = actors[Math.floor(random() * actors.length)]
    if (known && random() < 0.5) return { name: known.name, isPerson: known.kind === 'PERSON' }
    const isPerson = random() < 0.75
    return { name: isPerson ? madeUpName(random, 2) : `${madeUpName(random, 2)} Council`, isPerson }
  })
  let text = ''
  const mentions: Mention[] = []
  for (let time = 0; time < TIMES; time++) {
    for (const { name, isPerson } of names) {
      const words = time === 0 ? name : isPerson ? surnameOf(name) : initialsOf(name)
      const span = { start: text.length, end: text.length + words.length }
      const form = time === 0 ? 'full-name' : isPerson ? 'surname' : 'acronym'
      mentions.push({ ...span, form, kind: isPerson ? 'PERSON' : 'ORGANIZATION', name: span, role: null })
      text += `${words}, `
    }
  }
  return { article: toArticle({ text, published: '2025-06-01' }), mentions, attributions: [] }
}

function madeUpName(random: () => number, words: number): string {
  return Array.from({ length: words }, () => capitalised(madeUpWord(random))).join(' ')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function surnameOf(name: string): string {
  return name.split(' ').at(-1) ?? name
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
}

function seconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

if (import.meta.main) process.exitCode = measureResolution() ? 0 : 1
