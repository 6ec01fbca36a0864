import { describe } from 'vitest'
import { openNeo4j } from '../../src/graph/neo4j/store.ts'
import { storeContract } from './contract.ts'
import { leaseNeo4j } from './lease-neo4j.ts'

const leased = await leaseNeo4j()

describe.skipIf(leased === null)('Neo4j', () => {
  storeContract(
    'keeps the contract',
    async () => {
      await leased?.empty()
      return openNeo4j(leased?.uri ?? '')
    },
    { runs: 20 },
  )
})
