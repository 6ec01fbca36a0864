import { fileURLToPath } from 'node:url'
import { readRegistry } from '../../ingest/index.ts'
import type { Registry } from '../../schema/registry.ts'

/** The registry of the real world, and the one of the invented world of the samples. */
export type World = 'real' | 'demo'

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url))
export const SAMPLE_ARTICLES = fileURLToPath(new URL('../../seeds/articles/', import.meta.url))

/**
 * The registry of a world. Sectors, measure kinds and statuses are the same in both; people, bodies, offices and
 * outlets never mix, so that no invented article can name a real person.
 */
export function readWorld(world: World): Registry {
  const real = readRegistry(SEEDS, world === 'real' ? {} : { only: ['sectors', 'measureKinds', 'statuses'] })
  if (world === 'real') return real
  const demo = readRegistry(`${SEEDS}demo`)
  return {
    ...real,
    actors: demo.actors,
    posts: demo.posts,
    outlets: demo.outlets,
    agreements: demo.agreements,
    version: `${demo.version}+${real.version}`,
  }
}
