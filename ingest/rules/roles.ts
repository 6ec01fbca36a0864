import type { Article, Document, Mention } from '../../schema/document.ts'
import { markedPart, type RuleMatch } from './matches.ts'

/** Persons' mentions with the roles that rules find right before a name or, after a comma, right behind it. */
export function withRuleRoles(
  { text }: Article,
  mentions: Document['mentions'],
  matches: readonly RuleMatch[],
): Document['mentions'] {
  const roles = matches.filter(({ meaning }) => meaning.what === 'role').map((match) => markedPart(match, 'role'))
  if (roles.length === 0) return mentions
  return mentions
    .map((mention): Mention => {
      if (mention.kind !== 'PERSON' || mention.form === 'pronoun') return mention
      const role = roles.find(
        ({ start, end }) =>
          /^,?\s+$/.test(text.slice(end, mention.name.start)) ||
          /^,\s+(?:the\s+)?$/.test(text.slice(mention.name.end, start)),
      )
      if (!role) return mention
      return {
        ...mention,
        start: Math.min(mention.start, role.start),
        end: Math.max(mention.end, role.end),
        form: 'role+name',
        role,
      }
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
