import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { read, shown } from './read.ts'

/** Whole articles of our own writing. `vitest -u` accepts what is found now; read the difference before it is kept. */
test.each(globSync('test/ingest/golden/*.txt').map((path) => path.replaceAll('\\', '/')))('%s', async (path) => {
  const document = read(readFileSync(path, 'utf8'))
  const { article, blocks, actors } = document
  const found = {
    furniture: blocks
      .filter(({ furniture }) => furniture)
      .map(({ type, start, end }) => `${type}: ${article.text.slice(start, end)}`),
    statements: shown(document),
    actors: actors.map(({ name, kind, roles }) => [kind, name, ...roles.map(({ title }) => title)].join(' | ')),
  }
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(`golden/${basename(path, '.txt')}.json`)
})
