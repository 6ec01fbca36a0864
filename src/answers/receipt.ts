import type { AnchorSpan } from '../../schema/graph.ts'
import { sha256 } from '../../schema/ids.ts'
import { standsAt } from '../../schema/provenance.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import { codePointsIn } from './code-points.ts'
import { loadSure } from './load.ts'
import type { Statement } from './statements.ts'

export type PartRole = 'CONTENT' | 'QUOTE' | 'SOURCE' | 'CUE' | 'ADDRESSEE'

export interface Part {
  readonly role: PartRole
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly codePoints: { readonly start: number; readonly end: number }
}

export interface Receipt {
  readonly verified: boolean
  /** The hash recorded when the text was read. */
  readonly sha256: string
  readonly articleVersion: string
  readonly parts: readonly Part[]
  readonly runId: string
  /** W3C Web Annotation, JSON-LD. */
  readonly annotation: string
}

const CONTEXT = 32

/**
 * Where each statement stands. Verified each time it is asked: the stored text is read and hashed anew, and every part
 * is compared with what stands at its place. Nothing of it is kept.
 */
export async function receiptsOf(store: GraphStore, statements: readonly Statement[]): Promise<readonly Receipt[]> {
  const versions = await loadSure(
    store,
    'Version',
    statements.map(({ versionId }) => versionId),
  )
  const unchanged = new Map<string, boolean>()
  for (const { id, text, sha256: recorded } of versions) {
    if (!unchanged.has(id)) unchanged.set(id, sha256(text) === recorded)
  }
  return statements.map((statement, at) => {
    const version = versions[at]
    if (!version) throw new Error(`No version for statement ${statement.id}`)
    const anchors = anchorsOf(statement)
    const parts = toParts(version.text, anchors)
    return {
      verified: unchanged.get(version.id) === true && anchors.every(({ anchor }) => standsAt(version.text, anchor)),
      sha256: version.sha256,
      articleVersion: version.id,
      parts,
      runId: version.runId,
      annotation: JSON.stringify(toAnnotation(statement, version, parts)),
    }
  })
}

export async function runsOf(store: GraphStore, receipts: readonly Receipt[]): Promise<readonly NodeOf['Run'][]> {
  return loadSure(
    store,
    'Run',
    receipts.map(({ runId }) => runId),
  )
}

interface Anchored {
  readonly role: PartRole
  readonly anchor: AnchorSpan
}

/** Every anchored piece of a statement, in the order of the text. */
function anchorsOf({ content, quotes, source, cue, addressee }: Statement): readonly Anchored[] {
  const each = (role: PartRole, anchors: readonly (AnchorSpan | null)[]): Anchored[] =>
    anchors.flatMap((anchor) => (anchor ? [{ role, anchor }] : []))
  return [
    ...each('CONTENT', content),
    ...each('QUOTE', quotes),
    ...each('SOURCE', [source]),
    ...each('CUE', [cue]),
    ...each('ADDRESSEE', [addressee]),
  ].sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end)
}

function toParts(text: string, anchors: readonly Anchored[]): readonly Part[] {
  const codePoints = codePointsIn(text)
  return anchors.map(({ role, anchor: { start, end, exact } }) => ({
    role,
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
    codePoints: { start: codePoints(start), end: codePoints(end) },
  }))
}

/** https://www.w3.org/TR/annotation-model/: a quote and a position selector for each piece of what was said. */
function toAnnotation(statement: Statement, version: NodeOf['Version'], parts: readonly Part[]): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:onrecord:${statement.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: { type: 'TextualBody', value: statement.text, format: 'text/plain', language: version.language },
    target: parts
      .filter(({ role }) => role === 'CONTENT')
      .map(({ exact, prefix, suffix, codePoints }) => ({
        type: 'SpecificResource',
        source: {
          id: `urn:onrecord:${version.id}`,
          type: 'Text',
          format: 'text/plain',
          language: version.language,
          digest: `sha256:${version.sha256}`,
        },
        ...(version.sourceUrl !== null && { scope: version.sourceUrl }),
        selector: [
          { type: 'TextQuoteSelector', exact, prefix, suffix },
          { type: 'TextPositionSelector', ...codePoints },
        ],
      })),
  }
}
