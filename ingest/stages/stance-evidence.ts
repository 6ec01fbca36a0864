import type { Document, StanceTarget } from '../../schema/document.ts'
import { phraseAt } from '../phrases.ts'
import type { Sign, SignClass, StanceRule, StanceWords } from '../stance-words.ts'
import { childWith, depthUnder, headIn, isDenied, isPassive, isUnder, type StanceClause, subjectOf } from './stance-clause.ts'
import type { Reference } from './stance-references.ts'

/** A sign for or against something: which way, by which rule, and the words that show it. Word places, half-open. */
export interface Evidence {
  readonly target: StanceTarget
  /** 1 for, -1 against. */
  readonly sign: number
  readonly rule: StanceRule
  readonly weight: number
  readonly from: number
  readonly to: number
}

/** A word or phrase of the list in a clause. */
interface Hit {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly sign: Sign
}

/** What the statement does with what it says. */
export interface Speaking {
  /** It asks for something: "urged", "called for". */
  readonly demands: boolean
  readonly rejects: boolean
}

const FIRST = new Set(['i', 'we', 'us', 'you', 'everyone', 'everybody', 'anyone', 'people', 'canadians', 'americans'])
const OBJECT = new Set(['obj', 'nsubj:pass'])
const OUGHT = new Set(['should', 'must', 'ought', 'need', 'needs', 'has', 'have', 'got', 'let', 'time', 'want', 'wants', 'urge', 'hope', 'hopes', 'hoped', 'wish', 'wished'])
const LESSENS = new Set(['avoid', 'end', 'reduce', 'cut', 'prevent', 'stop', 'ease', 'lift', 'remove', 'without', 'avert', 'less', 'limit', 'eliminate', 'soften', 'offset'])
const CALLS = new Set(['call', 'calls', 'called', 'calling', 'see', 'sees', 'consider', 'considers', 'considered', 'deem', 'deemed', 'describe', 'described', 'describing', 'brand', 'branded', 'label', 'labelled', 'labeled', 'find', 'finds', 'found', 'think', 'view', 'viewed', 'views', 'dub', 'dubbed', 'make', 'makes'])

