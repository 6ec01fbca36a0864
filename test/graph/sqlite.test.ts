import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/graph/open.ts'
import { storeContract } from './contract.ts'

storeContract('SQLite in memory', () => openStore('sqlite::memory:'))
storeContract(
  'SQLite in a file',
  () => openStore(`sqlite:${join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'deep', 'store.db')}`),
  { runs: 10 },
)
