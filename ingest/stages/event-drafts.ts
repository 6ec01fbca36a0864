import type { Span } from '../../schema/document.ts'
import type { EventWords } from '../event-words.ts'
import { hitsIn } from '../phrase-table.ts'
import { tokensIn } from '../span.ts'
import { type ClauseWords, readWords } from './clause.ts'
import type { EventDraft, EventHit, EventNeeds } from './event-draft.ts'
import { nounDraft } from './event-nouns.ts'
import { type PersonHit, personsIn } from './event-people.ts'
import { readEvent } from './event-phrase.ts'
import { verbDraft } from './event-verbs.ts'

/** The drafts of a sentence, whose words are searched in one pass. */
export function eventsIn(
  document: EventNeeds,
  sentence: Span,
  words: EventWords,
  byMention: Int32Array,
): readonly EventDraft[] {
  const { tokens } = document
  const { from, to } = tokensIn(tokens, sentence)
  const hits = hitsIn(words.heads, document, from, to)
  if (hits.length === 0) return []
  const clause = readWords(document, sentence)
  const persons = personsIn(document, clause, byMention)
  const found: EventDraft[] = []
  for (const hit of hits) {
    const draft = draftOf(document, clause, persons, hit, hits, words)
    if (draft) found.push(draft)
  }
  return found
}

function draftOf(
  document: EventNeeds,
  clause: ClauseWords,
  persons: readonly PersonHit[],
  hit: EventHit,
  hits: readonly EventHit[],
  words: EventWords,
): EventDraft | null {
  const isEach = (place: number) => words.each.has(document.tokens.hash[place] ?? 0)
  const phrase = readEvent(document, clause, hit.from, hit.to, isEach)
  const nouns = hit.entry.filter((word) => word.is !== 'verb')
  if (nouns.length === 0 || (phrase.lead === 'none' && phrase.name < 0)) {
    for (const word of hit.entry) {
      const told = word.is === 'verb' ? verbDraft(document, clause, persons, hit, word, hits, words) : null
      if (told) return told
    }
  }
  return nouns.length === 0 ? null : nounDraft(document, clause, persons, phrase, nouns, words)
}
