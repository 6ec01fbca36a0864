import type { AgreementStatus, Document, Span } from '../../schema/document.ts'
import type { RegistryAgreement } from '../../schema/registry.ts'
import type { Clause } from './clause.ts'

/** The layers that agreements are read from. */
export type AgreementNeeds = Pick<
  Document,
  'article' | 'blocks' | 'tokens' | 'sentences' | 'mentions' | 'actors' | 'sectors' | 'attributions' | 'speakers'
>

/** A noun phrase that speaks of an agreement. Token places, half-open. */
export interface AgreementPhrase {
  readonly from: number
  readonly to: number
  /** The noun itself, without what stands around it. */
  readonly head: { readonly from: number; readonly to: number }
  readonly lead: 'the' | 'a' | 'no' | 'each' | 'own' | 'none'
  /** States and blocs that the phrase names, in order. */
  readonly parties: readonly string[]
  /** Words that narrow it, as printed, in order, for its name. */
  readonly scope: readonly string[]
  readonly sectors: readonly string[]
  /** A word makes it one of trade; of companies, unions or war; one that several sides share. */
  readonly trade: boolean
  readonly other: boolean
  readonly shared: boolean
  /** What an adjective tells of it. */
  readonly told: 'open' | 'proposed' | 'agreed' | 'holding' | Extract<AgreementStatus, Ended> | null
}

type Ended = 'SUSPENDED' | 'WITHDRAWN' | 'EXPIRED' | 'REJECTED'

/** How far words tell that an agreement has come, and how surely: by a verb, by words around it, by its article alone. */
export interface Evidence {
  readonly status: AgreementStatus
  readonly strength: 0 | 1 | 2
}

/** An agreement as its sentence tells of it. */
export interface AgreementDraft extends Span {
  readonly clause: Clause
  readonly phrase: AgreementPhrase
  readonly known: RegistryAgreement | null
  readonly is: 'deal' | 'talks'
  readonly plural: boolean
  /** The head noun in lower case, in the singular. */
  readonly noun: string
  readonly evidence: Evidence
  /** Other states of its sentence, nearest first. */
  readonly near: readonly string[]
  /** The party that its speaker belongs to. */
  readonly speaker: string | null
}
