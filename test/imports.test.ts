import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'

/** Which part may import which of ours. A file that belongs to no part fails. */
const mayImport: Record<string, readonly string[]> = {
  'schema/': ['schema/'],
  'ingest/': ['ingest/', 'schema/'],
  'src/graph/': ['src/graph/', 'schema/'],
  'src/answers/': ['src/answers/', 'schema/', 'src/graph/store.ts', 'src/graph/filter.ts'],
  'src/server/': ['src/server/', 'src/answers/', 'schema/'],
  'web/': ['web/', 'src/answers/', 'schema/'],
  'src/config.ts': ['schema/'],
  'src/log.ts': ['schema/'],
  'src/commands/': ['src/', 'ingest/', 'schema/', 'web/'],
  'src/main.ts': ['src/', 'ingest/', 'schema/', 'web/'],
}
/** Packages have one door each. */
const doors: Record<string, readonly string[]> = {
  compromise: ['ingest/compromise.ts', 'ingest/rules/patterns.ts'],
  'neo4j-driver': ['src/graph/neo4j/'],
  'node:sqlite': ['src/graph/sqlite/'],
  express: ['src/server/'],
  '@apollo/server': ['src/server/'],
  '@as-integrations/express5': ['src/server/'],
  'iconv-lite': ['ingest/readers/'],
}

const files = globSync('{schema,ingest,src,web}/**/*.ts')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('web/islands/'))

test.each(files)('%s imports only what its part may', (path) => {
  const part = Object.keys(mayImport).find((prefix) => path.startsWith(prefix))
  expect(part, 'belongs to no part').toBeDefined()
  for (const imported of importsOf(path)) {
    if (imported.startsWith('.')) {
      const target = join(dirname(path), imported)
      const allowed = mayImport[part ?? ''] ?? []
      expect(
        allowed.some((prefix) => target.startsWith(prefix)),
        `${path} imports ${target}`,
      ).toBe(true)
    } else {
      const door = Object.keys(doors).find((name) => imported === name || imported.startsWith(`${name}/`))
      if (door)
        expect(
          doors[door]?.some((prefix) => path.startsWith(prefix)),
          `${path} imports ${imported}`,
        ).toBe(true)
    }
  }
})

/** Static imports, re-exports, dynamic imports and `import('…').T` in types. */
function importsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8')
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)['"]([^'"]+)['"]/g
  return [...source.matchAll(pattern)].map((match) => match[1] ?? '')
}
