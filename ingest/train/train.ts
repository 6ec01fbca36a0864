import { makeParser, makeTagger } from './grammar.ts'

const started = Date.now()
const say = (line: string) => process.stdout.write(`[${Math.round((Date.now() - started) / 1000)} s] ${line}\n`)
const folder = process.argv[2] ?? ''
const only = process.argv[4]
if (!only || only === 'tagger') makeTagger(folder, say)
if (!only || only === 'parser') makeParser(folder, say)
