import { z } from 'zod'

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** The shape of `lexicons/irregular-verbs.yaml`: by lemma, what does not go by the rules. */
export const IrregularVerbs = z.record(
  z.string(),
  z.strictObject({ past: z.string().optional(), participle: z.string().optional(), double: z.boolean().optional() }),
)
export type IrregularVerbs = z.infer<typeof IrregularVerbs>

/** The forms of an English verb by its lemma; of a phrasal verb ("roll back") its first word changes. */
export function verbForms(lemma: string, irregular: IrregularVerbs): readonly (readonly [VerbForm, string])[] {
  const [verb = '', ...particles] = lemma.split(' ')
  const known = irregular[verb]
  const double = known?.double ?? false
  const past = known?.past ?? pastOf(verb, double)
  const forms: readonly (readonly [VerbForm, string])[] = [
    ['base', verb],
    ['third', thirdOf(verb)],
    ['past', past],
    ['participle', known?.participle ?? past],
    ['ing', ingOf(verb, double)],
  ]
  const more: readonly (readonly [VerbForm, string])[] =
    verb === 'be'
      ? [
          ['third', 'are'],
          ['past', 'were'],
        ]
      : []
  return [...forms, ...more].map(([form, word]) => [form, [word, ...particles].join(' ')])
}

/** The words that are a form of one of some verbs, with all that each may be. */
export function verbFormsOf(
  lemmas: readonly string[],
  irregular: IrregularVerbs,
): ReadonlyMap<string, ReadonlySet<VerbForm>> {
  const forms = new Map<string, Set<VerbForm>>()
  for (const lemma of lemmas) {
    for (const [form, word] of verbForms(lemma, irregular)) forms.set(word, (forms.get(word) ?? new Set()).add(form))
  }
  return forms
}

function thirdOf(verb: string): string {
  if (verb === 'be') return 'is'
  if (verb === 'have') return 'has'
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

/** `impose` → `imposed`, `agree` → `agreed`, `ban` → `banned`, `deny` → `denied`. */
function pastOf(verb: string, double: boolean): string {
  if (double) return `${verb}${verb.at(-1)}ed`
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}

/** `impose` → `imposing`, `agree` → `agreeing`, `ban` → `banning`. */
function ingOf(verb: string, double: boolean): string {
  if (double) return `${verb}${verb.at(-1)}ing`
  return verb.length > 2 && /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`
}
