import { openStore } from '../../src/graph/open.ts'
import { decidedTest } from './decided.ts'

decidedTest('SQLite', 200, () => openStore('sqlite::memory:'))
