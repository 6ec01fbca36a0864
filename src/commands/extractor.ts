import {
  decide,
  type Engine,
  indexRegistry,
  type Lexicons,
  loadEngine,
  loadLexicons,
  loadUserRules,
  toGraph,
  toGraphNames,
  toRun,
} from '../../ingest/index.ts'
import type { Document } from '../../schema/document.ts'
import type { Extracted, ToExtract } from './extraction.ts'
import { readWorld, type World } from './seeds.ts'

export interface ExtractorOptions {
  readonly engine: Engine
  readonly world: World
  /** Path of a file of the newsroom's own rules; null: none. */
  readonly rules: string | null
}

const loaded = new Map<string, Promise<Lexicons>>()

/** Lexicons with the registry of a world and the newsroom's own rules, loaded once a thread. Throws BAD_FILE. */
export function loadKnowledge({ world, rules }: Pick<ExtractorOptions, 'world' | 'rules'>): Promise<Lexicons> {
  const key = `${world} ${rules ?? ''}`
  const known = loaded.get(key)
  if (known) return known
  const lexicons = readKnowledge(world, rules)
  loaded.set(key, lexicons)
  return lexicons
}

async function readKnowledge(world: World, rules: string | null): Promise<Lexicons> {
  const registry = readWorld(world)
  return loadLexicons(indexRegistry(registry), rules === null ? null : await loadUserRules(rules, registry))
}

/** Reads one article after another into patches. */
export async function openExtractor({
  engine,
  world,
  rules,
}: ExtractorOptions): Promise<(article: ToExtract) => Extracted> {
  const analyse = await loadEngine(engine)
  const lexicons = await loadKnowledge({ world, rules })
  const names = toGraphNames(lexicons.registry)
  const run = toRun(engine, lexicons)
  return ({ article, notes, rulings }) => {
    try {
      return { patch: toGraph(decide(withNotes(analyse(article, lexicons), notes), rulings), run, names) }
    } catch (error) {
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
}

/** A document with what the reader noted before it. */
export function withNotes(document: Document, notes: Document['notes']): Document {
  return notes.length === 0 ? document : { ...document, notes: [...notes, ...document.notes] }
}