/** All signs of a clause towards its references, and towards the topic where none is there to be judged. */
export function findEvidence(
  document: Pick<Document, 'article' | 'tokens'>,
  clause: StanceClause,
  references: readonly Reference[],
  topic: Reference | null,
  speaking: Speaking,
  words: StanceWords,
  cueWords: number,
): { readonly found: readonly Evidence[]; readonly ended: readonly StanceTarget[] } {
  const found: Evidence[] = []
  const actors = references.filter(({ target }) => target.kind === 'actor').length
  const hits = findHits(document, clause, words)
  const ended = new Set<Reference>()
  for (const hit of hits) {
    if (hit.sign.act < 0 || (hit.sign.verbs.includes('end') && (clause.tag[hit.head] ?? '').startsWith('V'))) {
      const passive = isPassive(clause, hit.head) || isParticiple(hit.head)
      for (const reference of objectRefs(hit, passive, subjectOf(clause, hit.head), 2)) {
        if (isJudged(reference) && !isInside(hit, reference)) ended.add(reference)
      }
    }
  }
  for (const hit of hits) {
    if (hit.head < cueWords || references.some((it) => it.how === 'named' && isJudged(it) && isInside(hit, it) && it.head === hit.head)) continue
    const before = found.length
    const denied = isDenied(clause, hit)
    const tag = clause.tag[hit.head] ?? ''
    const say = (reference: Reference, sign: number, rule: StanceRule, weight = 1) => {
      const over = rule !== 'demanded' && ended.has(reference)
      // "could not live without it"
      const without = reference.from > 0 && [1, 2].some((back) => clause.word[reference.from - back] === 'without')
      const flip = (reference.ended !== over ? -1 : 1) * (without ? -1 : 1)
      const how = reference.how === 'pronoun' ? 0.75 : reference.how === 'noun' ? 0.9 : 1
      found.push({
        target: reference.target,
        sign: Math.sign(sign * flip),
        rule: reference.how === 'pronoun' && rule !== 'topic' ? 'anaphor' : rule,
        weight: weight * how,
        from: hit.from,
        to: hit.to,
      })
    }
    const subject = subjectOf(clause, hit.head)
    const { noun, adjective, phrase, act } = hit.sign
    const flip = denied ? -1 : 1
    const verbal = tag.startsWith('V') || hit.to > hit.from + 1
    if (act !== 0 && speaking.demands) {
      for (const reference of objectRefs(hit, false, -1, 2)) if (isJudged(reference)) say(reference, act, 'demanded')
    } else if (verbal && hit.sign.verbs.length > 0) byVerb(hit, subject, flip, say)
    else if (noun !== 0 || adjective !== 0) byPredicate(hit, noun || adjective, subject, flip, say)
    const loose = references.filter(isJudged)
    if (phrase !== 0 && found.length === before) {
      const doer = subject >= 0 ? refUnder(subject) : null
      const below = loose.find((it) => isUnder(clause, it.head, hit.head) && it.head !== hit.head)
      const at = (doer && isJudged(doer) ? doer : below) ?? nearest(loose, hit.head) ?? (phrase < 0 ? doer : null)
      if (at && at.target.kind !== 'sector') say(at, phrase * (denied ? -1 : 1), 'near', at === doer || at.how !== 'named' ? 2 : 1.6)
    }
    if (found.length === before && words.effectNouns.has(clause.hash[hit.head] ?? 0)) byPrice(hit, say)
    if (found.length > before) continue
    const value = phrase || (verbal && hit.sign.verbs.length > 0 ? 0 : noun || adjective)
    if (value !== 0 && loose.length === 1 && loose[0]) say(loose[0], value * flip, 'near')
    else if (topic && loose.length === 0 && actors === 0) {
      const fragment = subject < 0 && (clause.relation[hit.head] === 'root' || clause.head[hit.head] === clause.head.indexOf(-1))
      if (phrase !== 0 || (value !== 0 && fragment)) say(topic, (phrase || value) * flip, 'topic')
    }
  }
  return { found, ended: [...ended].map(({ target }) => target) }

  /** "adds $40 to her costs", "raises the price of": what does it is bad, what lowers it good. */
  function byPrice(
    hit: Hit,
    say: (reference: Reference, sign: number, rule: StanceRule, weight?: number) => void,
  ): void {
    let verb = hit.head
    for (let steps = 0; verb >= 0 && steps < 3 && !(clause.tag[verb] ?? '').startsWith('V'); steps++) verb = clause.head[verb] ?? -1
    const text = clause.word[verb] ?? ''
    const sign = RAISES.test(text) ? -1 : LOWERS.test(text) ? 1 : 0
    const doer = verb < 0 ? -1 : subjectOf(clause, verb)
    const reference = doer >= 0 ? refUnder(doer) : null
    const denied = verb >= 0 && isDenied(clause, { head: verb, from: verb, to: verb + 1 }) ? -1 : 1
    if (sign !== 0 && reference && isJudged(reference)) say(reference, sign * denied, 'subject')
  }

  function byVerb(
    hit: Hit,
    subject: number,
    flip: number,
    say: (reference: Reference, sign: number, rule: StanceRule, weight?: number) => void,
  ): void {
    const passive = isPassive(clause, hit.head) || isParticiple(hit.head)
    const agent = passive ? agentOf(hit.head) : subject
    const judged = agent < 0 ? null : refUnder(agent)
    const object = objectRefs(hit, passive, subject, 3)
    const lemma = clause.word[hit.from] ?? ''
    for (const name of hit.sign.verbs) {
      const sign = SIGNS[name]
      if ((name === 'harm' || name === 'help') && judged) {
        const actor = judged.target.kind === 'actor'
        if (judged.target.kind !== 'sector' && !(actor && (name === 'help' || GENERIC.test(lemma)))) say(judged, sign * flip, 'subject')
      }
      if ((name === 'wrong' || name === 'right') && judged?.target.kind === 'actor' && judged.head === agent)
        say(judged, sign * flip, 'subject')
      if (name === 'against' || name === 'for') {
        const mine = passive || subject < 0 || isOwn(subject)
        for (const reference of object) {
          if (reference.target.kind === 'sector') {
            const wants = WANTS.test(lemma)
            if (name === 'for' && (wants ? flip < 0 : PROTECTS.test(lemma) && flip > 0)) say(reference, flip, 'object')
            continue
          }
          if (WANTS.test(lemma) && (!isJudged(reference) || clause.head[reference.head] !== hit.head)) continue
          say(reference, sign * flip, 'object', mine || flip < 0 ? 1 : 0.4)
        }
      }
      if (name === 'help' || name === 'harm') {
        for (const reference of object) {
          if (reference.target.kind !== 'sector') continue
          if (name === 'help' && flip > 0 && PROTECTS.test(lemma) && (subject < 0 || isOwn(subject) || judged === null)) say(reference, 1, 'object')
          if (name === 'harm' && flip < 0) say(reference, 1, 'object')
        }
      }
      if (name === 'end' || name === 'start') {
        const cannot = name === 'start' && flip < 0 && (clause.children[hit.head] ?? []).some((at) => /^(?:ca|can|could)$/.test(clause.word[at] ?? ''))
        const wished = speaking.demands || cannot || isWished(clause, hit.head)
        if (!wished && !speaking.rejects) continue
        for (const reference of object) {
          if (!isJudged(reference) || (name === 'start' && ended.has(reference))) continue
          say(reference, sign * (speaking.rejects ? -1 : flip), 'demanded')
        }
      }
      if (name === 'loss' || name === 'gain') {
        const cause = causeRef(hit)
        if (cause) say(cause, sign * flip, 'because')
        else if (judged === null && subject >= 0 && isSufferer(subject) && topic && references.filter(isJudged).length === 0)
          say(topic, sign * flip, 'loss')
        else if (judged && isJudged(judged)) say(judged, sign * flip, 'subject', 0.7)
      }
    }
  }

  function byPredicate(
    hit: Hit,
    value: number,
    subject: number,
    flip: number,
    say: (reference: Reference, sign: number, rule: StanceRule, weight?: number) => void,
  ): void {
    const { relation, head, word } = clause
    const above = head[hit.head] ?? -1
    const name = relation[hit.head] ?? ''
    // "the move a penalty", "the duties as unfair": what it is called stands before it.
    const calling = callAbove(hit.head)
    if (calling >= 0) {
      const object = childWith(clause, calling, OBJECT)
      const called = object >= 0 && !isUnder(clause, hit.head, object) ? refsUnder(object) : references.filter((it) => it.head > calling && it.to <= hit.from)
      const judged = called.filter(isJudged)
      for (const reference of judged.length > 0 ? judged.slice(0, 1) : called) {
        if (reference.target.kind !== 'sector') say(reference, value * flip, 'called')
      }
      if (called.length > 0) return
    }
    if (name === 'amod' || name === 'compound') {
      const reference = references.find((it) => it.head === above && isJudged(it))
      const doer = reference ? subjectOf(clause, above) : -1
      const better = doer >= 0 && doer !== above ? refUnder(doer) : null
      if (reference) return say(better && isJudged(better) ? better : reference, value * flip, better ? 'subject' : 'modifier')
      // "a terrible idea": the noun is said of something.
      const outer = { ...hit, head: above }
      if (above >= 0 && !isLoop(outer)) return byPredicate(outer, value, subjectOf(clause, above), flip, say)
    }
    const own = subject >= 0 ? refUnder(subject) : null
    if (own && isJudged(own)) return say(own, value * flip, 'subject')
    if (own?.target.kind === 'actor' && own.head === subject && childWith(clause, hit.head, COPULA) >= 0)
      return say(own, value * flip, 'subject')
    if (own?.target.kind === 'sector' && value > 0 && PILLARS.test(word[hit.head] ?? '')) return say(own, 1, 'subject')
    if (name === 'nsubj' && above >= 0) {
      const reference = refUnder(above)
      if (reference && isJudged(reference)) return say(reference, value * flip, 'complement')
    }
    const below = references.find((it) => isJudged(it) && it.head !== hit.head && isUnder(clause, it.head, hit.head))
    if (below && depthUnder(clause, below.head, hit.head) <= 2 && !OPEN.test(word[hit.head] ?? '')) return say(below, value * flip, 'complement', 0.8)
    // "means the end of", "brings certainty": the noun is what its verb's subject brings.
    if (above >= 0 && /^(?:obj|obl|xcomp|nmod|conj|advcl)$/.test(name)) {
      const less = LESSENS.has(word[above] ?? '') ? -1 : 1
      const doer = subjectOf(clause, above)
      const reference = doer >= 0 ? refUnder(doer) : null
      if (reference && isJudged(reference)) {
        const denied = isDenied(clause, { head: above, from: above, to: above + 1 }) ? -1 : 1
        say(reference, value * flip * less * denied, 'subject', 0.8)
      }
    }
  }

  /** "the duty lifted", "get it lifted". */
  function isParticiple(word: number): boolean {
    const name = clause.relation[word] ?? ''
    return clause.tag[word] === 'VBN' && (name.startsWith('acl') || (name === 'xcomp' && childWith(clause, clause.head[word] ?? -1, OBJECT) >= 0))
  }

  function isInside(hit: Hit, { from, to }: Reference): boolean {
    return from <= hit.from && hit.to <= to
  }

  /** The verb of calling that a word is said by, at most two arcs up. */
  function callAbove(word: number): number {
    for (let i = word, steps = 0; i >= 0 && steps < 3; i = clause.head[i] ?? -1, steps++) {
      if (i !== word && CALLS.has(clause.word[i] ?? '')) return i
      if ((clause.relation[i] ?? '').startsWith('acl')) return -1
    }
    return -1
  }

  function agentOf(verb: number): number {
    return (
      clause.children[verb]?.find(
        (child) =>
          AGENT.has(clause.relation[child] ?? '') && (clause.children[child] ?? []).some((at) => clause.word[at] === 'by'),
      ) ?? -1
    )
  }

  function refsUnder(word: number): readonly Reference[] {
    return references.filter((it) => {
      const depth = depthUnder(clause, it.head, word)
      return depth >= 0 && depth <= 3
    })
  }

  /** "I", "we", "my orders", "the company": who may bear it. */
  function isSufferer(subject: number): boolean {
    const texts = [subject, ...(clause.children[subject] ?? [])].map((at) => clause.word[at] ?? '')
    return texts.some((text) => OURS.has(text)) || words.effectNouns.has(clause.hash[subject] ?? 0)
  }

  function isLoop(hit: Hit): boolean {
    return (clause.relation[hit.head] ?? '') === 'amod'
  }

  function refUnder(word: number): Reference | null {
    let best: Reference | null = null
    let depth = 4
    for (const reference of references) {
      const below = depthUnder(clause, reference.head, word)
      if (below < 0 || below >= depth) continue
      best = reference
      depth = below
    }
    return best
  }

  /** References under a verb, behind it, or before it in a passive: its object, and what its object is about. */
  function objectRefs(hit: Hit, passive: boolean, subject: number, deepest: number): readonly Reference[] {
    if (passive) {
      const above = clause.head[hit.head] ?? -1
      const raised = clause.relation[hit.head] === 'xcomp' ? childWith(clause, above, OBJECT) : -1
      const patient = raised >= 0 ? raised : subject
      const one = patient >= 0 ? refUnder(patient) : null
      return one ? [one] : []
    }
    const under = references.filter(
      (it) =>
        (it.head > hit.from || (hit.sign.act !== 0 && it.head < hit.from)) &&
        it.head !== hit.head &&
        isUnder(clause, it.head, hit.head) &&
        !(subject >= 0 && isUnder(clause, it.head, subject)),
    )
    const close = under.filter((it) => depthUnder(clause, it.head, hit.head) <= deepest)
    const [first] = close
    if (!first) {
      const next = references.find((it) => it.from === hit.to || it.from === hit.to + 1)
      return next ? [next] : []
    }
    const measures = close.filter(isJudged)
    const chosen = measures.length > 0 ? measures.slice(0, 1) : close.slice(0, 1)
    return [...chosen, ...close.filter((it) => it.target.kind === 'sector' && !chosen.includes(it))]
  }

  /** "Under the duty, orders have dried up": the measure that a loss is put down to. */
  function causeRef(hit: Hit): Reference | null {
    for (const reference of references) {
      if (!isJudged(reference)) continue
      for (let i = reference.from - 1; i >= Math.max(0, reference.from - 4); i--) {
        if (CAUSES.has(clause.word[i] ?? '')) return reference
      }
      if (reference.from > hit.to && CAUSES.has(clause.word[reference.from - 2] ?? '')) return reference
    }
    return null
  }

  function isOwn(subject: number): boolean {
    const text = clause.word[subject] ?? ''
    return FIRST.has(text) || NOBODY.has(text) || text === 'he' || text === 'she' || text === 'it' || text === 'they'
  }
}
const OPEN = /^(?:uncertainty|worry|worries|crisis|risk|priority|opportunity)$/
const RAISES = /^(?:add|adds|added|adding|rais|increas|driv|drove|push|jack|boost|lift|inflat|hik|swell|doubl)/
const LOWERS = /^(?:lower|cut|reduc|bring|brought|slash|eas)/
const COPULA = new Set(['cop'])
/** Verbs too plain to tell of an actor that it harms. */
const GENERIC = /^(?:cost|tax|hit|break|raise|push|leav|risk|sting|bit|strain|add|make|go|squeez|drive|drov|sink|sank)/
const WANTS = /^(?:interest|want|need|lik|lov|prefer|enjoy|could)/
const PROTECTS = /^(?:back|champion|defend|fight|fought|preserv|protect|safeguard|sav|secur|shield|shor|stand|stood|stick|stuck|support|speak|spoke)/
const PILLARS = /^(?:backbone|pride|lifeblood|priority|treasure|asset|cornerstone|future)$/
const OURS = new Set(['i', 'we', 'my', 'our', 'he', 'she', 'his', 'her', 'it', 'its', 'company', 'firm', 'they', 'their'])
const NOBODY = new Set(['nobody', 'no', 'none'])
const CAUSES = new Set(['under', 'because', 'after', 'since', 'to', 'with', 'by', 'from', 'amid', 'without', 'due'])
const AGENT = new Set(['obl:agent', 'obl'])
const SIGNS: Readonly<Record<SignClass, number>> = {
  harm: -1,
  help: 1,
  against: -1,
  for: 1,
  wrong: -1,
  right: 1,
  end: -1,
  start: 1,
  loss: -1,
  gain: 1,
}

