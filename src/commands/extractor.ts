import {
  type Engine,
  indexRegistry,
  type Lexicons,
  loadEngine,
  loadLexicons,
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
}

/** Lexicons with the registry of a world, loaded once a thread. */
export function loadKnowledge(world: World): Lexicons {
  return loadLexicons(indexRegistry(readWorld(world)))
}

/** Reads one article after another into patches. */
export async function openExtractor({ engine, world }: ExtractorOptions): Promise<(article: ToExtract) => Extracted> {
  const analyse = await loadEngine(engine)
  const lexicons = loadKnowledge(world)
  const names = toGraphNames(lexicons.registry)
  const run = toRun(engine, lexicons)
  return ({ article, notes }) => {
    try {
      return { patch: toGraph(withNotes(analyse(article, lexicons), notes), run, names) }
    } catch (error) {
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
}

/** A document with what the reader noted before it. */
export function withNotes(document: Document, notes: Document['notes']): Document {
  return notes.length === 0 ? document : { ...document, notes: [...notes, ...document.notes] }
}
