import type { Document } from '../schema/document.ts'
import type { Abbreviations } from './abbreviations.ts'
import { type Phrase, type Phrases, phraseAt, toPhrases } from './phrases.ts'

/** A table of phrases with what each stands for. */
export interface Table<Entry> {
  readonly phrases: Phrases
  readonly entries: readonly Entry[]
}

/** Compiles phrases, each with what it stands for. `plural`: the last word also stands for its regular plural. */
export function toTable<Entry>(
  entries: ReadonlyMap<string, Entry>,
  abbreviations: Abbreviations,
  plural = false,
): Table<Entry> {
  const phrases: Phrase[] = [...entries.keys()].map((words, value) => ({ words, value, plural }))
  return { phrases: toPhrases(phrases, abbreviations), entries: [...entries.values()] }
}

/** A table of phrases of which only matters that they are there. */
export function toMarks(list: readonly string[], abbreviations: Abbreviations): Table<true> {
  return toTable(new Map(list.map((phrase) => [phrase, true as const])), abbreviations)
}

/** A phrase of a table in a text. Token places, half-open. */
export interface TableHit<Entry> {
  readonly from: number
  readonly to: number
  readonly entry: Entry
}

/** What the longest phrase at a token stands for; null where none ends before `to`. */
export function entryAt<Entry>(
  { phrases, entries }: Table<Entry>,
  document: Pick<Document, 'article' | 'tokens'>,
  from: number,
  to: number,
): Entry | null {
  const hit = phraseAt(phrases, document, from, to)
  return (hit && entries[hit.value]) ?? null
}

/** The phrases of a table in the token places `[from, to)`, in order and apart: at each place the longest. */
export function hitsIn<Entry>(
  { phrases, entries }: Table<Entry>,
  document: Pick<Document, 'article' | 'tokens'>,
  from: number,
  to: number,
): readonly TableHit<Entry>[] {
  const hits: TableHit<Entry>[] = []
  for (let place = from; place < to; place++) {
    const hit = phraseAt(phrases, document, place, to)
    const entry = hit ? entries[hit.value] : undefined
    if (!hit || entry === undefined) continue
    hits.push({ from: place, to: hit.to, entry })
    place = hit.to - 1
  }
  return hits
}
