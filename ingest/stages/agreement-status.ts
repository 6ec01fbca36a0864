import type { AgreementStatus } from '../../schema/document.ts'
import type { AgreementWords } from '../agreement-words.ts'
import { phraseAt } from '../phrases.ts'
import type { AgreementNeeds, AgreementPhrase, Evidence } from './agreement-draft.ts'
import type { Clause, VerbHit } from './clause.ts'
import { type Reading, readVerb } from './measure-status.ts'

const FARTHEST_LEFT = 10
const FARTHEST_RIGHT = 8
const LONGEST_HOPE = 4
const OPENERS = new Set(['if', 'unless', 'until', 'till', 'whether'])

/**
 * How far an agreement has come, by the words of its clause: the verb on the left of which it is the object, else the verb
 * on the right of which it is the subject; what is only hoped for, denied or conditional is negotiated; else an adjective;
 * else its article: "the deal" presupposes one, "a deal" does not.
 */
export function evidenceOf(
  document: Pick<AgreementNeeds, 'article' | 'tokens'>,
  clause: Clause,
  phrase: AgreementPhrase,
  is: 'deal' | 'talks',
  words: AgreementWords,
): Evidence {
  const found = readEvidence(document, clause, phrase, is, words)
  // A truce that was agreed holds.
  const truce = clause.word(phrase.head.to - 1) === 'truce'
  return truce && found.status === 'AGREED' ? { ...found, status: 'IN_FORCE' } : found
}

function readEvidence(
  document: Pick<AgreementNeeds, 'article' | 'tokens'>,
  clause: Clause,
  phrase: AgreementPhrase,
  is: 'deal' | 'talks',
  words: AgreementWords,
): Evidence {
  const verb = leftVerb(clause, phrase.from)
  const left = verb && readVerb(clause, verb)
  const behind = rightVerb(clause, phrase.to)
  const right = behind && readVerb(clause, behind.verb)
  const talks = is === 'talks'
  const open: AgreementStatus = phrase.told === 'proposed' ? 'PROPOSED' : 'NEGOTIATING'
  const definite = phrase.lead === 'the' || phrase.lead === 'own'
  if (phrase.lead === 'no' || phrase.lead === 'any') return { status: open, strength: 1 }
  const denial = right !== null && isDenied(clause, right)
  const byRight =
    right &&
    (behind.object ? ofObject(right, definite, open, talks, denial) : ofSubject(right, definite, talks, denial))
  const byLeft = left && ofObject(left, definite, open, talks, isDenied(clause, left))
  // "turned down a deal that the other side had offered": the main verb tells the latest.
  if (byLeft?.strength === 2 && behind?.object) return byLeft
  if (byRight?.strength === 2) return byRight
  if (isHopedFor(document, clause, phrase, words)) return { status: open, strength: 1 }
  if (byLeft) return byLeft
  if (byRight) return byRight
  const { told } = phrase
  if (told === 'open' || told === 'proposed') return { status: open, strength: 1 }
  if (told === 'agreed') return { status: 'AGREED', strength: 1 }
  if (told === 'holding') return { status: 'IN_FORCE', strength: 1 }
  if (told !== null) return { status: told, strength: 1 }
  if (clause.classOf(phrase.from - 1) === 'have') return { status: 'AGREED', strength: 1 }
  if (clause.word(phrase.from - 1) === 'under') return { status: 'IN_FORCE', strength: 1 }
  if (!definite || talks) return { status: 'NEGOTIATING', strength: 0 }
  return { status: 'AGREED', strength: 0 }
}

/** "without a deal", "until there is a deal", "close to a deal", "talks on a deal", "the deal we expect". */
function isHopedFor(
  document: Pick<AgreementNeeds, 'article' | 'tokens'>,
  clause: Clause,
  { from, to }: AgreementPhrase,
  { hopes, pending }: AgreementWords,
): boolean {
  if (clause.word(from - 1) === 'without') return true
  for (let place = to; place < clause.to && place - to <= LONGEST_HOPE; place++) {
    const kind = clause.classOf(place)
    if (place > to && phraseAt(pending.phrases, document, place, clause.to)) return true
    if (!['be', 'modal', 'not', 'adverb', 'have'].includes(kind)) break
  }
  for (let place = Math.max(clause.from, from - LONGEST_HOPE); place < from; place++) {
    const hit = phraseAt(hopes.phrases, document, place, from)
    if (hit?.to === from) return true
  }
  for (let place = from - 1; place >= clause.from && from - place <= FARTHEST_LEFT; place--) {
    const kind = clause.classOf(place)
    if (OPENERS.has(clause.word(place))) return true
    if (kind === 'stop' || kind === 'comma') break
    if (clause.word(place) === 'there' && clause.classOf(place + 1) === 'modal') return true
  }
  if (clause.classOf(to) !== 'pronoun') return false
  const verb = clause.verbs.find((hit) => hit.from > to && hit.from <= to + 3)
  return verb?.act === 'consider'
}

