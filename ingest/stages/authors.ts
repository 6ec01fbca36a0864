import type { DocumentActor, Mention } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import { tokensIn } from '../span.ts'
import type { TextLayers } from '../text-layers.ts'
import { DOCUMENT } from '../word-classes.ts'

const BEFORE_AUTHOR = new Set(['by', 'from'].map(hashWord))
const POSSESSIVE = hashWord('’s')
const THE = hashWord('the')
const DEFINITE = new Set(['the', 'this', 'that'].map(hashWord))
const MADE = new Set(
  [
    'available',
    'commissioned',
    'compiled',
    'conducted',
    'issued',
    'posted',
    'prepared',
    'published',
    'released',
    'written',
  ].map(hashWord),
)
/** Nouns that stand for one another when a text comes back to the same survey, which only a body makes. */
const SURVEY = 0
const SURVEYS = new Set(['poll', 'polling', 'survey'].map(hashWord))

/** What is made on a site or a channel and not by it. */
const POSTS = new Set(
  ['ad', 'interview', 'message', 'post', 'posting', 'posts', 'tweet', 'tweets', 'video'].map(hashWord),
)

/** Tokens. */
const LONGEST_GAP = 8

/**
 * The actor behind each mention of a document ("a poll by Bell Research", "Bell’s report", "a report released by Bell"),
 * by place of the mention. "The report" means the last one whose author is known, and the only one that has one. (PolNeAR: documents give way to the
 * persons and bodies behind them.)
 */
export function findAuthors(
  layers: TextLayers,
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
  actorOf: Int32Array,
): ReadonlyMap<number, number> {
  const { tokens, words } = layers
  const authors = new Map<number, number>()
  const last = new Map<number, number>()
  const all = new Map<number, Set<number>>()
  const open: { readonly place: number; readonly noun: number }[] = []
  let named: ReadonlyMap<number, number> | null = null
  mentions.forEach((mention, place) => {
    if (mention.form !== 'nominal') return
    const head = tokensIn(tokens, mention.name)
    if (!((words.classes[head.to - 1] ?? 0) & DOCUMENT)) return
    const phrase = tokensIn(tokens, mention)
    const noun = nounOf(tokens.hash[head.to - 1] ?? 0)
    named ??= namedByToken()
    const own = possessor(named, phrase.from, head.from, POSTS.has(noun)) ?? maker(named, head.to)
    const isPerson = own !== undefined && actors[own]?.kind === 'PERSON'
    const found = isPerson && noun === SURVEY ? undefined : own
    const author = found ?? (DEFINITE.has(tokens.hash[phrase.from] ?? 0) ? last.get(noun) : undefined)
    if (author === undefined) {
      open.push({ place, noun })
      return
    }
    authors.set(place, author)
    last.set(noun, author)
    all.set(noun, (all.get(noun) ?? new Set()).add(author))
  })
  // "A new poll found …", of which only later is said whose it is.
  for (const { place, noun } of open) {
    const [only, second] = all.get(noun) ?? []
    if (only !== undefined && second === undefined) authors.set(place, only)
  }
  return authors

  /** The actor of a name that ends before each token. */
  function namedByToken(): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    mentions.forEach((mention, place) => {
      const actor = actorOf[place] ?? -1
      const kind = actors[actor]?.kind
      if (actor < 0 || kind === 'UNNAMED' || kind === 'GROUP' || kind === 'COUNTRY' || kind === 'REGION') return
      found.set(tokensIn(tokens, mention).to, actor)
    })
    return found
  }

  /** `Bell’s report`, `a Bell Research poll`; but a `Facebook post` is not by Facebook. */
  function possessor(
    named: ReadonlyMap<number, number>,
    from: number,
    noun: number,
    isPost: boolean,
  ): number | undefined {
    for (let i = noun; i > from; i--) {
      const owns = tokens.hash[i] === POSSESSIVE
      const actor = named.get(i)
      if (actor !== undefined && (owns || (i === noun && !isPost))) return actor
    }
    return undefined
  }

  /** `a poll by Bell`, `a report released on Monday by Bell`. */
  function maker(named: ReadonlyMap<number, number>, behind: number): number | undefined {
    const isMade =
      MADE.has(tokens.hash[behind] ?? 0) ||
      (tokens.hash[behind + 1] !== undefined && MADE.has(tokens.hash[behind + 1] ?? 0))
    for (let i = behind; i < behind + (isMade ? LONGEST_GAP : 1) && words.sentence[i] === words.sentence[behind]; i++) {
      if (!BEFORE_AUTHOR.has(tokens.hash[i] ?? 0)) continue
      const from = tokens.hash[i + 1] === THE ? i + 2 : i + 1
      for (let to = from + 1; to <= from + LONGEST_GAP && words.sentence[to - 1] === words.sentence[behind]; to++) {
        const actor = named.get(to)
        if (actor !== undefined) return actor
      }
    }
    return undefined
  }
}

function nounOf(hash: number): number {
  return SURVEYS.has(hash) ? SURVEY : hash
}
