import type { Document, Polarity, Stance } from '../schema/document.ts'
import type { Link, StanceProperties } from '../schema/graph.ts'
import { anchorOf } from './statement-nodes.ts'

type Needs = Pick<Document, 'article' | 'attributions' | 'stances' | 'agreements' | 'actors'>
type On = Pick<StanceProperties, 'on'> & { readonly id: string }

/**
 * Where each statement's speaker stands, one link a statement and target. Several stances of a statement on one thing
 * are one: the surest shows itself, and where some support and some oppose, it is mixed. What somebody
 * decided of a statement and a thing takes the place of what was found.
 */
export function toStanceLinks(document: Needs, ids: readonly string[], measureIds: readonly string[]): Link[] {
  const found = new Map<string, { readonly from: string; readonly target: On; readonly stances: Stance[] }>()
  for (const stance of document.stances) {
    const from = ids[stance.attribution]
    const target = targetOf(stance, document, measureIds)
    if (from === undefined || target === null) continue
    const key = `${from} ${target.id}`
    const other = found.get(key)
    if (other) other.stances.push(stance)
    else found.set(key, { from, target, stances: [stance] })
  }
  const decided = decidedLinks(document, ids)
  const isDecided = (from: string, to: string) => decided.some((link) => link.from === from && link.to === to)
  const read = [...found.values()].flatMap(({ from, target: { id, on }, stances }) => {
    if (isDecided(from, id)) return []
    const [surest] = stances.toSorted((a, b) => b.confidence - a.confidence)
    if (!surest) return []
    const { confidence, rule, evidence } = surest
    const polarity = together(stances.map((stance) => stance.polarity))
    const properties: StanceProperties = {
      on,
      polarity: polarity ?? surest.polarity,
      confidence,
      basis: rule,
      ...anchorOf(document.article.text, evidence),
    }
    return [{ type: 'STANCE' as const, from, to: id, properties }]
  })
  return [...read, ...decided]
}

const LABELS = { measure: 'Measure', agreement: 'Agreement', actor: 'Actor', sector: 'Sector' } as const

/** The statement's own words are what shows it. */
function decidedLinks({ article, attributions }: Needs, ids: readonly string[]): Link[] {
  return attributions.flatMap(({ content: [first], verdict }, place) => {
    const from = ids[place]
    if (!verdict || !first || from === undefined) return []
    return verdict.stances.map(({ target, polarity }) => {
      const shown = { on: LABELS[target.kind], polarity, confidence: 1, basis: 'decision' }
      const properties: StanceProperties = { ...shown, ...anchorOf(article.text, first) }
      return { type: 'STANCE' as const, from, to: target.id, properties }
    })
  })
}

/** Mixed where some support and some oppose; null where the surest may speak for all. */
function together(polarities: readonly Polarity[]): Polarity | null {
  const isTorn = polarities.includes('SUPPORT') && polarities.includes('OPPOSE')
  return isTorn ? 'MIXED' : null
}

function targetOf({ target }: Stance, { agreements, actors }: Needs, measureIds: readonly string[]): On | null {
  switch (target.kind) {
    case 'measure':
      return on('Measure', measureIds[target.at])
    case 'agreement':
      return on('Agreement', agreements[target.at]?.id)
    case 'actor':
      return on('Actor', actors[target.at]?.id)
    case 'sector':
      return on('Sector', target.id)
  }
}

function on(label: On['on'], id: string | undefined): On | null {
  return id === undefined ? null : { on: label, id }
}
