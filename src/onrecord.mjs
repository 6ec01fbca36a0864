#!/usr/bin/env node
// Plain JavaScript that any Node can read, so that an older one is told what is needed instead of failing to parse.
import { existsSync } from 'node:fs'

const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `OnRecord needs Node 24 or newer; this is ${process.version}. In a checkout \`npm run onrecord -- …\` brings its own.\n`,
  )
  process.exitCode = 2
} else {
  const main = new URL('./main.ts', import.meta.url)
  await import(existsSync(main) ? main.href : new URL('./main.js', import.meta.url).href)
}
