import { userInfo } from 'node:os'
import { OnRecordError } from '../../schema/errors.ts'
import type { Author, DecisionRequest } from '../answers/decision-request.ts'
import { findDecision } from '../answers/decisions.ts'
import { prepareDecision } from '../answers/prepare.ts'
import type { GraphStore } from '../graph/store.ts'
import { type Command, type Io, readFlags } from './command.ts'
import { writeDecisions } from './corrections.ts'
import { storeOf } from './store-of.ts'

/** What can be decided on the command line: how it is written, and what it asks. */
interface Form {
  readonly args: string
  /** Null where the number of arguments is wrong. */
  read(args: readonly string[], flags: Flags, store: GraphStore): DecisionRequest | null | Promise<DecisionRequest>
}
interface Flags {
  readonly into?: string | undefined
  readonly name?: string | undefined
}

const FORMS: Readonly<Record<string, Form>> = {
  reject: { args: 'STATEMENT', read: ([statement]) => (statement ? { kind: 'reject-statement', statement } : null) },
  confirm: { args: 'STATEMENT', read: ([statement]) => (statement ? { kind: 'confirm-statement', statement } : null) },
  speaker: {
    args: 'STATEMENT ACTOR',
    read: ([statement, speaker]) => (statement && speaker ? { kind: 'set-speaker', statement, speaker } : null),
  },
  add: {
    args: 'ARTICLE WORDS ACTOR',
    read: ([article, words, speaker], _flags, store) =>
      article && words && speaker ? added(store, article, words, speaker) : null,
  },
  tag: {
    args: 'STATEMENT SECTOR',
    read: ([statement, sector]) => (statement && sector ? { kind: 'tag-sector', statement, sector } : null),
  },
  untag: {
    args: 'STATEMENT SECTOR',
    read: ([statement, sector]) => (statement && sector ? { kind: 'untag-sector', statement, sector } : null),
  },
  stance: {
    args: 'STATEMENT TARGET POLARITY',
    read: ([statement, target, polarity]) =>
      statement && target && polarity
        ? { kind: 'set-stance', statement, target, polarity: polarity.toUpperCase() }
        : null,
  },
  link: {
    args: 'REPORT MEASURE',
    read: ([report, measure]) => (report && measure ? { kind: 'link-measure', report, measure } : null),
  },
  state: {
    args: 'MEASURE STATUS DAY',
    read: ([measure, status, from]) =>
      measure && status && from ? { kind: 'set-measure-state', measure, status: status.toUpperCase(), from } : null,
  },
  tenure: {
    args: 'ACTOR POST [FROM [TO]]',
    read: ([actor, post, from = null, to = null]) =>
      actor && post ? { kind: 'set-tenure', actor, post, from: from || null, to } : null,
  },
  alias: {
    args: 'ACTOR NAME',
    read: ([actor, alias]) => (actor && alias ? { kind: 'add-alias', actor, alias } : null),
  },
  merge: {
    args: 'KEEP ACTOR…',
    read: ([keep, ...merge]) => (keep && merge.length > 0 ? { kind: 'merge-actors', keep, merge } : null),
  },
  different: {
    args: 'ACTOR ACTOR…',
    read: (actors) => (actors.length > 1 ? { kind: 'different-actors', actors } : null),
  },
  change: {
    args: 'STATEMENT STATEMENT JUDGEMENT',
    read: ([before, after, judgement]) =>
      before && after && judgement ? { kind: 'judge-change', before, after, judgement } : null,
  },
  reanchor: {
    args: 'DECISION WORDS',
    read: ([decision, words], _flags, store) => (decision && words ? reanchored(store, decision, words) : null),
  },
  dismiss: { args: 'ITEM', read: ([item]) => (item ? { kind: 'dismiss', item } : null) },
  split: {
    args: 'ACTOR STATEMENT… (--into ACTOR | --name NAME)',
    read: ([actor, ...statements], { into = null, name: newName = null }) =>
      actor && statements.length > 0 ? { kind: 'split-actor', actor, statements, into, newName } : null,
  },
}

const FLAGS = '[--by NAME] [--reason WHY] [--preview] [--db URL]'
const USAGE = [
  `onrecord decide WHAT … ${FLAGS}`,
  ...Object.entries(FORMS).map(([what, { args }]) => `  onrecord decide ${what} ${args}`),
].join('\n')

