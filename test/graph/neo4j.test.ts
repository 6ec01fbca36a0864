import { describe, expect, test } from 'vitest'
import { leaseNeo4j } from './lease-neo4j.ts'

const leased = await leaseNeo4j()

describe.skipIf(leased === null)('Neo4j', () => {
  test('answers', async () => {
    await leased?.empty()
    expect(leased?.uri).toMatch(/^bolt/)
  })
})
