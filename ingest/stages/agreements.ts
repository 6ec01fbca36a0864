import type { Document, DocumentAgreement, Span } from '../../schema/document.ts'
import { hashId } from '../../schema/ids.ts'
import type { RegistryAgreement } from '../../schema/registry.ts'
import type { AgreementHead, AgreementWords } from '../agreement-words.ts'
import type { Lexicons } from '../lexicons.ts'
import { phraseAt } from '../phrases.ts'
import { outletOf } from '../registry-index.ts'
import { contains, holderOf, spansIn, tokensIn } from '../span.ts'
import type { AgreementDraft, AgreementNeeds } from './agreement-draft.ts'
import { agreementName } from './agreement-names.ts'
import { type AgreementContext, type AgreementNode, statusOfNode, toAgreementNodes } from './agreement-nodes.ts'
import { readAgreement, sidesOf } from './agreement-phrase.ts'
import { evidenceOf } from './agreement-status.ts'
import { type Clause, readClause } from './clause.ts'
import { partyOf, peopleOf } from './measure-people.ts'
import { findTokens } from './tokens.ts'

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
  const people = peopleOf(document, registry, day)
  const drafts: AgreementDraft[] = []
  const counts = new Map<string, number>()
  const verbs = { verbs: words.verbs }
  for (const { sentence, found } of heads) {
    const clause = readClause(document, sentence, verbs, measures.parties, spansIn(people, sentence))
    for (const { id, adjective } of sidesOf(clause, words))
      counts.set(id, (counts.get(id) ?? 0) + (adjective ? 0.5 : 1))
    for (const hit of found) {
      const draft = draftOf(document, clause, hit, words, speakerParty)
      if (draft) drafts.push(draft)
    }
  }
  const outlet = document.article.outlet === null ? null : outletOf(registry, document.article.outlet)
  const context: AgreementContext = {
    words,
    main: [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id),
    home: outlet?.country ?? null,
    countryOf: (id) => (id.startsWith('place:') ? (registry.actorById.get(id)?.country ?? id) : id),
  }
  const nodes = toAgreementNodes(drafts, titleDrafts(document, lexicons), context)
  const found = nodes.map((node) => toAgreement(document, node, lexicons))
  return merged(found).sort((a, b) => firstOf(a).start - firstOf(b).start || firstOf(a).end - firstOf(b).end)

  function speakerParty(voice: number): string | null {
    for (const place of document.speakers[voice]?.actors ?? []) {
      const actor = document.actors[place]
      const id = actor ? partyOf(actor, registry, day) : null
      if (id !== null) return id
    }
    return null
  }
}

interface HeadHit {
  readonly from: number
  readonly to: number
  readonly head: AgreementHead
}

interface SentenceHeads {
  readonly sentence: Span
  readonly found: readonly HeadHit[]
}

function headsIn(
  document: Pick<Document, 'article' | 'tokens'>,
  sentences: readonly Span[],
  { heads }: Pick<AgreementWords, 'heads'>,
): readonly SentenceHeads[] {
  const all: SentenceHeads[] = []
  for (const sentence of sentences) {
    const { from, to } = tokensIn(document.tokens, sentence)
    const found: HeadHit[] = []
    for (let place = from; place < to; place++) {
      const hit = phraseAt(heads.phrases, document, place, to)
      const head = hit && heads.entries[hit.value]
      if (!hit || !head) continue
      found.push({ from: place, to: hit.to, head })
      place = hit.to - 1
    }
    if (found.length > 0) all.push({ sentence, found })
  }
  return all
}

/** Words that make a phrase one of a kind, not one agreement: "the best trade deal", "countries without an agreement". */
const JUDGING = new Set(['best', 'better', 'worst', 'worse', 'biggest', 'such'])
const KINDS = new Set(['countries', 'nations', 'partners', 'states', 'economies', 'members', 'those', 'suppliers'])
const BUYING = new Set(['buy', 'acquire', 'sell', 'purchase', 'merge', 'supply', 'lease', 'build', 'rent', 'license'])

