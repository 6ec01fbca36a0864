import type { Attribution } from '../schema/document.ts'

/** What an attribution is as long as no more is known of it: outermost, nobody's, to nobody, neither denied nor conditional. */
export const BARE = {
  cue: null,
  source: null,
  level: 0,
  within: null,
  continues: null,
  addressee: null,
  target: null,
  negated: false,
  conditional: false,
  condition: null,
} as const satisfies Partial<Attribution>
