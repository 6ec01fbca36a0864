import type { Candidate } from './candidate.ts'
import type { Passage } from './passage.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The place in the lexicon of a candidate's word; -1 for colons and "according to". */
export function kindOfCue(
  { entry }: Passage,
  { at, form }: Candidate,
  { verb, noun }: Pick<Vocabulary, 'verb' | 'noun'>,
): number {
  const word = entry[at] ?? 0
  return (form === 'noun' ? noun[word] : verb[word]) ?? -1
}
