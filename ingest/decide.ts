import type { Decision } from '../schema/decisions.ts'
import type { Document } from '../schema/document.ts'
import type { Rulings, Survivor } from '../schema/rulings.ts'
import { joinActors, splitActor } from './decide-actors.ts'
import { addStatement } from './decide-added.ts'
import { linkMeasure } from './decide-measures.ts'
import { confirm, reject, setSpeaker, setStance, tagSector } from './decide-statements.ts'

/**
 * A document with what people decided about it: the machine proposes, decisions dispose. Pure; the one place where
 * decisions meet what was read, between `analyse` and `toGraph`. First actors become whom they stand for, then each
 * decision that stands on words of this text is applied, in order; one whose words are not here changes nothing.
 */
export function decide(document: Document, { canonical, here }: Rulings): Document {
  const survivor: Survivor = (actor) => canonical.get(actor.id) ?? actor
  return here.reduce((decided, decision) => decideOne(decided, decision, survivor), joinActors(document, canonical))
}

function decideOne(document: Document, decision: Decision, survivor: Survivor): Document {
  switch (decision.kind) {
    case 'set-speaker':
      return setSpeaker(document, decision, survivor)
    case 'reject-statement':
      return reject(document, decision)
    case 'confirm-statement':
      return confirm(document, decision)
    case 'add-statement':
      return addStatement(document, decision, survivor)
    case 'tag-sector':
    case 'untag-sector':
      return tagSector(document, decision)
    case 'set-stance':
      return setStance(document, decision, survivor)
    case 'split-actor':
      return splitActor(document, decision, survivor)
    case 'link-measure':
      return linkMeasure(document, decision, survivor)
    case 'merge-actors':
    case 'different-actors':
    case 'add-alias':
    case 'set-tenure':
    case 'set-measure-state':
    case 'judge-change':
    case 'dismiss':
    case 'undo':
      return document
  }
}
