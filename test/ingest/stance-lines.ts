import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Document, Stance } from '../../schema/document.ts'

const Lines = z.array(z.strictObject({ text: z.string(), stances: z.array(z.string()) }))
export type StanceLine = z.infer<typeof Lines>[number]

/** The texts of a file of lines with their answers. */
export function readStanceLines(file: string): readonly StanceLine[] {
  return Lines.parse(parse(readFileSync(`test/ingest/${file}.yaml`, 'utf8')))
}

/** A clear stance as the lines write it; null for one that is unclear. */
export function toLine({ measures, agreements, actors }: Document, stance: Stance, nameOf: (id: string) => string) {
  const { target, polarity } = stance
  if (polarity === 'UNCLEAR' || polarity === 'NEUTRAL') return null
  const measure = target.kind === 'measure' ? measures[target.at] : undefined
  const name =
    target.kind === 'sector'
      ? target.id
      : measure
        ? `${measure.kind}:${measure.imposer === null ? '' : nameOf(measure.imposer)}`
        : (target.kind === 'agreement' ? agreements : actors)[target.at]?.name
  return `${polarity.toLowerCase()} ${target.kind} ${name}`
}

export interface Count {
  readonly right: number
  readonly predicted: number
  readonly gold: number
}

/** Compares a text's stances with its answers; a stance that repeats an answer in another statement counts once. */
export function countLine(document: Document, answers: readonly string[], nameOf: (id: string) => string): Count {
  const given = document.stances.flatMap((stance) => {
    const line = toLine(document, stance, nameOf)
    return line === null ? [] : [{ line, attribution: stance.attribution }]
  })
  const free = new Set(given)
  let right = 0
  let wrong = given.length
  for (const answer of answers) {
    const [pattern = '', words] = answer.split(' @ ')
    const fits = new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`)
    const found = [...free].filter(({ line, attribution }) => fits.test(line) && (!words || holds(attribution, words)))
    if (found.length > 0) right++
    for (const it of words ? found.slice(0, 1) : found) {
      free.delete(it)
      wrong--
    }
  }
  return { right, predicted: right + wrong, gold: answers.length }

  function holds(place: number, words: string): boolean {
    const content = document.attributions[place]?.content ?? []
    return content.some(({ start, end }) => document.article.text.slice(start, end).includes(words))
  }
}

export function f1Of(counts: readonly Count[]): number {
  const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0)
  return (200 * sum((it) => it.right)) / (sum((it) => it.predicted) + sum((it) => it.gold))
}
