import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { GraphPatch } from '../../schema/graph.ts'
import { sha256 } from '../../schema/ids.ts'
import { openStore } from '../../src/graph/open.ts'
import { NOON } from '../answers/world.ts'
import { actorOf, patchOf } from '../graph/graph-of.ts'
import { type Json, serve } from './serve.ts'

const RECEIPT = `{ statements(first: 1) { nodes { id text receipt {
  verified sha256 articleVersion annotation
  parts { role exact prefix suffix start end codePoints { start end } }
  run { id extractor version startedAt }
} } } }`

/** A ship is two code units and one code point. */
const ships: GraphPatch = patchOf({
  id: 'art-ships',
  correction: 'Ships 🚢 came.',
  says: [{ words: 'More ships 🚢 are needed', by: ['ana'] }],
  entities: [actorOf('ana', { name: 'Ana Silva' })],
})

test('a receipt gives every part at its place, in code units and code points', async () => {
  await using served = await serve([ships])
  const { data, errors } = await served.ask(RECEIPT)
  expect(errors).toBeUndefined()
  const [{ id, text, receipt }] = data.statements.nodes
  const stored = ships.version?.text ?? ''
  const points = [...stored]
  expect(receipt).toMatchObject({ verified: true, sha256: sha256(stored), articleVersion: ships.owner })
  expect(receipt.run).toEqual({ id: 'run-1', extractor: 'test', version: '1', startedAt: NOON })
  expect(receipt.parts.map(({ role }: Json) => role)).toEqual(['CONTENT', 'QUOTE', 'CUE'])
  for (const part of receipt.parts) {
    expect(stored.slice(part.start, part.end)).toBe(part.exact)
    expect(points.slice(part.codePoints.start, part.codePoints.end).join('')).toBe(part.exact)
    expect(stored.slice(0, part.start).endsWith(part.prefix)).toBe(true)
    expect(stored.slice(part.end).startsWith(part.suffix)).toBe(true)
  }
  const annotation = JSON.parse(receipt.annotation)
  expect(annotation).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    id: `urn:onrecord:${id}`,
    body: { type: 'TextualBody', value: text },
  })
  const [target] = annotation.target
  expect(target.source.id).toBe(`urn:onrecord:${ships.owner}`)
  expect(target.selector).toEqual([
    { type: 'TextQuoteSelector', exact: text, prefix: receipt.parts[0].prefix, suffix: receipt.parts[0].suffix },
    { type: 'TextPositionSelector', ...receipt.parts[0].codePoints },
  ])
})

test('a receipt is no longer verified once the stored text was tampered with', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-'))
  const file = join(folder, 'graph.db')
  try {
    await using served = await serve([ships], { store: await openStore(`sqlite:${file}`) })
    const verified = async () => (await served.ask(RECEIPT)).data.statements.nodes[0].receipt.verified
    expect(await verified()).toBe(true)
    const database = new DatabaseSync(file)
    const changed = database
      .prepare("UPDATE version SET body = json_replace(body, '$.text', replace(body ->> '$.text', 'came', 'went'))")
      .run().changes
    database.close()
    expect(changed).toBe(1)
    expect(await verified()).toBe(false)
  } finally {
    await rm(folder, { recursive: true })
  }
})
