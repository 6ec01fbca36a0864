import { writeFileSync } from 'node:fs'
import { packLearned } from '../attribution/choices-weights.ts'
import { choicesFile, type Mode, PARSING, THRESHOLD } from '../attribution/load-engine.ts'
import { WEIGHTS } from '../grammar/load.ts'
import { loadLexicons } from '../lexicons.ts'
import { type CrossLearned, learnChoices } from './choices.ts'
import { crossfitPredictions, scoreCrossfit } from './crossfit.ts'
import { readGold } from './gold.ts'

/** Learns counts and choices from `FOLDER/benchmark/tune` and writes them, or, with `crossfit`, prints their figures. */
export function makeChoices(folder: string, mode: Mode, crossfit: boolean, say: (line: string) => void): void {
  const { cues } = loadLexicons()
  const articles = readGold(folder)
  const learned: CrossLearned = learnChoices(articles, cues, PARSING[mode], (line) => say(`${mode}: ${line}`))
  if (crossfit) {
    const found = crossfitPredictions(articles, cues, PARSING[mode], learned.folds, THRESHOLD)
    say(`\n${scoreCrossfit(folder, found, PARSING[mode])}`)
  }
  const bytes = packLearned(learned.whole)
  writeFileSync(new URL(choicesFile(mode), WEIGHTS), bytes)
  say(`wrote ${choicesFile(mode)}, ${bytes.length} bytes`)
}
