import { readFileSync } from 'node:fs'
import { OnRecordError } from '../../schema/errors.ts'
import type { Registry } from '../../schema/registry.ts'
import { LEXICON_FILES, readLexicon } from '../lexicons.ts'
import type { UserRules } from './user-rules.ts'

/** Reads a file of the newsroom's own rules. Throws BAD_FILE with the rule and what is wrong with it. */
export async function loadUserRules(
  path: string,
  { measureKinds }: Pick<Registry, 'measureKinds'>,
): Promise<UserRules> {
  const { readUserRules } = await import('./user-rules.ts')
  return readUserRules(textOf(path), {
    file: path,
    illocutions: readLexicon('illocutions', LEXICON_FILES.illocutions),
    kinds: measureKinds.map(({ id }) => id),
  })
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new OnRecordError(
      'BAD_FILE',
      `The rules file ${path} cannot be read`,
      'Give the path of a file of rules, or none.',
      { cause },
    )
  }
}
