/**
 * Stances and agreements of our own articles beside what was found, compared as the benchmark does: a stance by its target
 * and polarity on the statement with the words that show it, an agreement by any of its names; one to one.
 */
import { z } from 'zod'
import { jurisdictionOf } from '../ingest/jurisdiction.ts'
import { toFacts } from '../ingest/predict.ts'
import type { RegistryIndex } from '../ingest/registry-index.ts'
import type { Document } from '../schema/document.ts'
import { normName } from '../schema/ids.ts'
import type { GoldAgreement, GoldStance, OwnArticle } from './own-articles.ts'
import { pairUp } from './pair-up.ts'

const Found = z.object({
  speakers: z.array(z.object({ statement: z.number(), name: z.string().nullable() })),
  agreements: z.array(z.object({ name: z.string(), status: z.string(), aliases: z.array(z.string()) })),
  stances: z.array(
    z.object({
      statement: z.number(),
      toward: z.object({ kind: z.string(), target: z.string() }),
      polarity: z.string(),
    }),
  ),
})
type Found = z.infer<typeof Found>
type FoundStance = Found['stances'][number]
type FoundAgreement = Found['agreements'][number]

/** How many were asked for, were given, and are right. */
export interface Counts {
  readonly asked: number
  readonly given: number
  readonly right: number
}

export interface OwnCounts {
  /** Target and polarity. */
  readonly stances: Counts
  readonly stanceTargets: Counts
  /** Of the right stances with a named holder, how many name it. */
  readonly holders: Counts
  readonly agreements: Counts
  readonly agreementsWithStatus: Counts
}

/** Null where stances and agreements are not annotated. */
export function countOwn(
  { agreements, stances }: OwnArticle,
  document: Document,
  registry: RegistryIndex,
): OwnCounts | null {
  if (agreements === null || stances === null) return null
  const found = Found.parse(toFacts(document, registry))
  const isToward = ({ kind, target }: GoldStance, { toward }: FoundStance): boolean => {
    if (kind !== toward.kind) return false
    if (kind === 'actor') return isSameActor(target, toward.target, registry)
    const gold = kind === 'agreement' ? agreements.find(({ names }) => names.includes(target)) : undefined
    if (gold === undefined) return isSameName(target, toward.target)
    return found.agreements.some((it) => isMet(gold, it) && isMet({ ...gold, names: [toward.target] }, it))
  }
  const held = pairUp(stances, found.stances, (gold, it) =>
    isSaid(gold, it, document) && isToward(gold, it) ? 1 + Number(gold.polarity === it.polarity) : 0,
  )
  const right = held.filter(([gold, it]) => gold.polarity === it.polarity)
  const named = right.filter(([{ holder }]) => holder !== null)
  const speakers = new Map(found.speakers.map(({ statement, name }) => [statement, name]))
  const met = pairUp(agreements, found.agreements, (gold, it) =>
    isMet(gold, it) ? 1 + Number(gold.statuses.includes(it.status)) : 0,
  )
  const repeats = found.agreements.filter(
    (it) => agreements.some((gold) => isMet(gold, it)) && !met.some(([, other]) => other === it),
  )
  const ofStances = { asked: stances.length, given: found.stances.length }
  const ofAgreements = { asked: agreements.length, given: found.agreements.length - repeats.length }
  return {
    stances: { ...ofStances, right: right.length },
    stanceTargets: { ...ofStances, right: held.length },
    holders: {
      asked: named.length,
      given: named.length,
      right: named.filter(([{ holder }, { statement }]) =>
        isSameActor(holder ?? '', speakers.get(statement) ?? '', registry),
      ).length,
    },
    agreements: { ...ofAgreements, right: met.length },
    agreementsWithStatus: {
      ...ofAgreements,
      right: met.filter(([{ statuses }, { status }]) => statuses.includes(status)).length,
    },
  }
}

/** Is it on the statement that at least half of the gold words are in, with its source and cue? */
function isSaid({ start, end }: GoldStance, { statement }: FoundStance, { attributions }: Document): boolean {
  const attribution = attributions[statement]
  if (!attribution) return false
  const { content, cue, source } = attribution
  const shared = [...content, cue, source].reduce(
    (sum, span) => sum + (span ? Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)) : 0),
    0,
  )
  return 2 * shared >= end - start
}

function isMet({ names }: GoldAgreement, { name, aliases }: FoundAgreement): boolean {
  return names.some((gold) => [name, ...aliases].some((other) => isSameName(gold, other)))
}

/** A government is its country, by any of its names. */
function isSameActor(one: string, other: string, registry: RegistryIndex): boolean {
  const countries = (name: string) =>
    (registry.aliases.get(normName(name)) ?? []).flatMap(({ actor }) => {
      const isCountry = actor.kind === 'COUNTRY' || actor.kind === 'REGION' || actor.name.startsWith('Government of ')
      return isCountry ? [jurisdictionOf(registry, actor.id, null)] : []
    })
  const ours = countries(one)
  return isSameName(one, other) || countries(other).some((country) => country !== null && ours.includes(country))
}

function isSameName(one: string, other: string): boolean {
  return bareName(one) === bareName(other)
}

function bareName(name: string): string {
  return normName(name.replaceAll('.', '')).replace(/^(?:the )?(?:government of )?(?:the )?/, '')
}
