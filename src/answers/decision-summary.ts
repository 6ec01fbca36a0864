import type { Decision } from '../../schema/decisions.ts'

/** A decision in a sentence, with the names as they were then. */
export function summaryOf(decision: Decision, log: readonly Decision[]): string {
  const said = decision.anchor === null ? '' : `“${shortened(decision.anchor.exact)}”`
  switch (decision.kind) {
    case 'merge-actors':
      return `${decision.payload.merge.map(({ name }) => name).join(', ')}: the same as ${decision.payload.keep.name}`
    case 'different-actors':
      return `${decision.payload.actors.map(({ name, id }) => `${name} (${id})`).join(' and ')} are different`
    case 'split-actor': {
      const { actor, into, statements } = decision.payload
      return `${statements.length} of what ${actor.name} said belongs to ${into.name}`
    }
    case 'add-alias':
      return `${decision.payload.actor.name} is also called ${decision.payload.alias}`
    case 'set-tenure': {
      const { actor, title, from, to } = decision.payload
      return `${actor.name}: ${title}, ${from ?? '…'} to ${to ?? '…'}`
    }
    case 'set-measure-state':
      return `${decision.payload.measure.title}: ${decision.payload.status} from ${decision.payload.from}`
    case 'set-speaker':
      return `${said} was said by ${decision.payload.speaker.name}`
    case 'reject-statement':
      return `${said} is no statement`
    case 'confirm-statement':
      return `${said} is right`
    case 'add-statement':
      return `${said} was said, by ${decision.payload.speaker.name}`
    case 'tag-sector':
      return `${said} is about ${decision.payload.sector}`
    case 'untag-sector':
      return `${said} is not about ${decision.payload.sector}`
    case 'set-stance':
      return `${said}: ${decision.payload.polarity} towards ${decision.payload.target.id}`
    case 'link-measure':
      return `${said} reports ${decision.payload.measure.title}`
    case 'judge-change': {
      const { before, after, judgement } = decision.payload
      return `“${shortened(before.anchor.exact)}”, then “${shortened(after.anchor.exact)}”: ${judgement}`
    }
    case 'dismiss':
      return `${decision.payload.item} needs no more looking at`
    case 'undo': {
      const undone = log.find(({ id }) => id === decision.undoes)
      return `Not so: ${undone === undefined ? decision.undoes : summaryOf(undone, log)}`
    }
  }
}

function shortened(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 77)}…`
}
