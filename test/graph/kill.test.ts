import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killTest } from './kill.ts'

killTest('SQLite', async () => `sqlite:${join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'store.db')}`)
