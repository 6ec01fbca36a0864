import {
  countriesOf,
  holdersOf,
  mentionsOfActors,
  organizationsOf,
  seenOf,
  statementCountsOfActors,
  tenuresOf,
} from '../../answers/actors.ts'
import { decisionsAbout } from '../../answers/decisions.ts'
import { narrowed } from '../../answers/filters.ts'
import { mergedInto } from '../../answers/survivors.ts'
import type { Table } from '../batch.ts'
import { toArticles, toMeasures, toStatements } from './connections.ts'

export const Actor: Table['Actor'] = {
  country: (actors, _args, { store }) => countriesOf(store, actors),
  tenures: (actors, _args, { store }) => tenuresOf(store, actors),
  statements: (actors, args, context, wants) =>
    Promise.all(
      actors.map(({ id }) =>
        toStatements(context, { ...args, filter: narrowed(args.filter, { speakers: [id] }) }, wants),
      ),
    ),
  statementsAbout: (actors, args, context, wants) =>
    Promise.all(
      actors.map(({ id }) => {
        const by = { not: { speakers: [id] }, mentions: [id] }
        return toStatements(context, { ...args, filter: narrowed(args.filter, by) }, wants)
      }),
    ),
  measuresImposed: (actors, args, context, wants) =>
    Promise.all(actors.map(({ id }) => toMeasures(context, { ...args, filter: { imposers: [id] } }, wants))),
  measuresAgainst: (actors, args, context, wants) =>
    Promise.all(actors.map(({ id }) => toMeasures(context, { ...args, filter: { targets: [id] } }, wants))),
  articles: (actors, args, context, wants) =>
    Promise.all(actors.map(({ id }) => toArticles(context, { ...args, filter: { actors: [id] } }, wants))),
  mentions: (actors, { article }, { store }) => mentionsOfActors(store, actors, article),
  statementCount: (actors, _args, { store }) => statementCountsOfActors(store, actors),
  firstSeen: async (actors, _args, { store }) => (await seenOf(store, actors)).map(({ first }) => first),
  lastSeen: async (actors, _args, { store }) => (await seenOf(store, actors)).map(({ last }) => last),
  mergedIds: (actors, _args, { store }) =>
    mergedInto(
      store,
      actors.map(({ id }) => id),
    ),
  decisions: (actors, _args, { store }) => decisionsAbout(store, actors),
  url: (actors, _args, { origin }) => actors.map(({ id }) => `${origin}/actor/${encodeURIComponent(id)}`),
}

export const Tenure: Table['Tenure'] = {
  post: (tenures) => tenures.map(({ postId }) => postId),
  organization: (tenures, _args, { store }) => organizationsOf(store, tenures),
  holder: (tenures, _args, { store }) => holdersOf(store, tenures),
}

export const Mention: Table['Mention'] = {
  method: (mentions) => mentions.map(({ how }) => how),
}
