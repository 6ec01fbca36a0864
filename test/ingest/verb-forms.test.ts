import { expect, test } from 'vitest'
import { LEXICON_FILES, readLexicon } from '../../ingest/lexicons.ts'
import { verbForms } from '../../ingest/verb-forms.ts'

const irregular = readLexicon('irregular-verbs', LEXICON_FILES['irregular-verbs'])

test.each([
  ['impose', 'impose imposes imposed imposed imposing'],
  ['agree', 'agree agrees agreed agreed agreeing'],
  ['ban', 'ban bans banned banned banning'],
  ['levy', 'levy levies levied levied levying'],
  ['slash', 'slash slashes slashed slashed slashing'],
  ['roll back', 'roll back rolls back rolled back rolled back rolling back'],
  ['cut off', 'cut off cuts off cut off cut off cutting off'],
  ['withdraw', 'withdraw withdraws withdrew withdrawn withdrawing'],
  ['be in force', 'be in force is in force was in force been in force being in force are in force were in force'],
])('%s', (lemma, forms) => {
  expect(
    verbForms(lemma, irregular)
      .map(([, words]) => words)
      .join(' '),
  ).toBe(forms)
})
