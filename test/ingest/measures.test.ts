import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { analyse } from '../../ingest/analyse.ts'
import { loadLexicons } from '../../ingest/lexicons.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'
import { readRegistry } from '../../ingest/registry.ts'
import type { MeasureMention } from '../../schema/document.ts'
import { articleOf } from '../marked.ts'

const index = indexRegistry(readRegistry('seeds'))
const lexicons = loadLexicons(index)
const measuresIn = (text: string, outlet: string | null = null) =>
  analyse(articleOf(text, { outlet, publishedOn: '2025-10-08' }), lexicons).measures

const nameOf = (id: string | null) => (id === null ? '-' : (index.actorById.get(id)?.name ?? id))
const shown = ({ kind, status, imposer, target, ratePercent }: MeasureMention) =>
  `${kind} ${status} ${nameOf(imposer)} > ${nameOf(target)} ${ratePercent ?? '-'}`

const Line = z.strictObject({ text: z.string(), find: z.string().optional(), none: z.literal(true).optional() })
const lines = z.array(Line).parse(parse(readFileSync('test/ingest/measure-lines.yaml', 'utf8')))

describe('a sentence by itself', () => {
  test.each(lines.filter(({ find }) => find))('$text', ({ text, find }) => {
    expect(measuresIn(text).map(shown)).toContain(find)
  })
  test.each(lines.filter(({ none }) => none))('nothing in: $text', ({ text }) => {
    expect(measuresIn(text).map(shown)).toEqual([])
  })
})
