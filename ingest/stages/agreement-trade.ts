import type { AgreementWords } from '../agreement-words.ts'
import type { MeasureWords } from '../measure-words.ts'
import { spansIn, tokensIn } from '../span.ts'
import type { AgreementDraft, AgreementNeeds } from './agreement-draft.ts'
import type { Clause } from './clause.ts'

/** The body tells of measures at the border. */
export function tellsOfBorder({ measures }: AgreementNeeds, { kinds }: Pick<MeasureWords, 'kinds'>): boolean {
  return measures.some(({ kind }) => kinds.get(kind)?.group?.startsWith('border'))
}

/** It names a side of its own, or its sentence names goods. */
export function namesTwo({ sectors }: AgreementNeeds, { phrase, clause }: AgreementDraft): boolean {
  return phrase.parties.length > 0 || spansIn(sectors, clause).some(({ generic }) => !generic)
}

/** Words of war, asylum or the climate stand beside it. */
export function isApart({ tokens }: AgreementNeeds, { from, to }: Clause, { apart }: AgreementWords): boolean {
  for (let place = from; place < to; place++) if (apart.has(tokens.hash[place] ?? 0)) return true
  return false
}

/** Does the body speak of trade at all? Deals of an article that doesn't are of war, asylum or the climate. */
export function hasTradeWord({ tokens, blocks }: AgreementNeeds, { context }: AgreementWords): boolean {
  return blocks.some((block) => {
    if (block.furniture) return false
    const { from, to } = tokensIn(tokens, block)
    for (let place = from; place < to; place++) if (context.has(tokens.hash[place] ?? 0)) return true
    return false
  })
}
