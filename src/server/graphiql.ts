import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Router } from 'express'
import { OnRecordError } from '../../schema/errors.ts'

/** The files of others that the console is made of: by package, so that they are found without a network. */
export const VENDOR = [
  { package: 'react', file: 'umd/react.production.min.js' },
  { package: 'react-dom', file: 'umd/react-dom.production.min.js' },
  { package: 'graphiql', file: 'graphiql.min.js' },
  { package: 'graphiql', file: 'graphiql.min.css' },
] as const

/** Scripts and pictures of its own host alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const OWN = new URL('./graphiql/', import.meta.url)
const OWN_FILES = [
  ['/', 'page.html'],
  ['/page.css', 'page.css'],
  ['/start.js', 'start.js'],
] as const

/** The console for people who ask by hand, with examples filled in. Works offline. */
export function graphiql(): Router {
  const router = express.Router()
  router.use((_asked, answer, next) => {
    answer.setHeader('content-security-policy', POLICY)
    next()
  })
  for (const [path, file] of OWN_FILES) {
    router.get(path, (_asked, answer) => {
      answer.type(file).send(readFileSync(new URL(file, OWN), 'utf8'))
    })
  }
  router.get('/examples.json', (_asked, answer) => {
    answer.json(examples())
  })
  for (const { package: name, file } of VENDOR) {
    const base = file.split('/').at(-1) ?? file
    router.get(`/vendor/${base}`, (_asked, answer) => answer.sendFile(vendorPath(name, file), { maxAge: '1h' }))
  }
  return router
}

/** Operations to begin with, in the order of their file names. */
export function examples(): readonly { readonly name: string; readonly query: string }[] {
  const folder = new URL('./examples/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name, query: readFileSync(new URL(name, folder), 'utf8') }))
}

/** In `vendor/` of the packed package, else where npm put the package. */
function vendorPath(name: string, file: string): string {
  const packed = fileURLToPath(new URL(`../../vendor/${file.split('/').at(-1)}`, import.meta.url))
  if (existsSync(packed)) return packed
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file)
  } catch (cause) {
    throw new OnRecordError('NOT_FOUND', `The console's file ${file} is not here`, 'Run npm install.', { cause })
  }
}
