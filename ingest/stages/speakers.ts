import type { Attribution, Document, DocumentActor, Role, Span, Speaker } from '../../schema/document.ts'
import { ANSWER } from '../attribution/turns.ts'
import { hashWord } from '../characters.ts'
import type { Lexicons } from '../lexicons.ts'
import { placeAt, textOf, tokensIn } from '../span.ts'
import type { TextLayers } from '../text-layers.ts'
import { DOCUMENT, FEMININE, MASCULINE, RELATIVE } from '../word-classes.ts'
import { antecedentOf } from './antecedents.ts'
import { findAuthors } from './authors.ts'
import { type Candidates, findGender, isSurePerson, type Link, onceEach, resolvePronoun } from './coreference.ts'
import { headMention } from './heads.ts'
import { hearersOf } from './hearers.ts'
import { findInterviewee } from './interviewee.ts'
import { sureOf } from './link-rules.ts'
import { quotedBy, relayOf } from './relays.ts'

const AND = hashWord('and')
const FIRST_PERSON = new Set(['i', 'we'].map(hashWord))
/** Texts in which somebody speaks for himself. */
const OWN_WORDS = new Set(
  'column complaint e-mail editorial email essay filing lawsuit letter memo message note op-ed post release speech statement testimony tweet'.split(
    ' ',
  ),
)
/** Characters. */
const MOST_BACK = 500

/**
 * Whom each attribution's source means, one entry an attribution: by the mention in the source, the antecedent of a
 * pronoun, the speaker of the quotation it goes on with. Nobody where the text does not tell. `onPronoun` is told where
 * each pronoun starts and whom it could mean.
 */
