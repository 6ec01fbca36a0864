import { agreementsIn } from '../../answers/agreements.ts'
import {
  allVersionsOf,
  copiesOf,
  currentVersionsOf,
  mentionsIn,
  originalsOf,
  outletsOf,
  pageOfStatements,
  statementsIn,
} from '../../answers/articles.ts'
import { eventsIn } from '../../answers/events.ts'
import { factsIn, measuresOfFacts, sectorsOfFacts } from '../../answers/facts.ts'
import { narrowed } from '../../answers/filters.ts'
import { articleCountsOf } from '../../answers/outlets.ts'
import type { Table } from '../batch.ts'
import { lazily, openList } from '../lists.ts'

export const Article: Table['Article'] = {
  outlet: (articles, _args, { store }) => outletsOf(store, articles),
  copyOf: (articles, _args, { store }) => originalsOf(store, articles),
  copies: (articles, _args, { store }) => copiesOf(store, articles),
  text: async (articles, _args, { store }) => (await currentVersionsOf(store, articles)).map(({ text }) => text),
  blocks: async (articles, _args, { store }) => (await currentVersionsOf(store, articles)).map(({ blocks }) => blocks),
  versions: (articles, _args, { store }) => allVersionsOf(store, articles),
  statements: async (articles, args, { store }, wants) => {
    const statements = await statementsIn(store, articles, args.filter)
    return Promise.all(
      articles.map(({ id }, at) => {
        const ofArticle = statements[at] ?? []
        const list = {
          ask: narrowed(args.filter, { articles: [id] }),
          page: lazily(async () => pageOfStatements(ofArticle, args)),
          total: async () => ofArticle.length,
        }
        return openList(list, wants)
      }),
    )
  },
  mentions: (articles, _args, { store }) => mentionsIn(store, articles),
  facts: (articles, _args, { store }) => factsIn(store, articles),
  agreements: (articles, _args, { store }) => agreementsIn(store, articles),
  events: (articles, _args, { store }) => eventsIn(store, articles),
  notes: async (articles, _args, { store }) => (await currentVersionsOf(store, articles)).map(({ notes }) => notes),
  url: (articles, _args, { origin }) => articles.map(({ id }) => `${origin}/a/${encodeURIComponent(id)}`),
}

export const Fact: Table['Fact'] = {
  values: (facts) => facts.map(({ quantities }) => quantities),
  measures: (facts, _args, { store }) => measuresOfFacts(store, facts),
  sectors: (facts, _args, { store }) => sectorsOfFacts(store, facts),
  basis: (facts) => facts.map(({ rule }) => rule),
}

export const Note: Table['Note'] = {
  start: (notes) => notes.map(({ span }) => span?.start ?? null),
  end: (notes) => notes.map(({ span }) => span?.end ?? null),
}

export const Outlet: Table['Outlet'] = {
  articleCount: (outlets, _args, { store }) => articleCountsOf(store, outlets),
}
