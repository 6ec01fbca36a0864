import type { Document, Span } from '../../schema/document.ts'
import type { RegistryAgreement } from '../../schema/registry.ts'
import type { AgreementHead, AgreementWords } from '../agreement-words.ts'
import type { Lexicons } from '../lexicons.ts'
import { hitsIn, type TableHit } from '../phrase-table.ts'
import { contains, spansIn, tokensIn } from '../span.ts'
import type { AgreementDraft, AgreementNeeds } from './agreement-draft.ts'
import { readAgreement, sidesOf } from './agreement-phrase.ts'
import { evidenceOf } from './agreement-status.ts'
import { attributionsAt } from './block-attributions.ts'
import { type Clause, readClause } from './clause.ts'
import { findTokens } from './tokens.ts'

/** A noun that is an agreement. */
export type HeadHit = TableHit<AgreementHead>

/** A sentence with the nouns in it, of which there is at least one. */
export interface SentenceHeads {
  readonly sentence: Span
  readonly found: readonly HeadHit[]
}

/** The nouns of sentences, by their tokens in one pass; sentences without any are left out. */
export function headsIn(
  document: Pick<Document, 'article' | 'tokens'>,
  sentences: readonly Span[],
  { heads }: Pick<AgreementWords, 'heads'>,
): readonly SentenceHeads[] {
  return sentences.flatMap((sentence) => {
    const { from, to } = tokensIn(document.tokens, sentence)
    const found = hitsIn(heads, document, from, to)
    return found.length > 0 ? [{ sentence, found }] : []
  })
}

/** Words that make a phrase one of a kind, or one of the past: "the best trade deal", "the last agreement". */
const JUDGING = new Set(['best', 'last', 'previous', 'prior', 'earlier', 'better', 'worst', 'worse', 'biggest', 'such'])
const KINDS = new Set(['countries', 'nations', 'partners', 'states', 'economies', 'members', 'those', 'suppliers'])
const BUYING = new Set(['buy', 'acquire', 'sell', 'purchase', 'merge', 'supply', 'lease', 'build', 'rent', 'license'])

/** Reads an agreement at its noun; null where it is a verb, a contract of companies, or no one agreement. */
export function draftOf(
  document: AgreementNeeds,
  clause: Clause,
  { from, to, entry: head }: HeadHit,
  names: readonly HeadHit[],
  words: AgreementWords,
  speakerParty: (voice: number) => string | null,
): AgreementDraft | null {
  const { tokens } = document
  const is = head.is === 'talks' ? 'talks' : 'deal'
  const plural = head.is === 'deal' && head.plural
  const phrase = readAgreement(document, clause, { from, to }, spansIn(document.sectors, clause), words, is)
  const known = head.is === 'known' ? head.agreement : null
  if (!known) {
    if (is === 'deal' && isVerb(clause, from, phrase)) return null
    if (plural && !isSeries(phrase)) return null
    if ((phrase.lead === 'each' && is !== 'talks') || (phrase.other && phrase.parties.length === 0)) return null
    if (phrase.other && !phrase.trade && phrase.sectors.length === 0) return null
    if ((is === 'talks' || (to - from === 1 && clause.word(from) === 'framework')) && !phrase.trade) return null
    if (isOfMany(clause, phrase.from, phrase.head.from) || isBusiness(document, clause, phrase)) return null
  }
  const named = known ?? namedBefore(clause, phrase, names)
  const start = known ? (tokens.start[from] ?? 0) : (tokens.start[phrase.from] ?? 0)
  const end = known ? (tokens.end[to - 1] ?? 0) : (tokens.end[phrase.to - 1] ?? 0)
  const noun = clause.word(to - 1)
  const voice = voiceOf(document, { start, end })
  const sides = sidesOf(clause, words)
  const before = sides.filter((hit) => hit.to <= phrase.from).reverse()
  const behind = sides.filter((hit) => hit.from >= phrase.to)
  return {
    start,
    end,
    clause,
    phrase,
    known: named,
    is,
    plural: plural && named === null,
    noun: plural ? noun.replace(/ies$/, 'y').replace(/s$/, '') : noun,
    evidence: evidenceOf(document, clause, phrase, is, words),
    near: [...new Set([...before, ...behind].map(({ id }) => id))],
    speaker: voice === null ? null : speakerParty(voice),
  }
}

/** "would deal with", "to deal with": no noun. */
function isVerb(clause: Clause, head: number, { from, lead }: AgreementDraft['phrase']): boolean {
  if (lead !== 'none' || from !== head) return false
  const before = clause.classOf(head - 1)
  return clause.word(head + 1) === 'with' && VERBAL.has(before)
}

const VERBAL = new Set(['modal', 'to', 'do', 'pronoun', 'not', 'adverb'])

/** Several deals of which something is told: for sectors, two-sided, with somebody. "Trade deals" at large are a subject. */
function isSeries({ sectors, scope, parties, trade }: AgreementDraft['phrase']): boolean {
  return sectors.length > 0 || scope.some((word) => /^(?:bi|sec)/i.test(word)) || parties.length > 0 || !trade
}

const APPOSED = 3

/** "NAFTA, the 1994 deal with Mexico", "the TPP trade pact": the name right before it is its own. */
function namedBefore(
  clause: Clause,
  { from, head: noun }: AgreementDraft['phrase'],
  names: readonly HeadHit[],
): RegistryAgreement | null {
  for (const { entry: head, to } of names) {
    if (head.is !== 'known' || to > noun.from || from - to > APPOSED) continue
    let apart = false
    for (let place = to; place < from; place++) {
      const kind = clause.classOf(place)
      if (kind !== 'comma' && kind !== 'mark' && clause.word(place) !== '-' && clause.word(place) !== '–') apart = true
    }
    if (!apart) return head.agreement
  }
  return null
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
export function titleDrafts(document: AgreementNeeds, lexicons: Lexicons): readonly AgreementDraft[] {
  const { title } = document.article
  if (title === null) return []
  const article = { ...document.article, text: title }
  const tokens = findTokens({ article }, lexicons)
  const above: AgreementNeeds = {
    ...document,
    article,
    tokens,
    blocks: [],
    sentences: [],
    mentions: [],
    actors: [],
    sectors: [],
    measures: [],
    attributions: [],
    speakers: [],
  }
  const words = lexicons.agreements
  return headsIn(above, [{ start: 0, end: title.length }], words).flatMap(({ sentence, found }) => {
    const clause = readClause(above, sentence, { verbs: words.verbs }, lexicons.measures.parties, [])
    const sealed = clause.verbs.some(({ act, forms }) => act === 'agree' && !forms.has('ing') && !forms.has('past'))
    return found.flatMap((hit) => {
      const draft = draftOf(above, clause, hit, found, words, () => null)
      if (!draft || draft.known) return draft ?? []
      return sealed && draft.evidence.strength === 0
        ? { ...draft, evidence: { status: 'AGREED' as const, strength: 2 as const } }
        : draft
    })
  })
}

/** The innermost statement whose content holds the words. */
function voiceOf(document: AgreementNeeds, span: Span): number | null {
  const { attributions } = document
  let voice: number | null = null
  for (const place of attributionsAt(document, span.start)) {
    const attribution = attributions[place]
    if (!attribution?.content.some((piece) => contains(piece, span))) continue
    if (voice === null || attribution.level >= (attributions[voice]?.level ?? 0)) voice = place
  }
  return voice
}
