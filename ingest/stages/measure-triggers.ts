import type { Span } from '../../schema/document.ts'
import type { RegistryMeasureKind } from '../../schema/registry.ts'
import { hashWord } from '../characters.ts'
import type { Act, ActEntry, MeasureWords } from '../measure-words.ts'
import type { Parties } from '../parties.ts'
import { isJoint, type Phrases, phraseAt } from '../phrases.ts'
import { tokensIn } from '../span.ts'
import { lowerAt } from '../text-layers.ts'
import type { VerbHit } from './clause.ts'
import type { MeasureNeeds, Trigger } from './measure-draft.ts'
import { objectsIn, type Place, type SentenceObjects } from './measure-objects.ts'
import { CAPITAL } from './tokens.ts'

/** Nouns that name a measure and verbs that are one, in a sentence, by the registry's words; in order. */
export function findTriggers(
  document: MeasureNeeds,
  sentence: Span,
  words: MeasureWords,
  parties: Parties,
): readonly Trigger[] {
  const { from, to } = tokensIn(document.tokens, sentence)
  const things = objectsIn(document, sentence, parties)
  const nouns: Trigger[] = []
  for (let place = from; place < to; place++) {
    const hit = phraseAt(words.nouns.phrases, document, place, to)
    if (!hit) continue
    const kind = words.kinds.get(words.nouns.entries[hit.value] ?? '')
    if (kind && !isTitle(document, place, hit.to, kind) && !isVerbThere(document, place, hit.to, words))
      nouns.push({
        from: place,
        to: withoutLink(document, hit.to),
        kind,
        verb: null,
        held: hit.to - place > 1,
        elided: false,
      })
    place = hit.to - 1
  }
  for (let place = from; place < to; place++) {
    const held = heldAt(document, place, to, words, things)
    const free = held && !nouns.some((noun) => noun.from < held.to && held.from < noun.to)
    if (held && free) nouns.push(held)
  }
  nouns.push(...fundsOf(document, nouns, things, words))
  nouns.push(...pronounsOf(document, from, to, words))
  nouns.push(...elidedTariffs(document, from, to, nouns, things, words))
  const acts: Trigger[] = []
  const isRated = (noun: Trigger) =>
    things
      .rates()
      .some(
        (rate) =>
          (rate.to <= noun.from && noun.from - rate.to <= 3) ||
          (noun.to < rate.from && rate.from - noun.to <= 3 && lowerAt(document, noun.to) === 'of'),
      )
  for (let place = from; place < to; place++) {
    const hit = phraseAt(words.acts.phrases, document, place, to)
    const entries = hit && words.acts.entries[hit.value]
    if (!hit || !entries || nouns.some((noun) => noun.from <= place && place < noun.to)) continue
    const found = entries.flatMap((entry) => actWith(document, entry, place, hit.to, to, nouns, words, things) ?? [])
    // An object by its own words says more than one by its class.
    const best = found.find(({ held }) => !held) ?? found[0]
    if (!best) continue
    acts.push({ ...best, held: false })
    place = hit.to - 1
  }
  const bound = (noun: Trigger) =>
    acts.some(
      (act) =>
        act.from < noun.from &&
        noun.from < act.to &&
        (act.kind.id === noun.kind.id ||
          (act.kind.id === 'tariff-relief' && !isRated(noun)) ||
          isDoneToDeal(act.kind, noun.kind)),
    )
  const spared = (act: Trigger) =>
    act.kind.id === 'tariff-relief' && nouns.some((noun) => act.from < noun.from && noun.from < act.to && isRated(noun))
  const isVague = (noun: Trigger) =>
    noun.kind.id === 'regulation' && [...nouns, ...acts].some((it) => noun.to <= it.from && it.from - noun.to < 8)
  return [
    ...nouns.filter((noun) => !bound(noun) && !(noun.held && isVague(noun))),
    ...acts.filter((act) => !spared(act) && !acts.some((other) => isWithin(other, act))),
  ].sort((a, b) => a.from - b.from)
}

/** "commits firms to invest": the verb that says more stands inside. */
function isWithin(act: Trigger, other: Trigger): boolean {
  return act.kind.id === other.kind.id && other.from < act.from && act.from < other.to
}

