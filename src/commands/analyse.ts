import { explain, loadEngine, readArticles } from '../../ingest/index.ts'
import { OnRecordError } from '../../schema/errors.ts'
import { type Command, readFlags, told } from './command.ts'
import { readEngine, readRules } from './engine.ts'
import { explanationLines } from './explanation.ts'
import { loadKnowledge, withNotes } from './extractor.ts'
import { GIVEN_FLAGS, GIVEN_USAGE, toGiven } from './given.ts'

const USAGE = `onrecord analyse PATH… ${GIVEN_USAGE} [--engine NAME] [--rules FILE] [--explain]`

export const analyseCommand: Command = {
  name: 'analyse',
  summary:
    'print what is found in articles, one JSON document a line, all layers, and store nothing; with --explain for people: which rule found each statement, why this speaker, what else was considered',
  usage: USAGE,
  async run(argv, io) {
    const { values, positionals } = readFlags(
      argv,
      { ...GIVEN_FLAGS, engine: { type: 'string' }, explain: { type: 'boolean' }, rules: { type: 'string' } },
      USAGE,
    )
    if (positionals.length === 0) throw new OnRecordError('USAGE', 'No path was given', USAGE)
    const engine = readEngine(values.engine)
    const why = values.explain ?? false
    if (why && engine === 'compromise') {
      throw new OnRecordError(
        'USAGE',
        'The compromise engine gives no reasons',
        'Use --explain with --engine full or fast.',
      )
    }
    const analyse = await loadEngine(engine)
    const lexicons = await loadKnowledge({ world: 'real', rules: readRules(values.rules, io) })
    const encoding = values.encoding === undefined ? {} : { encoding: values.encoding }
    let failed = 0
    for await (const reading of readArticles(positionals, { given: toGiven(values), stdin: io.stdin, ...encoding })) {
      if (reading.kind === 'article') {
        if (why && engine !== 'compromise') {
          for (const line of explanationLines(explain(reading.article, lexicons, engine))) io.print(line)
        } else io.print(toJson(withNotes(analyse(reading.article, lexicons), reading.notes)))
      } else if (reading.kind === 'failure') {
        failed++
        io.tell(`failed: ${reading.where}: ${told(reading.error)} (${reading.error.code})`)
      } else io.tell(`left out: ${reading.where}: ${reading.why}`)
    }
    return failed > 0 ? 1 : 0
  },
}

/** A document as JSON: typed arrays as lists. */
function toJson(document: object): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    value instanceof Int32Array || value instanceof Uint8Array ? Array.from(value) : value,
  )
}
