import type { Attribution, Document, Role, Speaker } from '../../schema/document.ts'
import { ANSWER } from '../attribution/turns.ts'
import { hashWord } from '../characters.ts'
import type { Lexicons } from '../lexicons.ts'
import { textOf, tokensIn } from '../span.ts'
import type { TextLayers } from '../text-layers.ts'
import { RELATIVE } from '../word-classes.ts'
import { findAuthors } from './authors.ts'
import { type Candidates, findGenders, findSurePersons, resolvePronoun } from './coreference.ts'
import { headMention } from './heads.ts'
import { findInterviewee } from './interviewee.ts'

const AND = hashWord('and')
const FIRST_PERSON = new Set(['i', 'we'].map(hashWord))

/**
 * Whom each attribution's source means, one entry an attribution: by the mention in the source, the antecedent of a
 * pronoun, the speaker of the quotation it goes on with. Nobody where the text does not tell.
 */
export function resolveSpeakers(
  layers: TextLayers & Pick<Document, 'mentions' | 'attributions' | 'actors'>,
  lexicons: Pick<Lexicons, 'titles' | 'givenNames'>,
): readonly Speaker[] {
  const { article, mentions, attributions, actors, tokens, words } = layers
  const actorOf = new Int32Array(mentions.length).fill(-1)
  actors.forEach(({ mentions: places }, actor) => {
    for (const place of places) actorOf[place] = actor
  })
  const genders = findGenders({ layers, mentions, actors }, lexicons)
  const sure = findSurePersons({ layers, mentions, actors }, lexicons)
  const candidates: Candidates = { layers, mentions, actors, actorOf, genders, sure }
  const authors = findAuthors(layers, mentions, actors, actorOf)
  const interviewee = findInterviewee({ ...layers, actorOf })
  const speakers: Speaker[] = new Array(attributions.length)
  let last = -1
  for (const place of inOrderOfSource(attributions)) {
    const attribution = attributions[place]
    if (!attribution) continue
    const speaker = toSpeaker(attribution)
    speakers[place] = speaker
    if (attribution.level === 0 && speaker.actors[0] !== undefined) last = speaker.actors[0]
  }
  return attributions.map((attribution, place) => {
    const speaker = speakers[place] ?? nobody()
    const outer = attribution.within === null ? undefined : attributions[attribution.within]
    const relays = outer?.cue?.type === 'preposition' ? (speakers[attribution.within ?? -1]?.actors ?? []) : []
    return { ...speaker, relayedBy: relays }
  })

  function toSpeaker(attribution: Attribution): Speaker {
    const addressees = attribution.addressee ? actorsIn(headMention(article.text, mentions, attribution.addressee)) : []
    if (attribution.source && isFirstPerson(attribution.source)) return { ...byOuter(attribution), addressees }
    if (attribution.source) return { ...bySource(attribution.source), addressees }
    const before = attribution.continues === null ? undefined : speakers[attribution.continues]
    if (before && before.actors.length > 0)
      return { ...before, addressees, confidence: before.confidence * 0.9, how: 'continued' }
    return { ...nobody(), addressees }
  }

  function isFirstPerson(source: NonNullable<Attribution['source']>): boolean {
    const { from, to } = tokensIn(tokens, source)
    return to - from === 1 && FIRST_PERSON.has(tokens.hash[from] ?? 0)
  }

  /** "I" and "we" are whoever speaks the words around; outside of any, the author, who is nobody the text names. */
  function byOuter({ within }: Attribution): Speaker {
    const outer = within === null ? undefined : speakers[within]
    return outer && outer.actors.length > 0 ? { ...outer, relayedBy: [], how: 'first-person' } : nobody()
  }

  function bySource(source: NonNullable<Attribution['source']>): Speaker {
    if (interviewee >= 0 && ANSWER.test(textOf(article.text, source))) return toFound(interviewee, 0.8, 'interviewee')
    const head = headMention(article.text, mentions, source)
    const mention = mentions[head]
    if (!mention) return nobody()
    if (mention.form === 'pronoun') return byPronoun(head)
    const author = authors.get(head)
    if (author !== undefined) return toFound(author, 0.7, 'author')
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
    const at = pronoun ? tokensIn(tokens, pronoun).from : 0
    if ((words.classes[at] ?? 0) & RELATIVE) {
      const antecedent = actorEndingBefore(head)
      return antecedent < 0 ? nobody() : toFound(antecedent, 0.75, 'relative')
    }
    const found = pronoun?.kind === 'GROUP' ? lastGroup() : resolvePronoun(candidates, head, last)
    return found ? toFound(found.actor, found.confidence, 'pronoun') : nobody()
  }

  /** The actor of the mention that ends right before another, a comma between them or not; -1 where none does. */
  function actorEndingBefore(place: number): number {
    const start = mentions[place]?.start ?? 0
    for (let i = place - 1; i >= Math.max(0, place - 6); i--) {
      const gap = article.text.slice(mentions[i]?.end ?? 0, start)
      const actor = actorOf[i] ?? -1
      if (actor >= 0 && gap.length <= 2 && /^,?\s*$/.test(gap)) return actor
    }
    return -1
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
  function joined(source: NonNullable<Attribution['source']>, head: number): readonly number[] {
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