function draftOf(
  document: AgreementNeeds,
  clause: Clause,
  { from, to, head }: HeadHit,
  words: AgreementWords,
  speakerParty: (voice: number) => string | null,
): AgreementDraft | null {
  const { tokens, article } = document
  const phrase = readAgreement(document, clause, { from, to }, spansIn(document.sectors, clause), words)
  const known = head.is === 'known' ? head.agreement : null
  const is = head.is === 'talks' ? 'talks' : 'deal'
  if (!known) {
    if (phrase.lead === 'each' || (phrase.other && phrase.parties.length === 0)) return null
    if (phrase.other && !phrase.trade && phrase.sectors.length === 0) return null
    if (is === 'talks' && !phrase.trade) return null
    if (isOfMany(clause, phrase.from, phrase.head.from) || isBusiness(document, clause, phrase)) return null
  }
  const start = known ? (tokens.start[from] ?? 0) : (tokens.start[phrase.from] ?? 0)
  const end = known ? (tokens.end[to - 1] ?? 0) : (tokens.end[phrase.to - 1] ?? 0)
  const noun = article.text.slice(tokens.start[to - 1], tokens.end[to - 1]).toLowerCase()
  const plural = head.is === 'deal' && head.plural
  const voice = voiceOf(document, { start, end })
  const sides = sidesOf(clause, words).filter((hit) => hit.to <= phrase.from || hit.from >= phrase.to)
  const before = sides.filter((hit) => hit.to <= phrase.from).reverse()
  const behind = sides.filter((hit) => hit.from >= phrase.to)
  return {
    start,
    end,
    clause,
    phrase,
    known,
    is,
    plural,
    noun: plural ? noun.replace(/ies$/, 'y').replace(/s$/, '') : noun,
    evidence: evidenceOf(document, clause, phrase, is, words),
    near: [...new Set([...before, ...behind].map(({ id }) => id))],
    speaker: voice === null ? null : speakerParty(voice),
  }
}

/** "countries without a free-trade agreement", "the best deal any country has" */
function isOfMany(clause: Clause, from: number, head: number): boolean {
  if (clause.word(from - 1) === 'without' && KINDS.has(clause.word(from - 2))) return true
  for (let place = from; place < head; place++) if (JUDGING.has(clause.word(place))) return true
  return false
}

/** A deal to buy something, or one whose sides are companies. */
function isBusiness(
  { tokens, mentions, actors }: AgreementNeeds,
  clause: Clause,
  phrase: AgreementDraft['phrase'],
): boolean {
  if (clause.classOf(phrase.to) === 'to' && BUYING.has(clause.word(phrase.to + 1))) return phrase.parties.length === 0
  if (phrase.parties.length > 0 || phrase.trade) return false
  const companies = actors.filter(({ kind }) => kind === 'ORGANIZATION').flatMap((actor) => actor.mentions)
  return companies.some((place) => {
    const mention = mentions[place]
    if (!mention || mention.start < clause.start || mention.end > clause.end) return false
    const { from } = tokensIn(tokens, mention)
    return from >= phrase.from && from <= phrase.to + 3
  })
}

/** Drafts of the article's title, which tells parties and status though it has no place in the text. */
function titleDrafts(document: AgreementNeeds, lexicons: Lexicons): readonly AgreementDraft[] {
  const { title } = document.article
  if (title === null) return []
  const article = { ...document.article, text: title }
  const tokens = findTokens({ article }, lexicons)
  const layers = { ...document, article, tokens, blocks: [], sentences: [], mentions: [], actors: [], sectors: [] }
  const above: AgreementNeeds = { ...layers, attributions: [], speakers: [] }
  const words = lexicons.agreements
  return headsIn(above, [{ start: 0, end: title.length }], words).flatMap(({ sentence, found }) => {
    const clause = readClause(above, sentence, { verbs: words.verbs }, lexicons.measures.parties, [])
    const sealed = clause.verbs.some(({ act, forms }) => act === 'agree' && !forms.has('ing') && !forms.has('past'))
    return found.flatMap((hit) => {
      const draft = draftOf(above, clause, hit, words, () => null)
      if (!draft || draft.known) return draft ?? []
      return sealed && draft.evidence.strength === 0
        ? { ...draft, evidence: { status: 'AGREED' as const, strength: 2 as const } }
        : draft
    })
  })
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
  if (told === 'WITHDRAWN' || told === 'SUSPENDED' || told === 'EXPIRED') return told
  const { from, to, status = 'UNKNOWN' } = known
  if (day === null) return status
  if (from !== undefined && day < from) return status === 'IN_FORCE' || to !== undefined ? 'AGREED' : status
  if (to !== undefined && day <= to) return 'IN_FORCE'
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

/** The innermost statement whose content holds the words. */
function voiceOf({ attributions }: AgreementNeeds, span: Span): number | null {
  let voice: number | null = null
  for (const [place, { content, level }] of attributions.entries()) {
    if (!content.some((piece) => contains(piece, span))) continue
    if (voice === null || level >= (attributions[voice]?.level ?? 0)) voice = place
  }
  return voice
}

/** Longer sentences are read in pieces, so that the time stays proportional to the text. In tokens. */
const LONGEST_SENTENCE = 300

/** Sentences outside page furniture, the longest cut. */
function bodySentences({ blocks, sentences, tokens }: AgreementNeeds): readonly Span[] {
  return sentences.flatMap((sentence) => {
    if (blocks[holderOf(blocks, sentence.start)]?.furniture) return []
    const { from, to } = tokensIn(tokens, sentence)
    const pieces: Span[] = []
    for (let place = from; place < to; place += LONGEST_SENTENCE) {
      const last = Math.min(to, place + LONGEST_SENTENCE) - 1
      pieces.push({ start: tokens.start[place] ?? 0, end: tokens.end[last] ?? 0 })
    }
    return pieces
  })
}
