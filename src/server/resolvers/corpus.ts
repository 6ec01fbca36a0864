import { outletsOf } from '../../answers/articles.ts'
import { coverageRows, extractorOf, listFailures } from '../../answers/corpus.ts'
import type { Table } from '../batch.ts'

export const Corpus: Table['Corpus'] = {
  extractor: async (corpora, _args, { store }) => {
    const extractor = await extractorOf(store)
    return corpora.map(() => extractor)
  },
  sample: (corpora, _args, { sample }) => corpora.map(() => sample),
  coverage: async (corpora, _args, { store }) => {
    const rows = await coverageRows(store)
    return corpora.map(() => rows)
  },
  failures: async (corpora, args, { store }) => {
    const failures = await listFailures(store, args)
    return corpora.map(() => failures)
  },
  accuracy: (corpora, _args, { accuracy }) => corpora.map(() => accuracy),
}

export const Coverage: Table['Coverage'] = {
  outlet: (rows, _args, { store }) => outletsOf(store, rows),
}
