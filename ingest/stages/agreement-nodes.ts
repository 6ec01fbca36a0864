import type { AgreementStatus } from '../../schema/document.ts'
import type { RegistryAgreement } from '../../schema/registry.ts'
import type { AgreementWords } from '../agreement-words.ts'
import { placeAt } from '../span.ts'
import type { AgreementDraft } from './agreement-draft.ts'

/** One agreement of the article while its mentions are gathered. */
export interface AgreementNode {
  readonly known: RegistryAgreement | null
  readonly parties: readonly string[]
  /** Several deals of one kind, each for a sector. */
  readonly plural: boolean
  readonly sectors: readonly string[]
  readonly drafts: readonly AgreementDraft[]
  /** Those of the article's title, which have no span. */
  readonly titles: readonly AgreementDraft[]
}

/** What is known of the article when a draft's parties are looked for. */
export interface AgreementContext {
  readonly words: AgreementWords
  /** Its main states, most named first, and the outlet's country. */
  readonly main: readonly string[]
  readonly home: string | null
  /** It tells of measures at the border, between two states or more. */
  readonly onTrade: boolean
  /** The country of a province or state. */
  readonly countryOf: (id: string) => string
}

/**
 * The agreements of an article: drafts that tell their parties, their scope or their name make one, or join that of the
 * same parties and scope; the others take up one that was told, before them if there is one. `titles` are drafts of the
 * article's title, which has no span in the text.
 */
export function toAgreementNodes(
  drafts: readonly AgreementDraft[],
  titles: readonly AgreementDraft[],
  context: AgreementContext,
): readonly AgreementNode[] {
  const nodes: Building[] = []
  for (const draft of titles) {
    const node = nodeFor(draft, nodes, context)
    if (node) node.titles.push(draft)
  }
  for (const draft of drafts) if (isStrong(draft, context.onTrade)) nodeFor(draft, nodes, context)?.drafts.push(draft)
  for (const node of nodes) node.told = [...node.drafts]
  for (const draft of drafts) {
    if (isStrong(draft, context.onTrade)) continue
    const node =
      antecedentOf(draft, nodes) ?? (isSpoken(draft, context.onTrade) ? nodeFor(draft, nodes, context) : null)
    if (!node) continue
    node.drafts.push(draft)
    node.taken = draft.start
  }
  return nodes
    .filter((node) => node.drafts.length > 0)
    .map(({ known, parties, plural, sectors, drafts: found, titles: above }) => ({
      known,
      parties,
      plural,
      sectors: [...sectors].sort(),
      drafts: found.sort((a, b) => a.start - b.start || a.end - b.end),
      titles: above,
    }))
}

interface Building {
  readonly known: RegistryAgreement | null
  readonly parties: readonly string[]
  readonly plural: boolean
  readonly sectors: Set<string>
  readonly drafts: AgreementDraft[]
  /** Those of its drafts that tell it by themselves, in order; and the start of the last that only takes it up. */
  told: readonly AgreementDraft[]
  taken: number
  readonly titles: AgreementDraft[]
}

/** It tells by itself which agreement it is. */
function isStrong({ known, phrase, near, speaker, plural }: AgreementDraft, onTrade: boolean): boolean {
  const { parties, trade, shared, sectors, scope, proper } = phrase
  if (known !== null || trade || shared || parties.length > 0) return true
  // "mining deals": whose they are must be told.
  return (proper || sectors.length + scope.length > 0) && (!plural || onTrade || near.length > 0 || speaker !== null)
}

/**
 * A hoped-for deal of which a state's people speak, or that another state's name stands beside; in an article on trade
 * any that is hoped for, and one that was made.
 */
function isSpoken({ evidence, near, speaker, phrase, is }: AgreementDraft, onTrade: boolean): boolean {
  if (is === 'talks' || phrase.other || phrase.lead === 'any') return false
  if (onTrade && evidence.strength === 2) return true
  return (
    evidence.strength > 0 &&
    evidence.status === 'NEGOTIATING' &&
    phrase.lead !== 'the' &&
    (onTrade || near.length > 0 || speaker !== null)
  )
}

function nodeFor(draft: AgreementDraft, nodes: Building[], context: AgreementContext): Building | null {
  const known = draft.known ?? registeredOf(draft, nodes, context)
  if (known) {
    const found = nodes.find((node) => node.known?.id === known.id)
    return found ?? make({ known, parties: known.parties ?? [], plural: false }, draft, nodes)
  }
  if (draft.phrase.shared) return null
  const parties = partiesOf(draft, nodes, context)
  if (parties.length < 2 && !isDescribed(draft)) return null
  const key = keyOf(parties)
  const rivals = nodes.filter((node) => node.known === null && keyOf(node.parties) === key)
  const fits = rivals.find((node) => isSameScope(node, draft))
  if (fits) {
    for (const sector of draft.phrase.sectors) fits.sectors.add(sector)
    return fits
  }
  return make({ known: null, parties, plural: draft.plural }, draft, nodes)
}

/** What it is about tells it apart, whoever its sides are: "the 2019 tomato suspension agreement". */
function isDescribed({ phrase, is }: AgreementDraft): boolean {
  const { sectors, scope, proper, trade, parties } = phrase
  return is === 'deal' && (proper || (sectors.length > 0 && scope.length > 1) || (trade && parties.length > 0))
}

function make(
  made: Pick<Building, 'known' | 'parties' | 'plural'>,
  draft: AgreementDraft,
  nodes: Building[],
): Building {
  const node = {
    ...made,
    sectors: new Set(made.known ? [] : draft.phrase.sectors),
    drafts: [],
    told: [],
    taken: -1,
    titles: [],
  }
  nodes.push(node)
  return node
}

