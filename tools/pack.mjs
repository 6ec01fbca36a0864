/**
 * Makes `dist/` for the package: JavaScript, since Node strips no types inside `node_modules`, with every data file at
 * the same place beside it, so that each `new URL('…', import.meta.url)` still finds its file. Runs before `npm pack`.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const dist = join(root, 'dist')
const require = createRequire(import.meta.url)

rmSync(dist, { recursive: true, force: true })
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.pack.json'], { cwd: root, stdio: 'inherit' })

// The compiler rewrites imports; a worker's file is named in a URL, which it leaves alone.
for (const path of globSync('**/*.js', { cwd: dist })) {
  const source = readFileSync(join(dist, path), 'utf8')
  const rewritten = source.replace(/(new URL\(\s*(['"`])\.{1,2}\/[^'"`]*)\.ts\2/g, '$1.js$2')
  if (rewritten !== source) writeFileSync(join(dist, path), rewritten)
}

const data = globSync('{schema,ingest,src,web,seeds}/**/*.{sql,cypher,graphql,yaml,yml,json,bin,css,js,mjs,md,svg}', {
  cwd: root,
}).filter((path) => !path.endsWith('README.md'))
for (const path of data) copy(join(root, path), join(dist, path))

/** @param {string} from @param {string} to */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to)
}
