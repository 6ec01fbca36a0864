import type { FactType, Span } from '../../schema/document.ts'
import type { FactWords } from '../fact-words.ts'
import { phraseAt } from '../phrases.ts'
import { placesIn } from '../span.ts'
import type { FactClause } from './fact-clauses.ts'
import type { FactLayers } from './fact-layers.ts'
import { FINITE } from './fact-tags.ts'
import type { ClauseReading } from './fact-voice.ts'

/** What kind of fact a clause is, how surely, and by which rule. */
export interface FactReading {
  readonly type: FactType
  readonly confidence: number
  readonly rule: string
}

/**
 * The type of a clause: it tells of a measure in force or scheduled, of what the outlet makes of something, of an event,
 * of a number, of how something is; null where of none. `own` are places in `measures`, `isOwn` tells whether a span lies
 * in the clause and in none inside it, `counted` whether a number of it is a statistic.
 */
export function typeOf(
  layers: FactLayers,
  read: ClauseReading,
  span: Span,
  isOwn: (part: Span) => boolean,
  own: readonly number[],
  counted: boolean,
  words: FactWords,
): FactReading | null {
  const { clause, tags } = read
  const future = read.spelled.slice(clause.from, clause.to).some((word) => word === 'will' || word === "'ll")
  for (const place of own) {
    const measure = layers.measures[place]
    if (!measure || (measure.voice !== null && clause.kind !== 'relative')) continue
    if (!future && (measure.status === 'IN_FORCE' || measure.status === 'AMENDED'))
      return { type: 'measure-in-force', confidence: 0.8, rule: 'measure' }
    if (measure.status === 'SCHEDULED') return { type: 'scheduled-event', confidence: 0.7, rule: 'measure-scheduled' }
  }
  if (clause.kind === 'main' && isAssessed(layers, read, words))
    return { type: 'reporter-assessment', confidence: 0.6, rule: 'assessing-verb' }
  for (const place of placesIn(layers.happenings, span)) {
    const mention = layers.happenings[place]
    if (!mention || !isOwn(mention)) continue
    const status = layers.events[mention.event]?.status
    if (status === 'SCHEDULED') return { type: 'scheduled-event', confidence: 0.7, rule: 'event-scheduled' }
    if (future) return null
    const verb = layers.tokens.start[read.from + clause.verb] ?? 0
    const isVerb = mention.start <= verb && verb < mention.end
    if (isVerb && clause.kind !== 'relative') {
      if (read.spelled.slice(clause.from, clause.verb).includes('that')) continue
      return { type: 'event', confidence: 0.7, rule: 'event-verb' }
    }
    return { type: 'event-attribute', confidence: 0.6, rule: isVerb ? 'event-relative' : 'event-noun' }
  }
  if (future) return null
  if (counted && own.length === 0 && clause.kind !== 'subordinate')
    return { type: 'statistic', confidence: 0.7, rule: 'quantity' }
  if (clause.kind === 'relative' && isState(tags, clause) && placesIn(layers.dates, span).length === 0)
    return { type: 'background', confidence: 0.5, rule: 'state' }
  return null
}

/** A finite verb of the clause is one of assessing, and its subject no person. */
function isAssessed(
  { tokens, article, persons }: FactLayers,
  { clause, from, tags }: ClauseReading,
  words: FactWords,
): boolean {
  const verbs = Array.from({ length: clause.to - clause.verb }, (_, i) => clause.verb + i)
  const place = verbs.find(
    (at) =>
      FINITE.has(tags[at] ?? '') &&
      !clause.inside.some((hole) => hole.from <= at && at < hole.to) &&
      phraseAt(words.assessing, { article, tokens }, from + at, from + clause.to),
  )
  if (place === undefined) return false
  const start = tokens.start[from + clause.from] ?? 0
  const subject = article.text.slice(start, tokens.start[from + place])
  if (/^(?:he|she|they|it|who)\b/i.test(subject)) return false
  // "Ms. Lang’s words reveal": a person owns the subject, and is none.
  return !persons.has(start) || /['’]s /.test(subject)
}

/** "which is concentrated in", "which are exempt from": how something is. */
function isState(tags: readonly string[], { verb, to }: FactClause): boolean {
  const tag = tags[verb]
  if (tag !== 'VBZ' && tag !== 'VBP' && tag !== 'VBD') return false
  let place = verb + 1
  while (tags[place] === 'RB') place++
  return place + 1 < to && (tags[place] === 'VBN' || tags[place] === 'JJ') && tags[place + 1] === 'IN'
}
