import type { DocumentAgreement, Span } from '../../schema/document.ts'
import { hashId } from '../../schema/ids.ts'
import type { RegistryAgreement } from '../../schema/registry.ts'
import type { Lexicons } from '../lexicons.ts'
import { outletOf } from '../registry-index.ts'
import { spansIn } from '../span.ts'
import type { AgreementDraft, AgreementNeeds } from './agreement-draft.ts'
import { draftOf, headsIn, titleDrafts } from './agreement-drafts.ts'
import { agreementName } from './agreement-names.ts'
import { type AgreementContext, type AgreementNode, statusOfNode, toAgreementNodes } from './agreement-nodes.ts'
import { isSide } from './agreement-phrase.ts'
import { hasTradeWord, isApart, namesTwo, tellsOfBorder } from './agreement-trade.ts'
import { bodySentences } from './body-sentences.ts'
import { readClause } from './clause.ts'
import { partyOf, partyOfSpeakers, peopleBy } from './measure-people.ts'
import { countryOf } from './offices.ts'

/**
 * Agreements between states that the body tells of: those of the registry by their names, others by a noun ("deal",
 * "pact", "truce") with parties and scope. All words that mean one agreement are its mentions: "a deal", "the deal". What
 * is only hoped for is being negotiated. A company's contract, a union's, and a deal without two sides are none.
 */
export function findAgreements(document: AgreementNeeds, lexicons: Lexicons): readonly DocumentAgreement[] {
  const { agreements: words, registry, measures } = lexicons
  const day = document.article.publishedOn
  const heads = headsIn(document, bodySentences(document), words)
  if (heads.length === 0) return []
  const home = countryOf(document.article, registry)
  const own = document.actors.map((actor) => partyOf(actor, registry, day, home))
  const people = peopleBy(document, own, measures.parties)
  const speakerParty = (voice: number) => partyOfSpeakers(document.speakers[voice], own)
  const drafts: AgreementDraft[] = []
  const verbs = { verbs: words.verbs }
  for (const { sentence, found } of heads) {
    const clause = readClause(document, sentence, verbs, measures.parties, spansIn(people, sentence))
    for (const hit of found) {
      const draft = draftOf(document, clause, hit, found, words, speakerParty)
      if (draft) drafts.push(draft)
    }
  }
  const bordered = tellsOfBorder(document, measures.words)
  const main = mainSides(document, own)
  const outlet = document.article.outlet === null ? null : outletOf(registry, document.article.outlet)
  const context: AgreementContext = {
    words,
    main,
    onTrade: bordered && main.length > 1,
    home: outlet?.country ?? null,
    countryOf: (id) => (id.startsWith('place:') ? (registry.actorById.get(id)?.country ?? id) : id),
  }
  const onTrade = bordered || hasTradeWord(document, words)
  const nodes = toAgreementNodes(drafts, titleDrafts(document, lexicons), context).filter(
    ({ known, drafts: found, titles }) =>
      known !== null ||
      [...titles, ...found].some(({ phrase }) => phrase.trade || phrase.sectors.length > 0) ||
      ((onTrade || found.some((draft) => namesTwo(document, draft))) &&
        !found.some(({ clause }) => isApart(document, clause, words))),
  )
  const found = nodes.map((node) => toAgreement(document, node, lexicons))
  return merged(found).sort((a, b) => firstOf(a).start - firstOf(b).start || firstOf(a).end - firstOf(b).end)
}

/** The states of an article, by how often it names them or their people, the most named first. */
function mainSides({ actors }: AgreementNeeds, own: readonly (string | null)[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const [place, { mentions }] of actors.entries()) {
    const id = own[place] ?? null
    if (id !== null && isSide(id)) counts.set(id, (counts.get(id) ?? 0) + mentions.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

function toAgreement(document: AgreementNeeds, node: AgreementNode, lexicons: Lexicons): DocumentAgreement {
  const { known, parties, sectors, drafts } = node
  const mentions = drafts.map(({ start, end }) => ({ start, end }))
  if (known) {
    const status = knownStatus(known, document.article.publishedOn, node)
    return { id: known.id, name: known.name, kind: 'trade-agreement', status, registry: true, parties, mentions }
  }
  const first = mentions[0] ?? { start: 0, end: 0 }
  const scope = node.plural ? ['sectors'] : sectors
  const id =
    parties.length > 0
      ? hashId('agr', [...[...parties].sort(), '', ...scope])
      : hashId('agr', [document.article.versionId, first.start, first.end])
  return {
    id,
    name: agreementName(document, node, lexicons.registry),
    kind: kindOf(node),
    status: statusOfNode(node),
    registry: false,
    parties: [...parties].sort(),
    mentions,
  }
}

function kindOf({ plural, sectors, drafts }: AgreementNode): DocumentAgreement['kind'] {
  const nouns = new Set(drafts.map(({ noun }) => noun))
  if (nouns.has('truce')) return 'pact'
  if (drafts.some(({ clause, phrase }) => /^(?:framework|memorandum)$/.test(clause.word(phrase.head.from))))
    return 'framework'
  return plural || sectors.length > 0 ? 'sectoral-deal' : 'trade-agreement'
}

/** As the article's verbs tell, else by the days of the registry, else the registry's own. */
function knownStatus(known: RegistryAgreement, day: string | null, node: AgreementNode): DocumentAgreement['status'] {
  const told = statusOfNode({ ...node, drafts: node.drafts.filter(({ evidence }) => evidence.strength === 2) })
  const { from, to, parties = [], status = 'UNKNOWN' } = known
  const was = from === undefined ? 'AGREED' : 'IN_FORCE'
  // One of many who leaves does not end it.
  const ended = parties.length === 2 && (told === 'WITHDRAWN' || told === 'SUSPENDED' || told === 'EXPIRED')
  if (ended) return told
  if (day === null) return status
  if (from !== undefined && day < from) return status === 'IN_FORCE' || to !== undefined ? 'AGREED' : status
  if (to !== undefined && day <= `${to}-~`) return was
  return status
}

/** Agreements of one id are one. */
function merged(agreements: readonly DocumentAgreement[]): DocumentAgreement[] {
  const byId = new Map<string, DocumentAgreement>()
  for (const agreement of agreements) {
    const other = byId.get(agreement.id)
    const mentions = [...(other?.mentions ?? []), ...agreement.mentions].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    )
    byId.set(agreement.id, { ...(other ?? agreement), mentions })
  }
  return [...byId.values()]
}

function firstOf({ mentions }: DocumentAgreement): Span {
  return mentions[0] ?? { start: 0, end: 0 }
}
