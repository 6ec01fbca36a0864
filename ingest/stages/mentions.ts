import type { Document, Mention } from '../../schema/document.ts'
import type { Lexicons } from '../lexicons.ts'
import { spanOf, type TextLayers, type TokenRange } from '../text-layers.ts'
import { cutRun, type NamePart } from './name-parts.ts'
import { countCapitals, findRuns } from './name-runs.ts'
import { findNominals } from './nominals.ts'
import { roleAfter, roleBefore } from './roles.ts'

/**
 * Words that name somebody or something that can speak or act, once, here: names with their titles and roles, titles
 * alone, acronyms, pronouns that stand as subjects, and noun phrases without a name (`five sources`, `the company`).
 * One may stand inside another (`BMO` in `BMO CEO Ann Bell`). Sorted by start, then end.
 */
export function findMentions(
  layers: TextLayers,
  lexicons: Pick<Lexicons, 'givenNames' | 'titles' | 'registry'>,
): Document['mentions'] {
  const capitals = countCapitals(layers)
  const taken = new Uint8Array(layers.tokens.count)
  const mentions: Mention[] = []
  for (const run of findRuns(layers, lexicons)) {
    for (const part of cutRun(layers, lexicons, capitals, run)) {
      if (part.form === 'title-only') continue
      if (isHeadline(layers, part) && part.weak) continue
      const mention = toMention(part)
      taken.fill(1, mention.from, mention.to)
      mentions.push(mention.mention)
    }
  }
  for (const { from, to, form, kind, head } of findNominals(layers, lexicons, (place) => taken[place] === 1)) {
    const role = form === 'title-only' ? spanOf(layers, head) : null
    mentions.push({ ...spanOf(layers, { from, to }), form, kind, name: spanOf(layers, head), role })
  }
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end)

  function toMention({ from, to, form, kind, name, role }: NamePart): TokenRange & { readonly mention: Mention } {
    if (kind !== 'PERSON') {
      return {
        from,
        to,
        mention: { ...spanOf(layers, { from, to }), form, kind, name: spanOf(layers, name), role: null },
      }
    }
    const before = role ? from : roleBefore(layers, lexicons, from)
    const after = roleAfter(layers, lexicons, { from, to })
    const own: TokenRange | null = role ?? (before < from ? { from: before, to: from } : null)
    const whole = { from: before, to: after?.to ?? to }
    const shown = own ?? after
    const mention: Mention = {
      ...spanOf(layers, whole),
      form: shown && form !== 'honorific' ? 'role+name' : form,
      kind,
      name: spanOf(layers, name),
      role: shown ? spanOf(layers, shown) : null,
    }
    return { ...whole, mention }
  }
}

function isHeadline({ blocks, words }: TextLayers, { from }: TokenRange): boolean {
  return blocks[words.block[from] ?? -1]?.type === 'headline'
}
