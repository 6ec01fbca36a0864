import type { Attribution, Cue, Span, StanceTarget } from '../../schema/document.ts'
import { placeAt } from '../span.ts'
import type { StanceWords } from '../stance-words.ts'
import type { StanceClause } from './stance-clause.ts'
import type { StanceIndex, StanceNeeds } from './stance-index.ts'
import { isJudged } from './stance-links.ts'
import type { Reference } from './stance-references.ts'

/** What the cue itself says of where its speaker stands. */
export interface CueAct {
  /** 1 praises what is said, -1 blames it, 0 neither. */
  readonly sign: number
  readonly demands: boolean
  readonly rejects: boolean
  readonly accuses: boolean
  readonly warns: boolean
  /** "agreed to", "promised": stands by the agreement it speaks of. */
  readonly commits: boolean
  /** It goes on with its object ("called the duty a mistake"): both are one clause. */
  readonly opens: boolean
}

const COMMITS = new Set(['agree', 'promise', 'offer', 'desire', 'commit', 'request', 'urge'])
const CALLING = new Set([
  'call',
  'describe',
  'brand',
  'label',
  'dub',
  'consider',
  'see',
  'view',
  'dismiss',
  'find',
  'deem',
])

export function readCue(cue: Cue | null, asks: boolean, { praiseCues, blameCues }: StanceWords): CueAct {
  const accuses = cue?.illocution === 'accuse'
  const sign = cue === null ? 0 : praiseCues.has(cue.lemma) ? 1 : blameCues.has(cue.lemma) || accuses ? -1 : 0
  const wishes = cue?.illocution === 'advise' || cue?.illocution === 'desire'
  const demands = asks || wishes || cue?.coarseIllocution === 'DEMAND'
  return {
    sign,
    demands,
    rejects: cue?.coarseIllocution === 'REJECT',
    accuses,
    warns: cue?.coarseIllocution === 'WARN' || cue?.illocution === 'fear',
    commits: cue !== null && COMMITS.has(cue.illocution),
    opens: cue?.type === 'verb' && (demands || sign !== 0 || CALLING.has(cue.lemma)),
  }
}

/** Words from the cue to whom it judges. */
export const NEAREST = 6
const CONDUCT =
  /^(?:action|approach|attack|behaviou?r|comment|conduct|courage|decision|effort|failure|focus|handling|inaction|leadership|move|performance|plan|policy|record|refusal|remark|response|rhetoric|silence|stance|strategy|threat|tone|words|work)s?$/

/**
 * Whom or what a praising or blaming cue judges: who stands between it and the content, the hearer, what the content is
 * about, whose conduct it is; else `topic`.
 */
export function cueTargets(
  document: StanceNeeds,
  { actorOf }: StanceIndex,
  { cue, content: [piece], addressee }: Attribution,
  clause: StanceClause,
  references: readonly Reference[],
  self: ReadonlySet<number>,
  topic: StanceTarget | null,
): readonly StanceTarget[] {
  if (!cue || !piece) return []
  const otherwise = topic ? [topic] : []
  for (const span of [{ start: cue.end, end: piece.start }, addressee]) {
    const who = span && firstActor(span)
    if (who) return [who]
  }
  const { text } = document.article
  const between = cue.end < piece.start ? text.slice(cue.end, piece.start) : ''
  // "She praised that approach: “…”"
  if (/\p{L}/u.test(between) && /^["“‘]/.test(text.slice(piece.start, piece.start + 1))) return otherwise
  const root = clause.head.indexOf(-1)
  const first = references.find(({ head }) => head === root) ?? references.find(isJudged)
  if (first) return [first.target]
  const people = references.filter(({ target }) => target.kind === 'actor')
  // "the premier's tone", "Ms. Voss's and Mr. Bell's remarks": whose it is.
  const owners = people.filter((it) => isOwner(it) && it.from < NEAREST + 2 && isConduct(clause, it))
  if (owners.length > 0) return owners.map(({ target }) => target)
  const near = people.filter((it) => it.from < NEAREST)
  const who = near.find((it) => !isOwner(it) && clause.relation[it.head] !== 'nmod:poss') ?? near[0]
  if (who) return [who.target]
  return people.length > 0 ? [] : otherwise

  function isOwner({ to }: Reference): boolean {
    return clause.word[to] === "'s"
  }

  function firstActor({ start, end }: Span): StanceTarget | null {
    const { mentions } = document
    for (let place = placeAt(mentions, start - 1) + 1; (mentions[place]?.start ?? end) < end; place++) {
      const at = actorOf[place] ?? -1
      if (at >= 0 && !self.has(at)) return { kind: 'actor', at }
    }
    return null
  }
}

function isConduct({ head, word }: StanceClause, owner: Reference): boolean {
  for (let at = owner.head, steps = 0; at >= 0 && steps < 4; at = head[at] ?? -1, steps++) {
    if (CONDUCT.test(word[at] ?? '')) return true
  }
  return false
}