/** What one may be for or against by effects: no actor and no sector. */
export function isJudged({ target }: Pick<Reference, 'target'>): boolean {
  return target.kind === 'measure' || target.kind === 'agreement'
}

function nearest(references: readonly Reference[], word: number): Reference | null {
  return references.toSorted((a, b) => Math.abs(a.head - word) - Math.abs(b.head - word))[0] ?? null
}

/** "should be lifted", "must stop", "wants it gone". */
function isWished(clause: StanceClause, word: number): boolean {
  for (let i = word, steps = 0; i >= 0 && steps < 4; steps++) {
    for (const child of clause.children[i] ?? []) {
      if ((clause.relation[child] ?? '').startsWith('aux') && OUGHT.has(clause.word[child] ?? '')) return true
    }
    i = clause.head[i] ?? -1
    if (i >= 0 && OUGHT.has(clause.word[i] ?? '')) return true
  }
  // "Scrap the duty": an order.
  return clause.tag[word] === 'VB' && clause.relation[word] === 'root' && subjectOf(clause, word) < 0
}

function findHits(
  document: Pick<Document, 'article' | 'tokens'>,
  clause: StanceClause,
  { phrases, signs }: StanceWords,
): readonly Hit[] {
  const hits: Hit[] = []
  const end = (clause.place[clause.count - 1] ?? -1) + 1
  for (let i = 0; i < clause.count; i++) {
    const hit = phraseAt(phrases, document, clause.place[i] ?? 0, end)
    const sign = hit && signs[hit.value]
    if (!sign) continue
    let to = i + 1
    while (to < clause.count && (clause.place[to] ?? 0) < hit.to) to++
    hits.push({ from: i, to, head: headIn(clause, i, to), sign })
    i = to - 1
  }
  return hits
}
