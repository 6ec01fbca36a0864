/** The door of this room: what the command line and the workers may ask of it. */
export { analyse } from './analyse.ts'
export { type RawArticle, toArticle } from './article.ts'
export { type Lexicons, loadLexicons } from './lexicons.ts'
export { toFacts, toPrediction } from './predict.ts'
export { readRegistry } from './registry.ts'
export { indexRegistry, type RegistryIndex } from './registry-index.ts'
export { tenureId } from './tenure-id.ts'