export function resolveSpeakers(
  layers: TextLayers & Pick<Document, 'mentions' | 'attributions' | 'actors'>,
  lexicons: Pick<Lexicons, 'titles' | 'givenNames'>,
  onPronoun?: (pronoun: number, ranked: Link['ranked']) => void,
): readonly Speaker[] {
  const { article, mentions, attributions, actors, tokens, words } = layers
  const actorOf = new Int32Array(mentions.length).fill(-1)
  actors.forEach(({ mentions: places }, actor) => {
    for (const place of places) actorOf[place] = actor
  })
  const ask = <Answer>(of: (actor: DocumentActor) => Answer, other: Answer) =>
    onceEach((place) => (actors[place] ? of(actors[place]) : other))
  const candidates: Candidates = {
    layers,
    mentions,
    actors,
    actorOf,
    genderOf: ask((actor) => findGender({ layers, mentions }, lexicons, actor), null),
    isSure: ask((actor) => isSurePerson({ layers, mentions }, lexicons, actor), false),
  }
  const authors = findAuthors(layers, mentions, actors, actorOf)
  const interviewee = findInterviewee({ ...layers, actorOf })
  const speakers: Speaker[] = new Array(attributions.length)
  let last = -1
  /** The last who spoke, all of them: "they" goes on with several. */
  let together: Speaker = nobody()
  /** What the last source was, where it was a text: "it" goes on with it. */
  let told: { readonly speaker: Speaker; readonly sentence: number } | null = null
  for (const place of inOrderOfSource(attributions)) {
    const attribution = attributions[place]
    if (!attribution) continue
    const speaker = toSpeaker(attribution)
    speakers[place] = speaker
    if (attribution.level > 0) continue
    told = isDocument(attribution.source) ? { speaker, sentence: sentenceOf(attribution.source) } : null
    if (speaker.actors[0] !== undefined) {
      last = speaker.actors[0]
      together = speaker
    }
  }
  return attributions.map((attribution, place) => {
    const speaker = speakers[place] ?? nobody()
    const outer = attribution.within === null ? undefined : attributions[attribution.within]
    if (outer?.cue?.type === 'preposition')
      return { ...speaker, relayedBy: speakers[attribution.within ?? -1]?.actors ?? [] }
    const relay = relayOf(article.text, attribution)
    return relay ? { ...speaker, relayedBy: actorsIn(headMention(article.text, mentions, relay)) } : speaker
  })

  function toSpeaker(attribution: Attribution): Speaker {
    const speaker = byAll(attribution)
    return { ...speaker, addressees: hearersOf(candidates, attribution, speaker.actors) }
  }

  function byAll(attribution: Attribution): Speaker {
    const quoted = quotedBy(article.text, attribution)
    if (quoted && attribution.source) {
      const between = bySource(attribution.source).actors
      const found = byObject(quoted, between)
      if (found) return { ...found, relayedBy: between }
    }
    if (attribution.source)
      return isFirstPerson(attribution.source) ? byOuter(attribution) : bySource(attribution.source)
    const before = attribution.continues === null ? undefined : speakers[attribution.continues]
    if (!before || before.actors.length === 0) return nobody()
    return { ...before, confidence: before.confidence * 0.9, how: 'continued' }
  }

  /** A name, or "her" and "him", as the object of a verb whose subject is somebody else. */
  function byObject(span: Span, not: readonly number[]): Speaker | null {
    const at = tokensIn(tokens, span).from
    if ((words.classes[at] ?? 0) & (MASCULINE | FEMININE)) {
      const found = resolvePronoun(candidates, { at, before: placeAt(mentions, span.start) + 1, last, not })
      return found && toFound(found.actor, found.confidence, 'pronoun')
    }
    const [actor] = actorsIn(headMention(article.text, mentions, span))
    return actor === undefined ? null : toFound(actor, sureOf('quoted'), 'quoted')
  }

  function isDocument(source: Span | null): source is Span {
    if (!source) return false
    const { name, form } = mentions[headMention(article.text, mentions, source)] ?? {}
    return (
      name !== undefined && form === 'nominal' && ((words.classes[tokensIn(tokens, name).to - 1] ?? 0) & DOCUMENT) !== 0
    )
  }

  function isFirstPerson(source: Span): boolean {
    const { from, to } = tokensIn(tokens, source)
    return to - from === 1 && FIRST_PERSON.has(tokens.hash[from] ?? 0)
  }

  /** "I" and "we" are whoever speaks the words around; outside of any, the author, who is nobody the text names. */
  function byOuter({ within }: Attribution): Speaker {
    const outer = within === null ? undefined : speakers[within]
    return outer && outer.actors.length > 0 ? { ...outer, relayedBy: [], how: 'first-person' } : nobody()
  }

  function bySource(source: Span): Speaker {
    if (interviewee >= 0 && ANSWER.test(textOf(article.text, source)))
      return toFound(interviewee, sureOf('interviewee'), 'interviewee')
    if ((words.classes[tokensIn(tokens, source).from] ?? 0) & RELATIVE && source.end - source.start < 6)
      return byRelative(source)
    const head = headMention(article.text, mentions, source)
    const mention = mentions[head]
    if (!mention) return nobody()
    if (mention.form === 'pronoun') return byPronoun(head)
    const author = authors.get(head)
    if (author !== undefined) return toFound(author, sureOf('author'), 'author')
    const document = byDocument(head)
    if (document) return document
    const own = actorsIn(head)
    const [first] = own
    if (first === undefined) return nobody()
    const actor = actors[first]
    const link = actor?.links[actor.mentions.indexOf(head)]
    return {
      actors: [...own, ...joined(source, head)],
      addressees: [],
      relayedBy: [],
      role: roleAt(head, first),
      confidence: link?.confidence ?? 0.5,
      how: link?.how ?? 'name',
    }
  }

  function byPronoun(head: number): Speaker {
    const pronoun = mentions[head]
    if (!pronoun) return nobody()
    if (pronoun.kind === 'ORGANIZATION' && told && sentenceOf(pronoun) - told.sentence <= 2) {
      return { ...told.speaker, confidence: told.speaker.confidence * 0.9 }
    }
    if (pronoun.kind === 'GROUP' && together.actors.length > 1)
      return { ...together, addressees: [], relayedBy: [], confidence: sureOf('pronoun'), how: 'pronoun' }
    if (pronoun.kind === 'GROUP') {
      const group = lastGroup()
      return group ? toFound(group.actor, group.confidence, 'pronoun') : nobody()
    }
    const found = resolvePronoun(candidates, { at: tokensIn(tokens, pronoun).from, before: head, last })
    if (found === null) return nobody()
    onPronoun?.(pronoun.start, found.ranked)
    return toFound(found.actor, found.confidence, 'pronoun')
  }

  function byRelative(source: Span): Speaker {
    const before = placeAt(mentions, source.start - 1)
    const antecedent = antecedentOf({ text: article.text, mentions, actors, actorOf }, source.start, before)
    return antecedent < 0 ? nobody() : toFound(antecedent, sureOf('relative'), 'relative')
  }

  /** "The statement", "the letter": of who spoke last, where it was told of right before. */
  function byDocument(head: number): Speaker | null {
    const { start, name } = mentions[head] ?? { start: 0, name: { start: 0, end: 0 } }
    const noun = textOf(article.text, name).toLowerCase()
    if (last < 0 || !OWN_WORDS.has(noun) || !/^(?:the|this) /i.test(article.text.slice(start, start + 5))) return null
    const before = article.text.slice(Math.max(0, start - MOST_BACK), start).toLowerCase()
    return before.includes(` ${noun}`) ? toFound(last, sureOf('document'), 'document') : null
  }

  function sentenceOf(mention: Span): number {
    return words.sentence[tokensIn(tokens, mention).from] ?? 0
  }

  /** "They": the group that spoke last. */
  function lastGroup(): { actor: number; confidence: number } | null {
    const kind = actors[last]?.kind
    return kind === 'GROUP' || kind === 'UNNAMED' ? { actor: last, confidence: 0.5 } : null
  }

  function toFound(actor: number, confidence: number, how: string): Speaker {
    return { actors: [actor], addressees: [], relayedBy: [], role: actors[actor]?.roles[0] ?? null, confidence, how }
  }

  function actorsIn(place: number): readonly number[] {
    const actor = actorOf[place] ?? -1
    return actor < 0 ? [] : [actor]
  }

  /** Those who speak with the first: `Ann Bell and Tom Orr said`. */
  function joined(source: Span, head: number): readonly number[] {
    const found: number[] = []
    const first = mentions[head]
    for (let i = head + 1; i < mentions.length && (mentions[i]?.start ?? source.end) < source.end; i++) {
      const mention = mentions[i]
      const actor = actorOf[i] ?? -1
      if (!mention || !first || actor < 0 || mention.start < first.end || mention.kind !== first.kind) continue
      const before = tokensIn(tokens, mention).from - 1
      if (tokens.hash[before] === AND && actor !== actorOf[head]) found.push(actor)
    }
    return found
  }

  /** The office printed at the source, else the first that the article shows. */
  function roleAt(head: number, actor: number): Role | null {
    const printed = mentions[head]?.role
    const roles = actors[actor]?.roles ?? []
    const title = printed ? textOf(article.text, printed).replace(/\s+/g, ' ') : null
    return roles.find((role) => title?.endsWith(role.title)) ?? roles.find(({ former }) => !former) ?? null
  }

  /** Places of attributions in the order in which the text says who speaks. */
  function inOrderOfSource(all: readonly Attribution[]): readonly number[] {
    const at = ({ source, cue, content }: Attribution) => (source ?? cue ?? content[0])?.start ?? 0
    return all
      .map((_, place) => place)
      .sort((a, b) => {
        const [first, second] = [all[a], all[b]]
        return first && second ? at(first) - at(second) || a - b : a - b
      })
  }
}

function nobody(): Speaker {
  return { actors: [], addressees: [], relayedBy: [], role: null, confidence: 0, how: 'none' }
}
