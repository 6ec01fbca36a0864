import type { Article, Document } from '../schema/document.ts'
import type { Lexicons } from './lexicons.ts'

/** `rules` is ours; `compromise` the baseline that it is compared with. */
export type Engine = 'rules' | 'compromise'
export const ENGINES: readonly Engine[] = ['rules', 'compromise']

export type Analyse = (article: Article, lexicons: Lexicons) => Document

/** An engine by name. Only the one that is asked for is loaded: compromise alone takes a tenth of a second. */
export async function loadEngine(engine: Engine): Promise<Analyse> {
  switch (engine) {
    case 'rules':
      return (await import('./analyse.ts')).analyse
    case 'compromise':
      return (await import('./compromise.ts')).analyseWithCompromise
  }
}
