import type { Document, Tokens } from '../schema/document.ts'
import type { Abbreviations } from './abbreviations.ts'
import { hashWord } from './characters.ts'
import { findTokens, GLUED } from './stages/tokens.ts'

/** A phrase to look for; `value` is what a hit gives. */
export interface Phrase {
  readonly words: string
  readonly value: number
  /** The last word also stands for its regular plural. */
  readonly plural: boolean
}

/** Phrases as one tree over token hashes, so that a text is read once however many there are. */
export interface Phrases {
  /** By the low bits of a token's hash: 0 where surely nothing goes on with it. Asked for every token of a text. */
  readonly mayGoOn: Uint8Array
  readonly next: ReadonlyMap<number, Phrases>
  /** What ends here: the value, and for each token the spelling that its capitals ask for. */
  readonly ends: readonly { readonly value: number; readonly spelling: readonly string[] | null }[]
}

export interface PhraseHit {
  readonly value: number
  /** The token place behind the phrase. */
  readonly to: number
}

const HYPHEN = 0x2d

/** Compiles phrases. A hyphen inside one equals a blank; a capital must be one in the text too. */
export function toPhrases(phrases: readonly Phrase[], abbreviations: Abbreviations): Phrases {
  const root = newNode(LOW_BITS + 1)
  for (const { words, value, plural } of phrases) {
    const tokens = wordsOf(words, abbreviations)
    const spelling = tokens.some((word) => word !== word.toLowerCase()) ? tokens : null
    const last = tokens.at(-1) ?? ''
    for (const form of plural ? [last, ...pluralsOf(last)] : [last]) {
      let node = root
      for (const [place, word] of tokens.entries())
        node = childOf(node, hashWord(place === tokens.length - 1 ? form : word))
      node.ends.push({ value, spelling })
    }
  }
  return root
}

/** The longest phrase that begins at a token and ends before `to`; null where none does. */
export function phraseAt(
  phrases: Phrases,
  { article: { text }, tokens }: Pick<Document, 'article' | 'tokens'>,
  from: number,
  to: number,
): PhraseHit | null {
  const first = tokens.hash[from] ?? 0
  if (phrases.mayGoOn[first & LOW_BITS] === 0) return null
  let node = phrases.next.get(first)
  if (!node) return null
  let hit: PhraseHit | null = null
  let place = from
  const spans: number[] = []
  while (node) {
    spans.push(place)
    for (const { value, spelling } of node.ends) {
      if (spelling === null || isSpelled(text, tokens, spans, spelling)) hit = { value, to: place + 1 }
    }
    place++
    if (place + 1 < to && isJoint(text, tokens, place)) place++
    if (place >= to) break
    node = node.next.get(tokens.hash[place] ?? 0)
  }
  return hit
}

/** A hyphen between two words without a blank around it. */
export function isJoint(text: string, tokens: Tokens, place: number): boolean {
  return text.charCodeAt(tokens.start[place] ?? 0) === HYPHEN && isGlued(tokens, place)
}

/** Stands a token between two others without a blank? */
export function isGlued({ shape }: Pick<Tokens, 'shape'>, place: number): boolean {
  return ((shape[place] ?? 0) & GLUED) !== 0 && ((shape[place + 1] ?? 0) & GLUED) !== 0
}

/** `duty` → `duties`, `tax` → `taxes`, `potato` → `potatoes` and `potatos`; none for what ends in an s. */
export function pluralsOf(word: string): readonly string[] {
  if (/[^aeiou]y$/i.test(word)) return [`${word.slice(0, -1)}ies`]
  if (/(?:x|z|ch|sh|ss)$/i.test(word)) return [`${word}es`]
  if (/s$/i.test(word) || !/\p{L}$/u.test(word)) return []
  return /o$/i.test(word) ? [`${word}s`, `${word}es`] : [`${word}s`]
}

function isSpelled(text: string, tokens: Tokens, places: readonly number[], spelling: readonly string[]): boolean {
  return spelling.every((word, i) => word === word.toLowerCase() || text.startsWith(word, tokens.start[places[i] ?? 0]))
}

function wordsOf(phrase: string, abbreviations: Abbreviations): readonly string[] {
  const article = { text: phrase }
  const { count, start, end } = findTokens({ article }, { abbreviations })
  const words = Array.from({ length: count }, (_, place) => phrase.slice(start[place], end[place]))
  return words.filter((word) => word !== '-')
}

const LOW_BITS = 0x3fff

interface Node extends Phrases {
  readonly next: Map<number, Node>
  readonly ends: { readonly value: number; readonly spelling: readonly string[] | null }[]
}

function newNode(bits: number): Node {
  return { mayGoOn: new Uint8Array(bits), next: new Map(), ends: [] }
}

function childOf(node: Node, hash: number): Node {
  const found = node.next.get(hash)
  if (found) return found
  const child = newNode(0)
  node.next.set(hash, child)
  if (node.mayGoOn.length > 0) node.mayGoOn[hash & LOW_BITS] = 1
  return child
}
