import type { StanceClause } from './stance-clause.ts'

/** The word of a range on which the others hang; the first whose head stands outside. */
export function headIn({ head }: StanceClause, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const above = head[i] ?? -1
    if (above < from || above >= to) return i
  }
  return from
}

/** Is a word under another, or the same? */
export function isUnder({ head }: StanceClause, word: number, above: number): boolean {
  for (let i = word, steps = 0; i >= 0 && steps < 100; i = head[i] ?? -1, steps++) if (i === above) return true
  return false
}

/** How many arcs a word is under another; -1 where it is not. */
export function depthUnder({ head }: StanceClause, word: number, above: number): number {
  for (let i = word, steps = 0; i >= 0 && steps < 100; i = head[i] ?? -1, steps++) if (i === above) return steps
  return -1
}

export function childWith({ children, relation }: StanceClause, word: number, relations: ReadonlySet<string>): number {
  return children[word]?.find((child) => relations.has(relation[child] ?? '')) ?? -1
}

const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'csubj', 'nsubj:outer', 'expl'])
const PASSIVE = new Set(['nsubj:pass', 'aux:pass'])
/** A clause whose subject is that of the word above. */
const SHARES = new Set(['xcomp', 'conj', 'advcl', 'parataxis', 'ccomp', 'cop', 'aux', 'dep'])

/** The subject of a verb or of what is said of it: its own, or of the clause it hangs on; -1 where there is none. */
export function subjectOf(clause: StanceClause, word: number): number {
  const { relation, head } = clause
  for (let i = word, steps = 0; i >= 0 && steps < 5; steps++) {
    const own = childWith(clause, i, SUBJECTS)
    const name = relation[i] ?? ''
    if (own >= 0) {
      const relative = RELATIVE.has(clause.word[own] ?? '') && name.startsWith('acl')
      return relative ? (head[i] ?? -1) : own
    }
    if (name.startsWith('acl')) return head[i] ?? -1
    if (!SHARES.has(name)) return -1
    i = head[i] ?? -1
  }
  return -1
}
const RELATIVE = new Set(['that', 'which', 'who'])

/** The object of a verb, in a passive its subject; -1 where there is none. */
export function objectOf(clause: StanceClause, verb: number): number {
  return childWith(clause, verb, OBJECT)
}

export function isPassive(clause: StanceClause, word: number): boolean {
  return childWith(clause, word, PASSIVE) >= 0
}

const DENIES = new Set(['not', "n't", 'never', 'hardly', 'neither', 'nor', 'barely', 'scarcely', 'without'])
const NOBODY = new Set(['no', 'nobody', 'none', 'nothing', 'nowhere', 'neither'])

/** Is what a word says denied: by an adverb, by "nobody" as its subject or object, or by the verbs above it? */
export function isDenied(
  clause: StanceClause,
  { head: word, from, to }: { readonly head: number; readonly from: number; readonly to: number },
): boolean {
  let denied = false
  const { children, relation, head } = clause
  for (let i = word, steps = 0; i >= 0 && steps < 4; steps++) {
    for (const child of children[i] ?? []) {
      if (from <= child && child < to) continue
      const text = clause.word[child] ?? ''
      const next = clause.word[child + 1] ?? ''
      if (text === 'longer' && clause.word[child - 1] === 'no') denied = !denied
      if (DENIES.has(text) && next !== 'only' && next !== 'just' && next !== 'enough') denied = !denied
      if (relation[child] === 'det' && text === 'no') denied = !denied
      const noun = SUBJECTS.has(relation[child] ?? '') || relation[child] === 'obj'
      if (noun && (NOBODY.has(text) || (children[child] ?? []).some((at) => NOBODY.has(clause.word[at] ?? ''))))
        denied = !denied
    }
    const name = relation[i] ?? ''
    if (name !== 'xcomp' && name !== 'ccomp' && name !== 'obj') break
    i = head[i] ?? -1
    if (!(clause.tag[i] ?? '').startsWith('V')) break
  }
  return denied
}

/** "the duty lifted", "get it lifted". */
export function isParticiple(clause: StanceClause, word: number): boolean {
  const name = clause.relation[word] ?? ''
  return (
    clause.tag[word] === 'VBN' &&
    (name.startsWith('acl') || (name === 'xcomp' && objectOf(clause, clause.head[word] ?? -1) >= 0))
  )
}

/** "They say it is about security": whoever says so of others disagrees. */
export function isOthersView(clause: StanceClause, word: number): boolean {
  for (let i = word, steps = 0; i >= 0 && steps < 6; i = clause.head[i] ?? -1, steps++) {
    const above = clause.head[i] ?? -1
    if (above < 0 || clause.relation[i] !== 'ccomp' || !SAYS.has(clause.word[above] ?? '')) continue
    const who = childWith(clause, above, NSUBJ)
    return who >= 0 && OTHERS.has(clause.word[who] ?? '')
  }
  return false
}

/** "for them to be competitive" */
export function isAim(clause: StanceClause, word: number): boolean {
  return (clause.children[word] ?? []).some((at) => clause.relation[at] === 'mark' && clause.word[at] === 'to')
}

/** The verb of calling that a word is said by, at most two arcs up. */
export function callAbove(clause: StanceClause, word: number): number {
  for (let i = word, steps = 0; i >= 0 && steps < 3; i = clause.head[i] ?? -1, steps++) {
    if (i !== word && CALLS.has(clause.word[i] ?? '')) return i
    if ((clause.relation[i] ?? '').startsWith('acl')) return -1
  }
  return -1
}

export function agentOf(clause: StanceClause, verb: number): number {
  return (
    clause.children[verb]?.find(
      (child) =>
        AGENT.has(clause.relation[child] ?? '') &&
        (clause.children[child] ?? []).some((at) => clause.word[at] === 'by'),
    ) ?? -1
  )
}

/** "should be lifted", "must stop", "wants it gone". */
export function isWished(clause: StanceClause, word: number): boolean {
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
const SAYS = new Set(['say', 'says', 'said', 'think', 'thinks', 'claim', 'claims', 'tell', 'insist', 'argue'])
const OTHERS = new Set(['they', 'everybody', 'everyone', 'people', 'some', 'critics', 'politicians', 'somebody'])
const NSUBJ = new Set(['nsubj'])
const CALLS = new Set([
  'call',
  'calls',
  'called',
  'calling',
  'see',
  'sees',
  'consider',
  'considers',
  'considered',
  'deem',
  'deemed',
  'describe',
  'described',
  'describing',
  'brand',
  'branded',
  'label',
  'labelled',
  'labeled',
  'find',
  'finds',
  'found',
  'think',
  'view',
  'viewed',
  'views',
  'dub',
  'dubbed',
  'make',
  'makes',
])
const OUGHT = new Set([
  'should',
  'must',
  'ought',
  'need',
  'needs',
  'has',
  'have',
  'got',
  'let',
  'time',
  'want',
  'wants',
  'urge',
  'hope',
  'hopes',
  'hoped',
  'wish',
  'wished',
])
const AGENT = new Set(['obl:agent', 'obl'])
const OBJECT = new Set(['obj', 'nsubj:pass'])
