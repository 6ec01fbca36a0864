import { OnRecordError } from './errors.ts'
import { type AnchorSpan, type GraphPatch, GraphPatchShape, type Link, StanceProperties } from './graph.ts'
import { sha256 } from './ids.ts'

/**
 * Checks a patch before it is written: its shape, that its text has its hash, and that every anchored part of it reads
 * exactly so at its place. Throws BAD_PROVENANCE, naming the part; then nothing of the article may be kept.
 */
export function checkPatch(patch: GraphPatch): GraphPatch {
  const parsed = GraphPatchShape.safeParse(patch)
  if (!parsed.success) throw broken(patch, `its shape is wrong: ${parsed.error.message}`)
  const { version } = patch
  if (version === null) {
    if (patch.statements.length + patch.reports.length > 0) throw broken(patch, 'it has statements but no text')
    return patch
  }
  if (sha256(version.text) !== version.sha256) throw broken(patch, 'the text does not have the hash it is stored under')
  for (const statement of patch.statements) {
    const { id, cue, source, addressee } = statement
    const parts = [...statement.content, ...statement.quotes, cue, source, addressee]
    for (const part of parts) if (part) checkAnchor(patch, version.text, id, part)
  }
  for (const report of patch.reports) checkAnchor(patch, version.text, report.id, report.evidence)
  for (const link of patch.links) if (link.type === 'STANCE') checkStance(patch, version.text, link)
  const { blocks, mentions, facts, agreements, events } = version
  const quantities = facts.flatMap((fact) => fact.quantities)
  for (const { start, end } of [...blocks, ...mentions, ...facts, ...quantities, ...agreements, ...events]) {
    if (!(start < end && end <= version.text.length))
      throw broken(patch, `a span [${start}, ${end}) is not in the text`)
  }
  return patch
}

/** True when the words stand there, exactly. */
export function standsAt(text: string, { start, end, exact }: AnchorSpan): boolean {
  return text.slice(start, end) === exact
}

function checkAnchor(patch: GraphPatch, text: string, id: string, part: AnchorSpan): void {
  if (!standsAt(text, part)) {
    throw broken(patch, `${id} claims ${JSON.stringify(part.exact)} at [${part.start}, ${part.end})`)
  }
}

function checkStance(patch: GraphPatch, text: string, { from, to, properties }: Link): void {
  const stance = StanceProperties.safeParse(properties)
  if (!stance.success) throw broken(patch, `the stance of ${from} on ${to} is wrong: ${stance.error.message}`)
  checkAnchor(patch, text, from, stance.data)
}

function broken(patch: GraphPatch, what: string): OnRecordError {
  return new OnRecordError(
    'BAD_PROVENANCE',
    `The patch of ${patch.version?.sourceUrl ?? patch.version?.title ?? patch.owner} was refused: ${what}.`,
    'This is a fault of the extractor, not of the article; please report it with the article.',
  )
}
