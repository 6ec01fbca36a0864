import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTagger, WEIGHTS } from '../grammar/load.ts'
import { packParser } from '../grammar/parser-weights.ts'
import type { Tagger } from '../grammar/tagger.ts'
import { packTagger } from '../grammar/tagger-weights.ts'
import { readConllu, type TreebankSentence } from './conllu.ts'
import { evaluate } from './evaluate.ts'
import { type Example, type Inventories, inventories, toExample } from './example.ts'
import { type ParserPlan, trainParser } from './parser.ts'
import { crossTag, type TaggerPlan, trainTagger } from './tagger.ts'

/** The treebanks by folder, whose sources and licences `ingest/weights/NOTICE.md` names. */
const BANKS = ['ewt', 'gum'] as const
/** How often a tag or a relation must occur to be learned. */
const LEAST = 20
const NAME = 'PROPN/NNP'
const TAGGER: TaggerPlan = { bits: 20, epochs: 6, models: 8, seed: 100 }
const CROSS: TaggerPlan = { bits: 20, epochs: 5, models: 1, seed: 7 }
const FOLDS = 5
const PARSER: ParserPlan = { moveBits: 20, arcBits: 20, epochs: 8, models: 8, seed: 200 }

export type Say = (line: string) => void

/** Trains the tagger on the treebanks in `folder` and writes its weights. */
export function makeTagger(folder: string, say: Say): void {
  const bank = readBanks(folder)
  const { inventories, train } = bank
  const tagger = trainTagger(train, inventories.tags.numberOf(NAME), TAGGER)
  report(bank, tagger, say)
  write('tagger.bin.gz', packTagger({ tags: inventories.tags.names, tagger }, int8(tagger.weights)), say)
}

/** Trains the parser on the treebanks in `folder`, for the tags of the tagger that ships, and writes its weights. */
export function makeParser(folder: string, say: Say): void {
  const bank = readBanks(folder)
  const { inventories, train } = bank
  const { tagger, tags } = loadTagger()
  const given = crossTag(train, inventories.tags.numberOf(NAME), CROSS, FOLDS)
  say('the examples are tagged by taggers that did not see them')
  const names = inventories.relations.names
  const parser = trainParser(train, given, tags, names, PARSER, (model) =>
    say(`parser ${model + 1} of ${PARSER.models}`),
  )
  for (const { name, test } of bank.tests) say(`${name} ${JSON.stringify(evaluate(test, tags, tagger, parser))}`)
  write('parser.bin.gz', packParser({ relations: names, parser }, int8(parser.arcs)), say)
}

interface Banks {
  readonly inventories: Inventories
  readonly train: readonly Example[]
  readonly tests: readonly { readonly name: string; readonly test: readonly Example[] }[]
}

function readBanks(folder: string): Banks {
  const train = BANKS.flatMap((name) => [...readPart(folder, name, 'train'), ...readPart(folder, name, 'dev')])
  const known = inventories(train, LEAST)
  return {
    inventories: known,
    train: train.map((sentence) => toExample(sentence, known)),
    tests: BANKS.map((name) => ({
      name,
      test: readPart(folder, name, 'test').map((sentence) => toExample(sentence, known)),
    })),
  }
}

function readPart(folder: string, bank: string, part: string): readonly TreebankSentence[] {
  const path = join(folder, 'treebanks', bank, `${part}.conllu`)
  return readConllu(readFileSync(path, 'utf8'), path)
}

function report({ tests, inventories }: Banks, tagger: Tagger, say: Say): void {
  for (const { name, test } of tests) {
    const { upos, tags } = evaluate(test, inventories.tags.names, tagger, null)
    say(`${name} ${JSON.stringify({ upos, tags })}`)
  }
}

function int8(weights: Int8Array | Float32Array): Int8Array {
  return weights instanceof Int8Array ? weights : Int8Array.from(weights)
}

function write(name: string, bytes: Uint8Array, say: Say): void {
  writeFileSync(new URL(name, WEIGHTS), bytes)
  say(`wrote ${name}, ${bytes.length} bytes`)
}
