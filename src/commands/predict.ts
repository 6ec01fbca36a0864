import { loadEngine, readArticles, toFacts, toPrediction } from '../../ingest/index.ts'
import { OnRecordError } from '../../schema/errors.ts'
import { type Command, readFlags, told } from './command.ts'
import { readEngine, readRules } from './engine.ts'
import { loadKnowledge } from './extractor.ts'

const USAGE = 'npm run --silent predict -- ARTICLES.jsonl [--nested|--facts] [--engine NAME] [--rules FILE]'

export const predict: Command = {
  name: 'predict',
  summary: 'print statements of articles as the benchmark’s scorers read them, one JSON line an article',
  usage: USAGE,
  async run(argv, io) {
    const flags = {
      nested: { type: 'boolean' },
      facts: { type: 'boolean' },
      engine: { type: 'string' },
      rules: { type: 'string' },
    } as const
    const { values, positionals } = readFlags(argv, flags, USAGE)
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new OnRecordError('USAGE', 'Give one file of articles', USAGE)
    if (values.nested && values.facts)
      throw new OnRecordError('USAGE', '--nested and --facts exclude each other', USAGE)
    const engine = readEngine(values.engine)
    const analyse = await loadEngine(engine)
    const lexicons = await loadKnowledge({ world: 'real', rules: readRules(values.rules, io) })
    let failed = 0
    for await (const reading of readArticles([path], { given: {}, stdin: io.stdin })) {
      if (reading.kind === 'article') {
        const document = analyse(reading.article, lexicons)
        const id = reading.externalId ?? reading.article.id
        const line = values.facts
          ? { ...toFacts(document, lexicons.registry), article: id }
          : { ...toPrediction(document, { nested: values.nested ?? false }), id }
        io.print(JSON.stringify(line))
      } else {
        failed++
        const why = reading.kind === 'failure' ? told(reading.error) : reading.why
        io.tell(`failed: ${reading.where}: ${why}`)
      }
    }
    return failed > 0 ? 1 : 0
  },
}
