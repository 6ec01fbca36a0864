import { agreementsOf } from '../../answers/agreements.ts'
import { actorsOfMentions, mentionsInStatements } from '../../answers/articles.ts'
import { contextsOf } from '../../answers/context.ts'
import { decisionsOfStatements } from '../../answers/decisions.ts'
import { eventsOf } from '../../answers/events.ts'
import { outletsOfSpreads } from '../../answers/first-mention.ts'
import { receiptsOf, runsOf } from '../../answers/receipt.ts'
import { stancesOf } from '../../answers/stances.ts'
import {
  addresseesOf,
  articlesOf,
  blocksOf,
  continuedOf,
  innerOf,
  measuresOf,
  outerOf,
  relayersOf,
  sectorsOf,
  speakerOf,
  speakersOf,
  spokenAsOf,
  supersededOf,
} from '../../answers/statements.ts'
import {
  bestWording,
  joinedInto,
  outletsOfUtterances,
  speakersOfUtterances,
  utterancesOf,
  wordings,
} from '../../answers/utterances.ts'
import type { Table } from '../batch.ts'
import { toStatements } from './connections.ts'

export const Statement: Table['Statement'] = {
  speaker: (statements, _args, { store }) => speakerOf(store, statements),
  speakers: (statements, _args, { store }) => speakersOf(store, statements),
  spokenAs: (statements, _args, { store }) => spokenAsOf(store, statements),
  addressees: (statements, _args, { store }) => addresseesOf(store, statements),
  relayedBy: (statements, _args, { store }) => relayersOf(store, statements),
  mentions: (statements, _args, { store }) => mentionsInStatements(store, statements),
  sectors: (statements, _args, { store }) => sectorsOf(store, statements),
  measures: (statements, _args, { store }) => measuresOf(store, statements),
  agreements: (statements, _args, { store }) => agreementsOf(store, statements),
  events: (statements, _args, { store }) => eventsOf(store, statements),
  stances: (statements, _args, { store }) => stancesOf(store, statements),
  within: (statements, _args, { store }) => outerOf(store, statements),
  inner: (statements, _args, { store }) => innerOf(store, statements),
  continues: (statements, _args, { store }) => continuedOf(store, statements),
  utterance: (statements, _args, { store }) => utterancesOf(store, statements),
  article: (statements, _args, { store }) => articlesOf(store, statements),
  block: (statements, _args, { store }) => blocksOf(store, statements),
  context: (statements, { paragraphs }, { store }) => contextsOf(store, statements, paragraphs),
  receipt: (statements, _args, { store }) => receiptsOf(store, statements),
  decisions: (statements, _args, { store }) => decisionsOfStatements(store, statements),
  superseded: (statements, _args, { store }) => supersededOf(store, statements),
  url: (statements, _args, { origin }) => statements.map(({ id }) => `${origin}/s/${encodeURIComponent(id)}`),
}

export const Cue: Table['Cue'] = {
  text: (cues) => cues.map(({ exact }) => exact),
}

export const Receipt: Table['Receipt'] = {
  run: async (receipts, _args, { store }) => runsOf(store, receipts),
}

export const ArticleMention: Table['ArticleMention'] = {
  actor: (mentions, _args, { store }) => actorsOfMentions(store, mentions),
}

export const Utterance: Table['Utterance'] = {
  text: (utterances) => utterances.map(bestWording),
  date: (utterances) => utterances.map(({ first }) => first.date),
  speakers: (utterances, _args, { store }) => speakersOfUtterances(store, utterances),
  statements: (utterances, args, context, wants) =>
    Promise.all(
      utterances.map(({ id }) => {
        const filter = { utterances: [id], allLevels: true, includeFurniture: true }
        return toStatements(context, { ...args, filter, orderBy: 'OLDEST' }, wants)
      }),
    ),
  outlets: (utterances, _args, { store }) => outletsOfUtterances(store, utterances),
  copies: (utterances) => utterances.map(({ statements }) => statements.length),
  variants: (utterances) => utterances.map(wordings),
  joined: (utterances, _args, { store }) => joinedInto(store, utterances),
}

export const UtteranceJoin: Table['UtteranceJoin'] = {
  id: (joinings) => joinings.map(({ utterance }) => utterance),
}

export const Spread: Table['Spread'] = {
  outlets: (spreads, _args, { store }) => outletsOfSpreads(store, spreads),
}