function keyOf(parties: readonly string[]): string {
  return [...parties].sort().join(' ')
}

function isSameScope(node: Building, draft: AgreementDraft): boolean {
  const { sectors } = draft.phrase
  if (node.plural !== draft.plural) return false
  if (node.plural) return true
  if (node.sectors.size === 0 || sectors.length === 0) return true
  return sectors.some((sector) => node.sectors.has(sector))
}

/** "the existing trilateral agreement", "the free-trade pact between Canada and the EU": one of the registry by its parties. */
function registeredOf(
  { phrase, plural, noun, is, evidence }: AgreementDraft,
  nodes: readonly Building[],
  { words }: AgreementContext,
): RegistryAgreement | null {
  if (is === 'talks' || plural || noun === 'truce' || phrase.sectors.length > 0) return null
  if (phrase.shared) {
    const told = nodes.find(({ known }) => known !== null && (known.parties?.length ?? 0) >= 3)
    return told?.known ?? words.registry.find(({ id }) => id === 'agreement:usmca') ?? null
  }
  if (phrase.lead !== 'the' && phrase.lead !== 'own' && phrase.parties.length < 3) return null
  if (evidence.status === 'NEGOTIATING' && evidence.strength > 0) return null
  const key = keyOf(phrase.parties)
  const comprehensive = phrase.parties.length >= 3 || (phrase.trade && ['agreement', 'pact', 'treaty'].includes(noun))
  if (phrase.parties.length < 2 || !comprehensive) return null
  return words.registry.find(({ parties = [], status }) => status === 'IN_FORCE' && keyOf(parties) === key) ?? null
}

/** Its own parties, else those of its sentence, its speaker, the article. Empty where it could be anybody's. */
function partiesOf(
  draft: AgreementDraft,
  nodes: readonly Building[],
  { main, home, countryOf }: AgreementContext,
): readonly string[] {
  const own = [...new Set(draft.phrase.parties)]
  if (own.length >= 2) return own
  const abroad = (id: string) => (own.some((party) => !party.startsWith('place:')) ? countryOf(id) : id)
  const near = [...new Set(draft.near.map(abroad))].filter((id) => !own.includes(id))
  const speaker = draft.speaker === null ? [] : [abroad(draft.speaker)]
  const others = [...near, ...speaker, ...main.map(countryOf), ...(home === null ? [] : [home])]
  const found = [...own]
  const earlier = own.length === 0 && near.length < 2 ? nodes.filter(({ known }) => known === null).at(-1) : undefined
  if (earlier && near.every((id) => earlier.parties.includes(countryOf(id)))) return earlier.parties
  for (const id of others) {
    const party = own.length === 0 ? countryOf(id) : id
    if (found.length < 2 && !found.includes(party)) found.push(party)
  }
  const told = nodes.filter((node) => node.known?.parties?.length === 2).at(-1)?.known?.parties
  if (found.length < 2 && told && found.every((id) => told.includes(id))) return told
  // Who has it, with whom: the nearest name before the words is the last of those before it.
  return own.length === 1 || near.length >= 2 ? found.reverse() : found
}

/** The agreement that a bare "the deal" or "a deal" takes up: the last one told before it, else the first behind it. */
function antecedentOf(draft: AgreementDraft, nodes: readonly Building[]): Building | null {
  const { phrase, evidence, is, noun } = draft
  if (is === 'talks') return null
  const open = evidence.strength > 0 && (evidence.status === 'NEGOTIATING' || evidence.status === 'PROPOSED')
  const definite = phrase.lead === 'the' || phrase.lead === 'own'
  const made = !definite && evidence.strength > 0 && !open
  const may = nodes.filter((node) => {
    if (node.plural !== draft.plural) return false
    // "We had a deal": told as made, and so not the one that is looked for.
    if (made && isOpen(node)) return false
    if (noun === 'truce' && !node.drafts.some((other) => other.noun === 'truce')) return false
    if (!definite || open) return node.known === null
    return true
  })
  const startOf = ({ told, taken }: Building) => Math.max(told[placeAt(told, draft.start - 1)]?.start ?? -1, taken)
  const before = may.filter((node) => startOf(node) >= 0 || node.titles.length > 0)
  if (before.length > 0) return before.reduce((best, node) => (startOf(node) > startOf(best) ? node : best))
  return may[0] ?? null
}

function isOpen({ told }: Building): boolean {
  return told.every(({ evidence }) => evidence.status === 'NEGOTIATING' || evidence.status === 'PROPOSED')
}

const RANK: Readonly<Record<AgreementStatus, number>> = {
  UNKNOWN: 0,
  NEGOTIATING: 1,
  PROPOSED: 2,
  AGREED: 3,
  IN_FORCE: 4,
  REJECTED: 5,
  EXPIRED: 6,
  SUSPENDED: 7,
  WITHDRAWN: 8,
}

/** The furthest that the surest evidence tells. */
export function statusOfNode({ drafts, titles }: Pick<AgreementNode, 'drafts' | 'titles'>): AgreementStatus {
  const all = [...titles, ...drafts].map(({ evidence }) => evidence)
  const strength = Math.max(...all.map((evidence) => evidence.strength))
  const furthest = all
    .filter((evidence) => evidence.strength === strength)
    .reduce<AgreementStatus>((best, { status }) => (RANK[status] > RANK[best] ? status : best), 'UNKNOWN')
  const last = drafts.findLast(({ evidence }) => evidence.strength > 0)?.evidence.status
  // What once failed and is sought again is negotiated.
  return furthest === 'REJECTED' && last === 'NEGOTIATING' ? last : furthest
}
