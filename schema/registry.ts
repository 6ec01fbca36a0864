/**
 * The registry: what is known before any article is read. Files of `seeds/`, one shape an entry; strict keys.
 * A demo registry of an invented world uses the same shapes.
 */
import { z } from 'zod'

const Text = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && text === text.normalize('NFC'), 'has blanks around it or is not NFC')
const Texts = z.array(Text).readonly()
const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no lower-case slug')
const ActorId = z.string().regex(/^(country|place|org|group|person):[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'is no actor id')
const CountryId = z.string().regex(/^country:([A-Z]{2}|x-[a-z-]+)$/, 'is no country id, such as country:CA')
/** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is known. */
const PartialDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is no day, month or year')
/** Keys of sources that the head of the file declares. */
const Sources = z.array(Slug).min(1).readonly()

/** `short` is too weak to name its actor without help from the text ("the bloc", "Mass."). */
export const AliasKind = z.enum(['full', 'surname', 'acronym', 'metonym', 'nickname', 'former', 'adjective', 'short'])

export const RegistryActor = z.strictObject({
  id: ActorId,
  kind: z.enum(['PERSON', 'ORGANIZATION', 'PUBLIC_BODY', 'COUNTRY', 'REGION', 'GROUP']),
  name: Text,
  aliases: z
    .array(z.strictObject({ name: Text, kind: AliasKind }))
    .readonly()
    .optional(),
  /** Where a person, body or region belongs; a country has none. */
  country: CountryId.optional(),
  description: Text.optional(),
  wikidataId: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  source: Sources,
})

export const RegistryTenure = z.strictObject({
  holder: ActorId,
  /** First and last day; absent: not known, or still in office on `asOf`. */
  from: PartialDay.optional(),
  to: PartialDay.optional(),
  acting: z.boolean().optional(),
  /** The latest day on which the source shows it. */
  asOf: PartialDay.optional(),
  source: Sources,
})

export const RegistryPost = z.strictObject({
  id: z.string().regex(/^post:[a-z0-9]+(-[a-z0-9]+)*$/, 'is no post id'),
  title: Text,
  titleAliases: Texts.optional(),
  /** The country, region or union it belongs to: an actor's id. */
  jurisdiction: ActorId.optional(),
  organisation: ActorId.optional(),
  /** By first day. */
  tenures: z.array(RegistryTenure).readonly(),
})

export const RegistryOutlet = z.strictObject({
  id: z.string().regex(/^outlet:[a-z0-9]+(-[a-z0-9]+)*$/, 'is no outlet id'),
  name: Text,
  aliases: Texts.optional(),
  /** A domain also covers its subdomains. */
  domains: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no domain'))
    .readonly()
    .optional(),
  country: CountryId.optional(),
  /** BCP 47. */
  language: Text.optional(),
  /** ISO 4217: what a bare "$" means there. */
  defaultCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** A wire agency, whose copy others print. */
  agency: z.boolean().optional(),
  source: Sources,
})

export const RegistrySector = z.strictObject({
  id: Slug,
  name: Text,
  parent: Slug.optional(),
  /** Words that name it. The last also matches its regular plural; a capital must be one in the text. */
  keywords: Texts,
  /** Phrases in which its words mean something else. */
  notKeywords: Texts.optional(),
  /** Words that name it only where its family is named by a keyword in the same article. */
  generic: Texts.optional(),
  /** Codes of NAICS 2022, the Harmonized System, IPTC Media Topics. */
  naics: Texts.optional(),
  hs: Texts.optional(),
  iptc: Texts.optional(),
  note: Text.optional(),
})

export const RegistryMeasureKind = z.strictObject({
  id: Slug,
  name: Text,
  group: Slug.optional(),
  direction: z.enum(['restrictive', 'liberalising', 'supportive', 'cooperative', 'neutral']).optional(),
  /** Chapters of UNCTAD's classification of non-tariff measures ("E6", "D1 D2"). */
  mast: Text.optional(),
  /** Phrases that name it; verbs, by lemma, that are it; verbs that are it, or end it, with one of these objects. */
  nouns: Texts,
  verbs: Texts.optional(),
  acts: z
    .array(z.strictObject({ verbs: Texts, objects: Texts, ends: z.literal(true).optional() }))
    .readonly()
    .optional(),
  /** Nouns that name it with one of these words behind them: `ban on` … `contracts`. */
  holders: z
    .array(z.strictObject({ nouns: Texts, objects: Texts }))
    .readonly()
    .optional(),
  /** Phrases in which a noun of the kind means something else. */
  notNouns: Texts.optional(),
  /** What must stand beside words that say too little alone. */
  more: z.enum(['act', 'context', 'deal', 'money', 'quantity', 'state', 'target']).optional(),
  note: Text.optional(),
})

export const RegistryStatus = z.strictObject({
  /** As `MeasureStatus` in `document.ts`. */
  id: z.string().regex(/^[A-Z]+(_[A-Z]+)*$/),
  name: Text,
  /** Of two reports of one day by equal voices the higher wins; 0 never moves a measure. */
  rank: z.int().min(0).max(9),
  cues: Texts,
  note: Text.optional(),
})

export const RegistryAgreement = z.strictObject({
  id: z.string().regex(/^agreement:[a-z0-9]+(-[a-z0-9]+)*$/, 'is no agreement id'),
  name: Text,
  aliases: Texts.optional(),
  parties: z.array(ActorId).readonly().optional(),
  status: z.enum(['NEGOTIATING', 'AGREED', 'IN_FORCE', 'EXPIRED', 'WITHDRAWN', 'REJECTED']).optional(),
  from: PartialDay.optional(),
  to: PartialDay.optional(),
  source: Sources,
})

export type AliasKind = z.infer<typeof AliasKind>
export type RegistryActor = z.infer<typeof RegistryActor>
export type RegistryTenure = z.infer<typeof RegistryTenure>
export type RegistryPost = z.infer<typeof RegistryPost>
export type RegistryOutlet = z.infer<typeof RegistryOutlet>
export type RegistrySector = z.infer<typeof RegistrySector>
export type RegistryMeasureKind = z.infer<typeof RegistryMeasureKind>
export type RegistryStatus = z.infer<typeof RegistryStatus>
export type RegistryAgreement = z.infer<typeof RegistryAgreement>

/** Everything of one `seeds/` folder, each list sorted by id. */
export interface Registry {
  readonly actors: readonly RegistryActor[]
  readonly posts: readonly RegistryPost[]
  readonly outlets: readonly RegistryOutlet[]
  readonly sectors: readonly RegistrySector[]
  readonly measureKinds: readonly RegistryMeasureKind[]
  readonly statuses: readonly RegistryStatus[]
  readonly agreements: readonly RegistryAgreement[]
  /** Hash of the files read, so that a run says with which registry it was made. */
  readonly version: string
}