/** "to boycott Chinese cars": a noun's word that is a verb here. */
function isVerbThere(document: MeasureNeeds, from: number, to: number, words: MeasureWords): boolean {
  if (to - from > 1 || !/^(?:to|will|would|should|must|could|may|not)$/.test(lowerAt(document, from - 1))) return false
  const hit = phraseAt(words.acts.phrases, document, from, from + 1)
  return (hit && words.acts.entries[hit.value]?.some(({ forms }) => forms.has('base'))) ?? false
}

/** Verbs of those who get a rate. */
const BEARING = /^(?:fac(?:e|es|ed|ing)|pay|pays|paid|paying|get|gets|got|getting|draws?|drew)$/
/** "got away with 10%", "was hit with 34%" */
const BORNE_WITH = /^(?:away|off|hit|slapped|saddled|landed|threatened)$/
const STAYING = /^(?:stays?|stayed|staying|remains?|remained|remaining|kept|held|capped|left)$/
const LAYING =
  /^(?:with|at|put|slapped|had|have|has|keeps?|kept|charg(?:e|es|ed|ing)|collect(?:s|ed|ing)?|impos(?:e|es|ed|ing)|lev(?:y|ies|ied))$/

/** "and 34% on China", "put 25 per cent on American bottles", "a 15% rate": a rate whose tariff is not said again. */
function elidedTariffs(
  document: MeasureNeeds,
  from: number,
  to: number,
  nouns: readonly Trigger[],
  things: SentenceObjects,
  words: MeasureWords,
): readonly Trigger[] {
  const kind = words.kinds.get('tariff')
  if (!kind) return []
  const word = (place: number) => lowerAt(document, place)
  const stands = (first: number, behind: number, elided = false): readonly Trigger[] => [
    { from: first, to: behind, kind, verb: null, held: true, elided },
  ]
  return things.rates().flatMap((rate) => {
    if (nouns.some((noun) => rate.from - 3 <= noun.to && noun.from <= rate.to + 3)) return []
    const leads = beforeRate(document, rate.from)
    const before = word(leads)
    if (before === 'at' && /^(?:taxed|charged|levied)$/.test(word(leads - 1))) return stands(rate.from, rate.to)
    const stays = before === 'at' && STAYING.test(word(leads - 1))
    if (stays && (things.behind('product', from, rate.from) >= 0 || things.behind('goods', from, rate.from) >= 0))
      return stands(rate.from, rate.to, true)
    if (/^(?:charged|taxed)$/.test(before) && endsThere(word(rate.to))) return stands(rate.from, rate.to, true)
    const charge = chargeBehind(document, rate.to)
    if (charge >= 0 && things.behind('state', from, to) >= 0) return stands(charge, charge + 1)
    const noun = rateBeside(document, rate)
    if (noun >= 0) return stands(noun, noun + 1, true)
    const borne = BEARING.test(before) || (before === 'with' && BORNE_WITH.test(word(leads - 1)))
    if (borne && things.behind('state', rate.to, rate.to + 6) >= 0) return stands(rate.from, rate.to)
    if (
      borne &&
      endsThere(word(rate.to)) &&
      things.behind('state', Math.max(from, rate.from - FARTHEST_BEARER), rate.from) >= 0
    )
      return stands(rate.from, rate.to, true)
    if (word(rate.to) !== 'on' || before === 'by') return []
    const aimed =
      things.behind('goods', rate.to, rate.to + 5) >= 0 || things.behind('product', rate.to, rate.to + 4) >= 0
    const ours = /^(?:our|their|its)$/.test(word(rate.to + 1)) && things.behind('product', rate.to, rate.to + 5) >= 0
    const laid = BEARING.test(before) || LAYING.test(before) || /^(?:the|and)$/.test(word(rate.from - 1))
    const state = things.behind('state', rate.to, rate.to + 3) >= 0
    return ((aimed || ours) && laid) || state ? stands(rate.from, rate.to) : []
  })
}

const FARTHEST_BEARER = 14

const ABOUT =
  /^(?:only|just|about|around|roughly|nearly|almost|up|to|as|much|high|least|a|an|the|mere|full|flat|extra|additional)$/

