import fc from 'fast-check'
import type { GraphPatch } from '../../schema/graph.ts'
import { actorOf, patchOf, seedsOf } from './graph-of.ts'
import { story } from './stories.ts'

/** What the killed process writes, batch by batch: new articles, second versions, and some read again by another run. */
export function killBatches(): readonly (readonly GraphPatch[])[] {
  const stories = fc.sample(story, { seed: 3, numRuns: 120 })
  const patches = stories.map((made, index) => patchOf({ ...made, id: `${made.id}-${index % 45}` }))
  const batches = [[seedsOf(['ana', 'bruno'].map((id) => actorOf(id, { name: id.toUpperCase(), registry: true })))]]
  for (let start = 0; start < patches.length; start += 5) batches.push(patches.slice(start, start + 5))
  return batches
}