export const decide: Command = {
  name: 'decide',
  summary: 'correct what was read: speakers, statements, actors, sectors, measures, offices',
  usage: USAGE,
  async run(argv, io) {
    const own = { into: { type: 'string' }, name: { type: 'string' } } as const
    const { values, positionals } = readFlags(argv, { ...own, ...AUTHOR_FLAGS }, USAGE)
    const [what = '', ...args] = positionals
    const form = FORMS[what]
    if (form === undefined) {
      const kinds = Object.keys(FORMS).join(', ')
      throw new OnRecordError(
        'USAGE',
        `There is nothing to decide called ${JSON.stringify(what)}`,
        `Give one of ${kinds}.`,
      )
    }
    return deciding(values, io, async (store) => {
      const request = await form.read(args, values, store)
      if (request !== null) return request
      throw new OnRecordError(
        'USAGE',
        `decide ${what} takes ${form.args}`,
        `Look ids up in the explorer or by suggest.`,
      )
    })
  },
}

const UNDO_USAGE = `onrecord undo DECISION ${FLAGS}`

export const undo: Command = {
  name: 'undo',
  summary: 'take a decision back; the log keeps both',
  usage: UNDO_USAGE,
  async run(argv, io) {
    const { values, positionals } = readFlags(argv, AUTHOR_FLAGS, UNDO_USAGE)
    const [decision] = positionals
    if (decision === undefined || positionals.length > 1) {
      throw new OnRecordError('USAGE', 'undo takes the id of one decision', UNDO_USAGE)
    }
    return deciding(values, io, async () => ({ kind: 'undo', decision }))
  },
}

const AUTHOR_FLAGS = {
  by: { type: 'string' },
  reason: { type: 'string' },
  preview: { type: 'boolean' },
  db: { type: 'string' },
} as const

interface AuthorFlags {
  readonly by?: string | undefined
  readonly reason?: string | undefined
  readonly preview?: boolean | undefined
  readonly db?: string | undefined
}

async function deciding(
  { by, reason, preview = false, db }: AuthorFlags,
  io: Io,
  ask: (store: GraphStore) => Promise<DecisionRequest>,
): Promise<number> {
  const store = await storeOf(db, io)
  try {
    const author: Author = { by: by ?? userInfo().username, at: io.now(), reason: reason ?? null }
    const prepared = await prepareDecision(store, await ask(store), author)
    if ('errors' in prepared) {
      const [mistake] = prepared.errors
      throw new OnRecordError(
        mistake?.code ?? 'BAD_INPUT',
        mistake?.message ?? 'It can’t be decided',
        'Nothing was changed.',
      )
    }
    const { decision, statements } = prepared
    if (preview) {
      io.tell(`It would be about ${statements.length} statements as they are now. Nothing was changed.`)
      for (const { id, text } of statements.slice(0, 20)) io.print(`${id}  ${text}`)
      return 0
    }
    await writeDecisions(store, [decision], io)
    const view = await findDecision(store, decision.id)
    io.print(decision.id)
    io.tell(`${view?.summary ?? decision.kind}. Take it back with: onrecord undo ${decision.id}`)
    return 0
  } finally {
    await store.close()
  }
}

/** A statement is added by its words, which must stand in the article once. */
async function added(store: GraphStore, article: string, words: string, speaker: string): Promise<DecisionRequest> {
  return { kind: 'add-statement', article, ...(await rangeOf(store, article, words)), speaker }
}

/** Words of the article on which the decision stands. One that stands on none is refused when it is prepared. */
async function reanchored(store: GraphStore, decision: string, words: string): Promise<DecisionRequest> {
  const found = (await store.decisions({})).find(({ id }) => id === decision)
  const range = found?.articleId ? await rangeOf(store, found.articleId, words) : { start: 0, end: 1 }
  return { kind: 'reanchor', decision, ...range }
}

async function rangeOf(store: GraphStore, article: string, words: string) {
  const found = (await store.load('Article', [article])).get(article)
  const version = found && (await store.load('Version', [found.currentVersionId])).get(found.currentVersionId)
  if (version === undefined) {
    throw new OnRecordError(
      'NOT_FOUND',
      `There is no article ${JSON.stringify(article)}`,
      'Look it up in the explorer.',
    )
  }
  const start = version.text.indexOf(words)
  if (start < 0 || version.text.indexOf(words, start + 1) >= 0) {
    throw new OnRecordError(
      'BAD_INPUT',
      `The words ${JSON.stringify(words)} stand ${start < 0 ? 'nowhere' : 'more than once'} in the article`,
      'Give them exactly as printed, and as many as it takes to stand there once.',
    )
  }
  return { start, end: start + words.length }
}