/** The place before a rate and the words that only measure it: "faces only 10%", "pays up to 25%". */
function beforeRate(document: MeasureNeeds, rate: number): number {
  let place = rate - 1
  while (place > rate - 5 && ABOUT.test(lowerAt(document, place))) place--
  return place
}

/** Nothing goes on behind a rate that would be what it is a share of. */
function endsThere(word: string): boolean {
  return (
    word === '' ||
    /^(?:[.,;:!?)”"’—–]|and|but|while|for|from|in|on|to|under|if|unless|starting|beginning|instead|rather)$/.test(word)
  )
}

/** "a 15% U.S. charge": the noun within two words behind a rate; -1 where there is none. */
function chargeBehind(document: MeasureNeeds, rate: number): number {
  for (let place = rate; place < rate + 3; place++)
    if (/^(?:charge|charges|penalty|penalties|baseline)$/.test(lowerAt(document, place))) return place
  return -1
}

const OTHER_RATES =
  /^(?:interest|growth|exchange|inflation|unemployment|jobless|tax|mortgage|savings?|success|approval|default|policy|lending|freight|corporate|utili[sz]ation|operating|occupancy|vacancy|capacity|poverty|birth|death|failure|turnover|participation|discount|prime|bank|overnight|benchmark|annual|annualized|royalty|usage|use|response)$/

/** "a 15% rate", "a rate of 15%": the place of the noun; -1 where there is none, or another rate is meant. */
function rateBeside(document: MeasureNeeds, { from, to }: Place): number {
  const word = (place: number) => lowerAt(document, place)
  if (/^rates?$/.test(word(to)) && !/^(?:rise|cut|hike|of)$/.test(word(to + 1))) return to
  if (/^rates?$/.test(word(to + 1)) && /^(?:lower|higher|reduced|flat|preferential|new|reciprocal)$/.test(word(to)))
    return to + 1
  if (!/^(?:of|at|to|,)$/.test(word(from - 1))) return -1
  const noun = /^rates?$/.test(word(from - 2)) ? from - 2 : -1
  return noun >= 0 && !OTHER_RATES.test(word(noun - 1)) ? noun : -1
}

const FUNDS =
  /^(?:package|packages|fund|funds|program|programme|scheme|facility|envelope|lifeline|line|plan|top-up|cushion)$/
const NO_FUNDS =
  /^(?:pension|hedge|mutual|wealth|investment|infrastructure|share|sales|deal|defence|defense|bond|venture|equity|takeover|rescue)$/

/** "a $12-billion package": a noun that is state aid by the sum right before it. */
function fundsOf(
  document: MeasureNeeds,
  nouns: readonly Trigger[],
  things: SentenceObjects,
  words: MeasureWords,
): readonly Trigger[] {
  const kind = words.kinds.get('subsidy')
  if (!kind) return []
  return things.sums().flatMap((sum) => {
    for (let place = sum.to; place < sum.to + 4; place++) {
      const word = lowerAt(document, place)
      if (NO_FUNDS.test(word) || nouns.some((noun) => noun.from <= place && place < noun.to)) return []
      if (FUNDS.test(word)) return [{ from: place, to: place + 1, kind, verb: null, held: true, elided: false }]
      if (!/^[\p{L}-]+$/u.test(word) || /^(?:a|an|the|of|for|in|to|on|from|and|by|at|with)$/.test(word)) return []
    }
    return []
  })
}

const PRONOUNS = new Set(['it', 'them'].map(hashWord))
const ENDING_ACTS: ReadonlySet<Act> = new Set(['strike', 'suspend', 'withdraw'])

/** "ruled out lifting them": the tariffs of which the article has just spoken. */
function pronounsOf(document: MeasureNeeds, from: number, to: number, words: MeasureWords): readonly Trigger[] {
  const kind = words.kinds.get('tariff')
  if (!kind) return []
  const found: Trigger[] = []
  for (let place = from + 1; place < to; place++) {
    // Asked of every token: a hash needs no string.
    if (!PRONOUNS.has(document.tokens.hash[place] ?? 0) || !/^(?:it|them)$/.test(lowerAt(document, place))) continue
    const act = verbOver(document, place, words)
    if (act !== null && ENDING_ACTS.has(act))
      found.push({ from: place, to: place + 1, kind, verb: null, held: false, elided: true })
  }
  return found
}

/** "lifting them", "would drop it": the act of the verb right before; null where a particle goes on ("pull it off"). */
function verbOver(document: MeasureNeeds, place: number, words: MeasureWords): Act | null {
  if (/^(?:off|out|over|up|down|back|apart|through|together|into)$/.test(lowerAt(document, place + 1))) return null
  const hit = phraseAt(words.verbs.phrases, document, place - 1, place)
  return (hit && words.verbs.entries[hit.value]?.act) ?? null
}

const LINKS = new Set(['on', 'for', 'with', 'in', 'of', 'to', 'from', 'against', 'over', 'between'])

/** A phrase like "talks with" names the noun alone: what follows is its complement. */
function withoutLink(document: MeasureNeeds, to: number): number {
  return LINKS.has(lowerAt(document, to - 1)) ? to - 1 : to
}

/** "the North American Free Trade Agreement": an agreement by its name is known, and no new measure. */
function isTitle({ tokens }: MeasureNeeds, from: number, to: number, { group }: RegistryMeasureKind): boolean {
  return group === 'agreement' && to - from > 1 && ((tokens.shape[to - 1] ?? 0) & CAPITAL) !== 0
}

/** What is done to a deal (talks, a review, a withdrawal) is the measure, not the deal. */
function isDoneToDeal(act: RegistryMeasureKind, noun: RegistryMeasureKind): boolean {
  return act.group === 'agreement' && noun.id === 'trade-agreement'
}

const FARTHEST_OBJECT = 10

/** "a ban on foreign firms in public contracts": the first of the kinds whose word follows the noun. */
function heldAt(
  document: MeasureNeeds,
  from: number,
  sentenceEnd: number,
  words: MeasureWords,
  things: SentenceObjects,
): Trigger | null {
  const hit = phraseAt(words.holders.phrases, document, from, sentenceEnd)
  const entries = hit && words.holders.entries[hit.value]
  if (!hit || !entries) return null
  for (let place = hit.to; place < Math.min(sentenceEnd, hit.to + FARTHEST_OBJECT); place++) {
    if (/[;:.,]/.test(document.article.text.charAt(document.tokens.start[place] ?? 0))) break
    for (const { kind: id, objects } of entries) {
      const kind = words.kinds.get(id)
      if (kind && phraseAt(objects.phrases, document, place, sentenceEnd))
        return { from, to: from + 1, kind, verb: null, held: true, elided: false }
    }
  }
  const stop = Math.min(sentenceEnd, hit.to + FARTHEST_OBJECT)
  for (const { kind: id, objects } of entries) {
    const kind = words.kinds.get(id)
    if (kind && objects.classes.some((name) => things.behind(name, hit.to, stop) >= 0))
      return { from, to: from + 1, kind, verb: null, held: true, elided: false }
  }
  return null
}

/** A verb that is a measure, with its object behind it; null where the object is not there or is a measure itself. */
function actWith(
  document: MeasureNeeds,
  { kind: id, forms, objects, ends }: ActEntry,
  from: number,
  to: number,
  sentenceEnd: number,
  nouns: readonly Trigger[],
  words: MeasureWords,
  things: SentenceObjects,
): Trigger | null {
  const kind = words.kinds.get(id)
  if (!kind) return null
  const own = verbAt(document, from, sentenceEnd, words)
  const verb: VerbHit = {
    from,
    to,
    act: ends ? 'withdraw' : own !== null && (PROMISING.has(own) || isDropped(id, own)) ? own : 'take',
    forms,
  }
  if (forms.has('ing') && isBeforeNoun(document, from)) return null
  if (isJoint(document.article.text, document.tokens, from - 1)) return null
  if (forms.has('participle') && !forms.has('base') && isAdjective(document, from)) return null
  // "is exempt": an adjective, which has an entry of its own.
  if (!objects && forms.has('base') && BE.has(lowerAt(document, from - 1))) return null
  if (!objects) return { from, to, kind, verb, held: false, elided: false }
  const passive = forms.has('participle') ? passiveWith(document, kind, verb, objects.phrases, nouns) : null
  if (passive) return passive
  let stop = Math.min(sentenceEnd, to + FARTHEST_OBJECT)
  for (let place = to; place < stop; place++) {
    const noun = nouns.find((hit) => hit.from <= place && place < hit.to)
    if (noun && noun.kind.id !== id && id !== 'tariff-relief' && !isDoneToDeal(kind, noun.kind)) stop = place
    const char = document.article.text.charAt(document.tokens.start[place] ?? 0)
    if (char === ';' || char === ':' || char === '.') stop = place
    if (place >= stop || (kind.group === 'agreement' && FAR.test(lowerAt(document, place)))) break
    const hit = phraseAt(objects.phrases, document, place, sentenceEnd)
    if (hit) return { from, to: Math.max(hit.to, noun?.to ?? 0), kind, verb, held: false, elided: false }
  }
  for (const name of objects.classes) {
    const behind = things.behind(name, to, stop)
    // "a relief package of $2-billion": the noun tells more.
    if (nouns.some((noun) => to <= noun.from && noun.from < stop && noun.kind.id === id)) return null
    if (behind >= 0) return { from, to: behind, kind, verb, held: true, elided: false }
  }
  return null
}

/** "shelved its case": a complaint is ended by a verb of its own. */
function isDropped(kind: string, act: Act): boolean {
  return kind === 'dispute' && (act === 'withdraw' || act === 'suspend')
}

/** Words that part a verb from a deal that is not its object: "left little room for a deal". */
const FAR = /^(?:for|with|by|after|before|over|under|in|at|about|because|that|which)$/

/** Acts of a verb that is the measure, which say that it is not yet, or still, there: "promised $2-billion". */
const PROMISING: ReadonlySet<Act> = new Set(['announce', 'hold', 'pledge', 'propose', 'threaten'])

function verbAt(document: MeasureNeeds, from: number, to: number, { verbs }: MeasureWords): Act | null {
  const hit = phraseAt(verbs.phrases, document, from, to)
  return (hit && verbs.entries[hit.value]?.act) ?? null
}

/** "an aggressive negotiating position": the form in -ing is an adjective. */
function isBeforeNoun({ article, tokens }: MeasureNeeds, place: number): boolean {
  const before = article.text.slice(tokens.start[Math.max(0, place - 3)], tokens.start[place]).toLowerCase()
  return /(?:^|\s)(?:an?|the|its|their|his|her|our)\s+(?:\p{L}+\s+)?$/u.test(before)
}

const BEFORE_ADJECTIVES = new Set([
  'of',
  'to',
  'for',
  'with',
  'from',
  'on',
  'in',
  'a',
  'an',
  'the',
  'its',
  'their',
  'against',
  'by',
])

/** "subsidiaries of blacklisted companies": the participle stands where an adjective does. */
function isAdjective(document: MeasureNeeds, place: number): boolean {
  return BEFORE_ADJECTIVES.has(lowerAt(document, place - 1))
}

/** "the pact, which will be renegotiated": the object stands before the verb. */
function passiveWith(
  document: MeasureNeeds,
  kind: RegistryMeasureKind,
  verb: VerbHit,
  objects: Phrases,
  nouns: readonly Trigger[],
): Trigger | null {
  const { article, tokens } = document
  if (!BE.has(lowerAt(document, verb.from - 1))) return null
  for (let place = verb.from - 2; place >= Math.max(0, verb.from - FARTHEST_OBJECT); place--) {
    if (/[\n;:.]/.test(article.text.charAt((tokens.end[place] ?? 1) - 1)) || isNewLine(document, place)) return null
    if (
      nouns.some(
        (hit) => hit.from <= place && place < hit.to && hit.kind.id !== kind.id && hit.kind.id !== 'trade-agreement',
      )
    )
      return null
    // A noun that names the measure tells more.
    if (nouns.some((noun) => noun.from <= place && place < noun.to && noun.kind.id === kind.id)) return null
    if (phraseAt(objects, document, place, verb.from))
      return { from: verb.from, to: verb.to, kind, verb, held: false, elided: false }
  }
  return null
}

function isNewLine({ article, tokens }: MeasureNeeds, place: number): boolean {
  return article.text.slice(tokens.end[place], tokens.start[place + 1]).includes('\n')
}

const BE = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were'])
