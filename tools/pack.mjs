/**
 * Makes `dist/` for the package: JavaScript, since Node strips no types inside `node_modules`, with every data file at
 * the same place beside it, so that each `new URL('…', import.meta.url)` still finds its file. Runs before `npm pack`.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
/** Where data lies that the program reads: beside its code, and what a bench measured of it. */
const DATA = ['schema', 'ingest', 'src', 'seeds', 'web', 'bench/results']

rmSync(dist, { recursive: true, force: true })
const compiler = join(packageOf('typescript'), 'bin/tsc')
execFileSync(process.execPath, [compiler, '--project', 'tsconfig.pack.json'], { cwd: root, stdio: 'inherit' })

// The compiler rewrites imports; the file of a worker is named in a URL, which it leaves alone.
for (const path of globSync('**/*.js', { cwd: dist })) {
  const source = readFileSync(join(dist, path), 'utf8')
  const rewritten = source.replace(/(new URL\(\s*(['"`])\.{1,2}\/[^'"`]*)\.ts\2/g, '$1.js$2')
  if (rewritten !== source) writeFileSync(join(dist, path), rewritten)
}

for (const path of globSync(`{${DATA.join(',')}}/**/*`, { cwd: root, withFileTypes: true })) {
  if (!path.isFile() || extname(path.name) === '.ts' || path.name === 'README.md') continue
  const from = join(path.parentPath, path.name)
  copy(from, join(dist, from.slice(root.length)))
}

// The console's prebuilt files, which a checkout takes from its development packages.
const { VENDOR } = await import('../dist/src/server/graphiql.js')
for (const { package: name, file } of VENDOR) copy(join(packageOf(name), file), join(dist, 'vendor', basename(file)))

/** @param {string} from @param {string} to */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to)
}

/** The folder of an installed package. @param {string} name */
function packageOf(name) {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}
