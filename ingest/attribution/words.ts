import { hashWord } from '../characters.ts'

/** Hashes of the words that single rules turn on. */
export const WORDS = {
  according: hashWord('according'),
  after: hashWord('after'),
  and: hashWord('and'),
  as: hashWord('as'),
  asked: hashWord('asked'),
  before: hashWord('before'),
  but: hashWord('but'),
  by: hashWord('by'),
  during: hashWord('during'),
  even: hashWord('even'),
  from: hashWord('from'),
  it: hashWord('it'),
  of: hashWord('of'),
  over: hashWord('over'),
  said: hashWord('said'),
  so: hashWord('so'),
  that: hashWord('that'),
  to: hashWord('to'),
  which: hashWord('which'),
  while: hashWord('while'),
  whether: hashWord('whether'),
  who: hashWord('who'),
  with: hashWord('with'),
  yet: hashWord('yet'),
} as const
