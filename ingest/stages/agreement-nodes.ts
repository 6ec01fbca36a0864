import type { AgreementStatus } from '../../schema/document.ts'
import type { RegistryAgreement } from '../../schema/registry.ts'
import type { AgreementWords } from '../agreement-words.ts'
import type { AgreementDraft, Evidence } from './agreement-draft.ts'

/** One agreement of the article while its mentions are gathered. */
export interface AgreementNode {
  readonly known: RegistryAgreement | null
  readonly parties: readonly string[]
  /** Several deals of one kind, each for a sector. */
  readonly plural: boolean
  readonly sectors: readonly string[]
  readonly drafts: readonly AgreementDraft[]
  /** What the article's title tells of it. */
  readonly titled: Evidence | null
  readonly titleName: string | null
}

/** What is known of the article when a draft's parties are looked for. */
export interface AgreementContext {
  readonly words: AgreementWords
  /** Its main states, most named first, and the outlet's country. */
  readonly main: readonly string[]
  readonly home: string | null
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
  for (const draft of drafts) if (isStrong(draft)) nodeFor(draft, nodes, context)?.drafts.push(draft)
  for (const draft of drafts) {
    if (isStrong(draft)) continue
    const node = antecedentOf(draft, nodes) ?? (isSpoken(draft) ? nodeFor(draft, nodes, context) : null)
    node?.drafts.push(draft)
  }
  return nodes
    .filter((node) => node.drafts.length > 0)
    .map(({ known, parties, plural, sectors, drafts: found, titles: above }) => ({
      known,
      parties,
      plural,
      sectors: [...sectors].sort(),
      drafts: found.sort((a, b) => a.start - b.start || a.end - b.end),
      titled: above[0]?.evidence ?? null,
      titleName: null,
    }))
}

interface Building {
  readonly known: RegistryAgreement | null
  readonly parties: readonly string[]
  readonly plural: boolean
  readonly sectors: Set<string>
  readonly drafts: AgreementDraft[]
  readonly titles: AgreementDraft[]
}

/** It tells by itself which agreement it is. */
function isStrong({ known, phrase }: AgreementDraft): boolean {
  return known !== null || phrase.parties.length > 0 || phrase.trade || phrase.shared || phrase.sectors.length > 0
}

/** A hoped-for deal of which a state's people speak, or that another state's name stands beside. */
function isSpoken({ evidence, near, speaker, phrase }: AgreementDraft): boolean {
  return (
    evidence.strength > 0 &&
    evidence.status === 'NEGOTIATING' &&
    phrase.lead !== 'the' &&
    (near.length > 0 || speaker !== null)
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
  if (parties.length < 2) return null
  const key = keyOf(parties)
  const rivals = nodes.filter((node) => node.known === null && keyOf(node.parties) === key)
  const fits = rivals.find((node) => isSameScope(node, draft))
  if (fits) {
    for (const sector of draft.phrase.sectors) fits.sectors.add(sector)
    return fits
  }
  return make({ known: null, parties, plural: isSectoral(draft) }, draft, nodes)
}

function make(
  made: Pick<Building, 'known' | 'parties' | 'plural'>,
  draft: AgreementDraft,
  nodes: Building[],
): Building {
  const node = { ...made, sectors: new Set(made.known ? [] : draft.phrase.sectors), drafts: [], titles: [] }
  nodes.push(node)
  return node
}

function keyOf(parties: readonly string[]): string {
  return [...parties].sort().join(' ')
}

/** "sectoral deals", "deals on steel and energy" */
function isSectoral({ plural }: AgreementDraft): boolean {
  return plural
}

function isSameScope(node: Building, draft: AgreementDraft): boolean {
  const { sectors } = draft.phrase
  if (node.plural !== isSectoral(draft)) return false
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
  // Who has it, with whom: the nearest name before the words is the last of those before it.
  return own.length === 1 || near.length >= 2 ? found.reverse() : found
}

/** Heads that may stand for each other. */
const TRUCE = new Set(['truce'])

/** The agreement that a bare "the deal" or "a deal" takes up: the last one told before it, else the first behind it. */
function antecedentOf(draft: AgreementDraft, nodes: readonly Building[]): Building | null {
  const { phrase, evidence, is, noun } = draft
  if (is === 'talks') return null
  const open = evidence.strength > 0 && (evidence.status === 'NEGOTIATING' || evidence.status === 'PROPOSED')
  const definite = phrase.lead === 'the' || phrase.lead === 'own'
  const may = nodes.filter((node) => {
    if (node.plural !== draft.plural) return false
    if (TRUCE.has(noun) && !node.drafts.some((other) => other.noun === noun)) return false
    if (!definite || open) return node.known === null
    return true
  })
  const startOf = (node: Building) => node.drafts.filter(({ start }) => start < draft.start).at(-1)?.start ?? -1
  const before = may.filter((node) => startOf(node) >= 0 || node.titles.length > 0)
  if (before.length > 0) return before.reduce((best, node) => (startOf(node) > startOf(best) ? node : best))
  return may[0] ?? null
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
export function statusOfNode({ drafts, titled }: AgreementNode): AgreementStatus {
  const all = [...drafts.map(({ evidence }) => evidence), ...(titled ? [titled] : [])]
  const strength = Math.max(...all.map((evidence) => evidence.strength))
  return all
    .filter((evidence) => evidence.strength === strength)
    .reduce((best, { status }) => (RANK[status] > RANK[best] ? status : best), 'UNKNOWN' as AgreementStatus)
}
