import { describe } from 'vitest'
import { openStore } from '../../src/graph/open.ts'
import { leaseNeo4j } from '../graph/lease-neo4j.ts'
import { decidedTest } from './decided.ts'

const leased = await leaseNeo4j()

describe.skipIf(leased === null)('Neo4j', () => {
  decidedTest('Neo4j', 200, async () => {
    await leased?.empty()
    return openStore(leased?.uri ?? '')
  })
})
