import { compare } from '../../schema/compare.ts'
import { normQuote } from '../../schema/ids.ts'

/** An utterance as what tells whether it is another, told in other words. */
export interface Uttered {
  readonly id: string
  /** The id of its wording. */
  readonly wording: string
  /** All that is quoted of it, as printed. */
  readonly quoted: string
  /** On which it was said first, '' where unknown. */
  readonly day: string
  readonly speakers: readonly string[]
}

/** An utterance that is part of another, and how much of its words stand there, 0 to 1. */
export interface Alike {
  readonly utterance: Uttered
  readonly into: Uttered
  readonly score: number
}

/** Shorter quotations are said often by many. */
const LEAST_WORDS = 6
/** Words in a run. */
const RUN = 3
/** Of the shorter quotation's runs of three words, the share that must stand in the longer one. (MODEL, section 7.) */
const LEAST_SHARE = 0.8
const MOST_DAYS = 14

/**
 * Which utterances count as others: an utterance whose quoted words, six or more, stand by 0.8 of their runs of three in
 * a longer quotation of the same speaker, at most 14 days apart. Of several such it counts as the one that has most of
 * it, then the nearest in time, the earlier, the one with the smaller id; what is part of another takes in none itself,
 * so nothing is joined by way of a third. Who is not known to speak, and a day that is not known, joins nothing. The
 * answer follows from the utterances alone, whatever their order.
 */
export function findAlike(utterances: readonly Uttered[]): readonly Alike[] {
  const quoted = utterances
    .map((utterance) => ({ utterance, words: normQuote(utterance.quoted).split(' ') }))
    .filter(({ utterance, words }) => words.length >= LEAST_WORDS && utterance.day !== '')
    .map((one) => ({ ...one, runs: runsOf(one.words) }))
    .sort((a, b) => b.words.length - a.words.length || compare(a.utterance.day, b.utterance.day) || byId(a, b))
  const holders = new Map<string, Quoted[]>()
  const found: Alike[] = []
  for (const one of quoted) {
    const best = holdersOf(one, holders).sort((a, b) => b.score - a.score || nearer(one, a.into, b.into))[0]
    if (best !== undefined) {
      found.push({ utterance: one.utterance, into: best.into.utterance, score: best.score })
      continue
    }
    for (const speaker of one.utterance.speakers) {
      for (const run of one.runs) {
        const key = `${speaker}\u001f${run}`
        const held = holders.get(key)
        if (held) held.push(one)
        else holders.set(key, [one])
      }
    }
  }
  return found.sort((a, b) => compare(a.utterance.id, b.utterance.id))
}

interface Quoted {
  readonly utterance: Uttered
  readonly words: readonly string[]
  readonly runs: ReadonlySet<string>
}

/** The longer quotations that have enough of it. */
function holdersOf(one: Quoted, holders: ReadonlyMap<string, readonly Quoted[]>) {
  const shared = new Map<Quoted, number>()
  for (const run of one.runs) {
    // A quotation of two speakers stands under both.
    const having = new Set(one.utterance.speakers.flatMap((speaker) => holders.get(`${speaker}\u001f${run}`) ?? []))
    for (const other of having) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared]
    .map(([into, count]) => ({ into, score: count / one.runs.size }))
    .filter(({ into, score }) => score >= LEAST_SHARE && daysBetween(one, into) <= MOST_DAYS)
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(0, 1 - RUN).map((_, at) => words.slice(at, at + RUN).join(' ')))
}

function nearer(one: Quoted, a: Quoted, b: Quoted): number {
  return daysBetween(one, a) - daysBetween(one, b) || compare(a.utterance.day, b.utterance.day) || byId(a, b)
}

function daysBetween(a: Quoted, b: Quoted): number {
  return Math.abs(Date.parse(a.utterance.day) - Date.parse(b.utterance.day)) / 86_400_000
}

function byId(a: Quoted, b: Quoted): number {
  return compare(a.utterance.id, b.utterance.id)
}
