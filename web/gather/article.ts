import { agreementsIn } from '../../src/answers/agreements.ts'
import {
  type Article,
  allVersionsOf,
  copiesOf,
  currentVersionsOf,
  outletsOf,
  statementsIn,
} from '../../src/answers/articles.ts'
import { cardsOf } from '../../src/answers/cards.ts'
import { eventsIn } from '../../src/answers/events.ts'
import { factsIn, measuresOfFacts, sectorsOfFacts } from '../../src/answers/facts.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import type { WholeArticle } from '../pages/article.ts'

/** All that the page of an article shows: its current text with the statements of all levels in it. */
export async function gatherArticle(store: GraphStore, article: Article): Promise<WholeArticle> {
  const one = [article]
  const [
    [version],
    [versions = []],
    [outlet = null],
    [statements = []],
    [facts = []],
    [agreements = []],
    [events = []],
    [copies = []],
  ] = await Promise.all([
    currentVersionsOf(store, one),
    allVersionsOf(store, one),
    outletsOf(store, one),
    statementsIn(store, one, { allLevels: true, includeFurniture: true }),
    factsIn(store, one),
    agreementsIn(store, one),
    eventsIn(store, one),
    copiesOf(store, one),
  ])
  if (!version) throw new Error(`Article ${article.id} was asked for and has no text`)
  const others = copies.filter(({ id }) => id !== article.id)
  const [cards, measures, sectors, outlets] = await Promise.all([
    cardsOf(store, statements),
    measuresOfFacts(store, facts),
    sectorsOfFacts(store, facts),
    outletsOf(store, others),
  ])
  return {
    article,
    version,
    versions,
    outlet,
    statements: cards,
    facts: facts.map((fact, at) => ({ fact, measures: measures[at] ?? [], sectors: sectors[at] ?? [] })),
    agreements,
    events,
    copies: others.map((copy, at) => ({ article: copy, outlet: outlets[at] ?? null })),
  }
}
