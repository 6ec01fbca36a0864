import type { Article, Document } from '../schema/document.ts'
import { type Mode, weightsFor } from './attribution/load-engine.ts'
import { type SharedWeights, shareWeights } from './grammar/load.ts'
import type { Lexicons } from './lexicons.ts'

/** `full` asks a parser where a source or an end is in doubt, `fast` never does; `compromise` is the baseline. */
export type Engine = Mode | 'compromise'
export const ENGINES = ['full', 'fast', 'compromise'] as const

export type Analyse = (article: Article, lexicons: Lexicons) => Document

/** The weights that an engine reads with, for workers to be given. */
export function weightsOf(engine: Engine): SharedWeights {
  return shareWeights(engine === 'compromise' ? [] : weightsFor(engine))
}

/** An engine by name. Only the one that is asked for is loaded: compromise alone takes a tenth of a second. */
export async function loadEngine(engine: Engine): Promise<Analyse> {
  switch (engine) {
    case 'full':
    case 'fast': {
      const { analyse } = await import('./analyse.ts')
      return (article, lexicons) => analyse(article, lexicons, engine)
    }
    case 'compromise':
      return (await import('./compromise.ts')).analyseWithCompromise
  }
}
