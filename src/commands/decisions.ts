import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { checkDecision } from '../../schema/check-decision.ts'
import type { Decision } from '../../schema/decisions.ts'
import { OnRecordError } from '../../schema/errors.ts'
import { type DecisionView, viewsOf } from '../answers/decision-status.ts'
import type { GraphStore } from '../graph/store.ts'
import { type Command, type Io, readFlags } from './command.ts'
import { writeDecisions } from './corrections.ts'
import { storeOf } from './store-of.ts'

const USAGE = `onrecord decisions list [--orphaned] [--about ID] [--db URL]
  onrecord decisions export [FILE] [--db URL]
  onrecord decisions import FILE [--db URL]`

export const decisions: Command = {
  name: 'decisions',
  summary: 'list what people decided, write it out as JSON Lines, or read it in',
  usage: USAGE,
  async run(argv, io) {
    const flags = { orphaned: { type: 'boolean' }, about: { type: 'string' }, db: { type: 'string' } } as const
    const { values, positionals } = readFlags(argv, flags, USAGE)
    const [what = 'list', file, ...more] = positionals
    if (!['list', 'export', 'import'].includes(what) || more.length > 0 || (what === 'list' && file !== undefined)) {
      throw new OnRecordError('USAGE', `decisions does not take ${positionals.join(' ')}`, USAGE)
    }
    if (what === 'import' && file === undefined) {
      throw new OnRecordError('USAGE', 'No file was given', 'Give a file of decisions, or - for standard input.')
    }
    const store = await storeOf(values.db, io)
    try {
      if (what === 'export') await exportTo(store, file ?? '-', io)
      else if (what === 'import') await importFrom(store, file ?? '-', io)
      else await list(store, { orphaned: values.orphaned ?? false, about: values.about ?? null }, io)
      return 0
    } finally {
      await store.close()
    }
  },
}

interface Listing {
  readonly orphaned: boolean
  readonly about: string | null
}

/** One line a decision, the latest last: id, when, who, what became of it, and what it says. */
async function list(store: GraphStore, { orphaned, about }: Listing, io: Io): Promise<void> {
  const log = await store.decisions(about === null ? {} : { about: [about] })
  const views = await viewsOf(store, log, log)
  const shown = orphaned ? views.filter((view) => view.orphaned) : views
  for (const view of shown) {
    const { id, at, by, summary, reason } = view
    io.print([id, at.slice(0, 10), by, stateOf(view), reason === null ? summary : `${summary} (${reason})`].join('\t'))
  }
  const many = shown.length === 1 ? '1 decision' : `${shown.length} decisions`
  io.tell(orphaned ? `${many} whose words are gone, of ${views.length}.` : `${many}.`)
}

function stateOf({ active, orphaned }: DecisionView): string {
  if (orphaned) return 'orphaned'
  return active ? 'holds' : 'undone'
}

async function exportTo(store: GraphStore, file: string, io: Io): Promise<void> {
  const log = await store.decisions({})
  const lines = log.map((decision) => JSON.stringify(decision))
  if (file === '-') for (const line of lines) io.print(line)
  else await writeFile(file, lines.map((line) => `${line}\n`).join(''))
  io.tell(`${log.length} decisions written${file === '-' ? '' : ` to ${file}`}.`)
}

/** All of the file or, where a line is broken, nothing of it. */
async function importFrom(store: GraphStore, file: string, io: Io): Promise<void> {
  const read: Decision[] = []
  const input = file === '-' ? Readable.from(io.stdin) : createReadStream(file)
  let number = 0
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (line.trim() !== '') read.push(checkDecision(JSON.parse(line)))
    }
  } catch (cause) {
    const why = cause instanceof OnRecordError ? cause.message : number === 0 ? String(cause) : 'it is no JSON'
    throw new OnRecordError(
      'BAD_FILE',
      `${file}, line ${number}: ${why}`,
      'Nothing was read in. Give a file that onrecord decisions export wrote.',
      { cause },
    )
  }
  const before = (await store.decisions({})).length
  await writeDecisions(store, read, io)
  const log = await store.decisions({})
  const views = await viewsOf(store, log, log)
  const orphans = views.filter(({ orphaned }) => orphaned).length
  io.tell(`${log.length - before} decisions were new, ${read.length - (log.length - before)} known.`)
  if (orphans > 0)
    io.tell(`${orphans} find no words to stand on in the articles there are: onrecord decisions list --orphaned`)
}
