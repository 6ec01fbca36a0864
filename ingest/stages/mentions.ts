import type { Document, Mention } from '../../schema/document.ts'
import type { Lexicons } from '../lexicons.ts'
import { charAt, isInHeadline, spanOf, type TextLayers, type TokenRange, wordAt } from '../text-layers.ts'
import { DETERMINER, FOREIGN_BODY } from '../word-classes.ts'
import { findDatelines } from './datelines.ts'
import { headlineNames, isTitleCase, surnamesOf } from './headline-names.ts'
import { isAdjective } from './known-names.ts'
import { settleKinds } from './name-kinds.ts'
import { cutRun, type NamePart } from './name-parts.ts'
import { countCapitals, findRuns } from './name-runs.ts'
import { BESIDE, findNominals, NAME } from './nominals.ts'
import { roleAfter, roleBefore, seatEnd } from './roles.ts'

/**
 * Words that name somebody or something that can speak or act, once, here: names with their titles and roles, titles
 * alone, acronyms, pronouns that stand as subjects, and noun phrases without a name (`five sources`, `the company`).
 * One may stand inside another (`BMO` in `BMO CEO Ann Bell`). Sorted by start, then end.
 */
export function findMentions(
  layers: TextLayers,
  lexicons: Pick<Lexicons, 'givenNames' | 'titles' | 'registry' | 'roleModifiers'>,
): Document['mentions'] {
  const capitals = countCapitals(layers)
  const taken = new Uint8Array(layers.tokens.count)
  const datelines = findDatelines(layers)
  const parts: NamePart[] = []
  const lone: TokenRange[] = []
  const mentions: Mention[] = []
  const titled = new Set(
    layers.blocks
      .filter(
        (block) =>
          (block.type === 'headline' || (block.ordinal === 0 && layers.blocks.length > 2)) &&
          isTitleCase(layers, block),
      )
      .map(({ ordinal }) => ordinal),
  )
  for (const run of findRuns(layers, lexicons)) {
    const block = layers.words.block[run.from] ?? -1
    if (titled.has(block) || isCredit(layers, run)) continue
    if (run.to <= (datelines[block] ?? 0)) continue
    const found = cutRun(layers, lexicons, capitals, run)
    if (found.length === 0 && run.to - run.from === 1) lone.push(run)
    parts.push(...found)
  }
  const surnames = surnamesOf(layers, parts)
  const body = settleKinds(layers, lexicons, capitals, [
    ...parts,
    ...surnamesAmong(layers, lone, surnames, firstWords(layers, lexicons, parts)),
  ])
  const headlines = layers.blocks.filter(({ ordinal }) => titled.has(ordinal))
  for (const part of [...body, ...headlineNames(layers, lexicons, capitals, headlines, body)]) {
    if (part.form === 'title-only') continue
    if (isInHeadline(layers, part.from) && part.weak && !isSurname(part)) continue
    const mention = toMention(part)
    for (let i = mention.from; i < mention.to; i++) taken[i] = BESIDE
    for (let i = part.name.from; i < part.name.to; i++) taken[i] = NAME
    mentions.push(mention.mention)
  }
  for (const { from, to, form, kind, head } of findNominals(layers, lexicons, taken)) {
    const role = form === 'title-only' ? spanOf(layers, head) : null
    mentions.push({ ...spanOf(layers, { from, to }), form, kind, name: spanOf(layers, head), role })
  }
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end)

  function isSurname({ name }: NamePart): boolean {
    return name.to - name.from === 1 && surnames.has(layers.tokens.hash[name.from] ?? 0)
  }

  function toMention({ from, to, form, kind, name, role }: NamePart): TokenRange & { readonly mention: Mention } {
    if (kind !== 'PERSON') {
      return {
        from,
        to,
        mention: { ...spanOf(layers, { from, to }), form, kind, name: spanOf(layers, name), role: null },
      }
    }
    const before = roleBefore(layers, lexicons, { from, to })
    const seat = seatEnd(layers, to)
    const after = roleAfter(layers, lexicons, { from, to: seat })
    const own: TokenRange | null =
      role ?? (before < from ? { from: before, to: charAt(layers, from - 1) === ',' ? from - 1 : from } : null)
    const closed = after && (after.to >= layers.tokens.count || ',;.—–)'.includes(charAt(layers, after.to)))
    const whole = { from: before, to: closed ? after.to : seat }
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

/** Of words that only a sentence's start may have given a capital, those that are the surname of somebody named in full, or begin a body's name. */
function surnamesAmong(
  { tokens }: TextLayers,
  lone: readonly TokenRange[],
  surnames: ReadonlySet<number>,
  bodies: ReadonlySet<number>,
): readonly NamePart[] {
  return lone
    .filter(({ from }) => surnames.has(tokens.hash[from] ?? 0) || bodies.has(tokens.hash[from] ?? 0))
    .map((range) => ({ ...range, form: 'surname', kind: 'PERSON', name: range, role: null, weak: true }))
}

/** Hashes of the words that names of bodies begin with, where these have more; but "Canadian" is of many things. */
function firstWords(
  layers: TextLayers,
  { registry }: Pick<Lexicons, 'registry'>,
  parts: readonly NamePart[],
): ReadonlySet<number> {
  const { tokens, words } = layers
  const first = parts
    .filter(({ kind, name }) => kind === 'ORGANIZATION' && name.to - name.from > 1)
    .map(({ name }) => name.from)
    .filter(
      (place) => ((words.classes[place] ?? 0) & ~FOREIGN_BODY) === 0 && !isAdjective(registry, wordAt(layers, place)),
    )
  return new Set(first.map((place) => tokens.hash[place] ?? 0))
}

/** Who took the picture or helped to report is nobody whom the article speaks of. */
function isCredit(layers: TextLayers, { from, to }: TokenRange): boolean {
  const type = layers.blocks[layers.words.block[from] ?? -1]?.type
  if (type === 'media-credit' || type === 'contributor-note' || type === 'ui-label') return true
  const before = (layers.words.classes[from - 1] ?? 0) & DETERMINER ? from - 2 : from - 1
  return type === 'photo-caption' && (charAt(layers, to) === '/' || charAt(layers, before) === '/')
}
