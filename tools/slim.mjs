/**
 * Takes the C++ headers out of the Node runtime that npm installed: 68 MB that only native add-ons are compiled
 * against, and this project has none. Runs after `npm install` in a checkout (npm's `prepare`), never for who uses
 * the package.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'

const runtimes = new URL('../node_modules/node/node_modules/', import.meta.url)
if (existsSync(runtimes)) {
  for (const name of readdirSync(runtimes)) {
    if (name.startsWith('node-')) rmSync(new URL(`${name}/include/`, runtimes), { recursive: true, force: true })
  }
}
