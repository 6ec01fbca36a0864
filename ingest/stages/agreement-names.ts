import { pluralsOf } from '../phrases.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { AgreementDraft, AgreementNeeds } from './agreement-draft.ts'
import type { AgreementNode } from './agreement-nodes.ts'
import { singular } from './agreement-phrase.ts'

/**
 * The fullest descriptive name of an agreement without a name of its own: parties, scope, noun ("Canada-U.S. auto deal").
 * Where the article itself writes it so, as the article has it.
 */
export function agreementName(
  { article: { text }, tokens }: Pick<AgreementNeeds, 'article' | 'tokens'>,
  { parties, plural, drafts }: AgreementNode,
  index: Pick<RegistryIndex, 'actorById'>,
): string {
  const fullest = drafts.reduce((best, draft) => (weightOf(draft) > weightOf(best) ? draft : best))
  const proper = drafts.find(({ phrase }) => phrase.proper && phrase.sectors.length + phrase.parties.length === 0)
  if (proper) return text.slice(proper.start, proper.end).replace(/^(?:the|an?|its|their) /i, '')
  const scope = [...new Set(fullest.phrase.scope.map((words) => singular(words)))]
  const head = text.slice(tokens.start[fullest.phrase.head.from], tokens.end[fullest.phrase.head.to - 1])
  const deal = plural ? (pluralsOf(fullest.noun)[0] ?? fullest.noun) : head.toLowerCase()
  const noun = fullest.is === 'talks' ? 'talks' : deal
  const narrowed = plural ? ['sectoral'] : scope.length > 0 ? scope : ['trade']
  return [parties.map((id) => shortName(id, index)).join('-'), ...narrowed, noun].join(' ')
}

/** Scope and parties in the phrase, a deal before talks. */
function weightOf({ phrase, is }: AgreementDraft): number {
  return phrase.scope.length * 2 + phrase.parties.length + (is === 'deal' ? 3 : 0)
}

const SHORT: Readonly<Record<string, string>> = {
  'country:US': 'U.S.',
  'country:GB': 'U.K.',
  'org:european-union': 'EU',
}

export function shortName(id: string, { actorById }: Pick<RegistryIndex, 'actorById'>): string {
  return SHORT[id] ?? actorById.get(id)?.name ?? id
}
