/** The door of this room: what the command line and the workers may ask of it. */
export { analyse } from './analyse.ts'
export { type RawArticle, toArticle } from './article.ts'
export { type Analyse, ENGINES, type Engine, loadEngine } from './engines.ts'
export { type Lexicons, loadLexicons } from './lexicons.ts'
export { type Prediction, toFacts, toPrediction } from './predict.ts'
export { readRegistry } from './registry.ts'
export { indexRegistry, type RegistryIndex } from './registry-index.ts'
export { tenureId } from './tenure-id.ts'