/** Of an agreement that is the object of a verb. */
function ofObject(
  { act, mood, denied: not }: Reading,
  definite: boolean,
  open: AgreementStatus,
  talks: boolean,
  denied: boolean,
): Evidence | null {
  const done = mood === 'done' || mood === 'now'
  const no = not || denied
  switch (act) {
    case 'agree':
      if (talks) return { status: 'NEGOTIATING', strength: 1 }
      if (not && (mood === 'future' || mood === 'would')) return { status: 'REJECTED', strength: 2 }
      return done && !no ? { status: 'AGREED', strength: mood === 'done' ? 2 : 1 } : { status: open, strength: 1 }
    case 'begin':
      if (done && !no) return { status: 'IN_FORCE', strength: 2 }
      return { status: definite ? 'AGREED' : open, strength: 1 }
    case 'hold':
      return definite && !talks ? { status: 'IN_FORCE', strength: 2 } : { status: open, strength: 1 }
    case 'amend':
      return definite ? { status: 'AGREED', strength: 1 } : null
    case 'consider':
      return { status: open, strength: definite ? 0 : 1 }
    case 'propose':
      return { status: no ? 'NEGOTIATING' : 'PROPOSED', strength: 2 }
    case 'suspend':
    case 'withdraw':
    case 'expire':
      // Talks that somebody ended can be taken up again.
      if (done && !no) return { status: talks ? 'SUSPENDED' : ENDED[act], strength: 2 }
      return definite && !talks ? { status: 'IN_FORCE', strength: 1 } : { status: open, strength: 1 }
    case 'reject':
      return done && !no ? { status: 'REJECTED', strength: 2 } : { status: open, strength: 1 }
    default:
      return null
  }
}

const ENDED = { suspend: 'SUSPENDED', withdraw: 'WITHDRAWN', expire: 'EXPIRED' } as const

/** Verbs whose object, never subject, an agreement is, unless they are passive. */
const OF_PEOPLE = new Set(['agree', 'consider', 'propose', 'hold', 'amend', 'withdraw'])

/** Of an agreement that is the subject of a verb. */
function ofSubject(reading: Reading, definite: boolean, talks: boolean, denial: boolean): Evidence | null {
  const { act, mood, denied, passive, verb } = reading
  const participle = verb?.forms.has('participle') === true && mood === 'done'
  if (OF_PEOPLE.has(act) && !passive && !participle) return null
  const done = mood === 'done' || mood === 'now'
  if (act === 'begin' && !talks) {
    if (done && !denied) return { status: 'IN_FORCE', strength: 2 }
    // "will take effect", "has yet to enter into force": it is made.
    const coming = mood === 'future' || mood === 'open'
    return { status: definite || coming ? 'AGREED' : 'NEGOTIATING', strength: coming ? 2 : 1 }
  }
  if (act === 'expire' && mood !== 'done') return { status: 'IN_FORCE', strength: 1 }
  if (act === 'reject' && !passive && done && !denied) return { status: talks ? 'SUSPENDED' : 'REJECTED', strength: 2 }
  return ofObject(reading, definite, 'NEGOTIATING', talks, denial)
}

/** The nearest verb on the left that may have the phrase as its object. */
function leftVerb(clause: Clause, from: number): VerbHit | null {
  const verb = clause.verbs.findLast((hit) => hit.to <= from)
  if (!verb || from - verb.to > FARTHEST_LEFT) return null
  // "left little room for a deal": it hangs on another noun.
  if (verb.to < from && clause.classOf(from - 1) === 'preposition') return null
  for (let place = verb.to; place < from; place++) {
    const kind = clause.classOf(place)
    if (kind === 'stop' || kind === 'comma' || kind === 'modal' || kind === 'pronoun') return null
    if (kind === 'subordinator') return null
  }
  return verb
}

/**
 * The verb behind a phrase of which it may be the subject ("the deal expired", "a pact signed in May") or, in a relative
 * clause with a subject of its own, the object ("which the two countries signed", "from which Peru withdrew").
 */
function rightVerb(clause: Clause, to: number): { readonly verb: VerbHit; readonly object: boolean } | null {
  let relative = false
  let object = false
  for (let place = to; place < clause.to && place - to <= FARTHEST_RIGHT; place++) {
    const verb = clause.verbs.find((hit) => hit.from === place)
    if (verb) return { verb, object }
    const kind = clause.classOf(place)
    const word = clause.word(place)
    if (kind === 'subordinator') {
      if (word !== 'which' && word !== 'that') return null
      relative = true
    } else if (RUNS_ON.has(kind) || PASSED.has(word)) continue
    else if (relative && OF_NAME.has(kind)) object = true
    else return null
  }
  return null
}

const RUNS_ON = new Set(['modal', 'be', 'have', 'do', 'not', 'adverb', 'to', 'comma'])
const PASSED = new Set(['from', 'under', 'both', 'due', 'set', 'yet', 'expected', 'already'])
const OF_NAME = new Set(['determiner', 'word', 'joint', 'coordinator', 'pronoun', 'possessive'])

/** "denied that a deal had been struck" */
function isDenied(clause: Clause, { from }: Reading): boolean {
  for (let place = from - 1; place >= clause.from && from - place <= FARTHEST_LEFT; place--) {
    if (/^den(?:y|ies|ied|ying)$|^doubt|^nobody$|^none$|^never$/.test(clause.word(place))) return true
    if (clause.classOf(place) === 'stop') return false
  }
  return false
}
