import { afterEach, expect, test } from 'vitest'
import type { GraphPatch } from '../../schema/graph.ts'
import { contextsOf } from '../../src/answers/context.ts'
import { speakerOf, speakersOf } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { openStore } from '../../src/graph/open.ts'
import { actorOf, patchOf } from '../graph/graph-of.ts'
import { NOON } from './world.ts'

let store: GraphStore
afterEach(() => store.close())

async function kept(patch: GraphPatch) {
  store = await openStore('sqlite::memory:')
  await store.apply([patch], NOON)
  const loaded = await store.load(
    'Statement',
    patch.statements.map(({ id }) => id),
  )
  return [...loaded.values()]
}

test('a group speaks before its members, whatever their ids', async () => {
  const patch = patchOf({
    id: 'a',
    says: [{ words: 'We agree', by: ['ana', 'the-two', 'zoe'] }],
    entities: [actorOf('the-two', { kind: 'GROUP' })],
  })
  const links = patch.links.map((link) =>
    link.type === 'SAID_BY' && link.to !== 'the-two'
      ? { ...link, properties: { role: 'member', confidence: 0.9 } }
      : link,
  )
  const statements = await kept({ ...patch, links })
  const [speakers] = await speakersOf(store, statements)
  expect(speakers?.map(({ id }) => id)).toEqual(['the-two', 'ana', 'zoe'])
  expect((await speakerOf(store, statements))[0]?.id).toBe('the-two')
})

test('page furniture is no context, and a statement over paragraphs is shown whole', async () => {
  const patch = patchOf({ id: 'a', says: ['One', 'Advert', 'Two', 'Three', 'Four'].map((words) => ({ words })) })
  const { version } = patch
  if (!version) throw new Error('no version')
  const blocks = version.blocks.map((block) => ({ ...block, furniture: block.ordinal === 2 }))
  const [two, three] = ['Two', 'Three'].map((words) => patch.statements.find(({ text }) => text === words))
  if (!two || !three) throw new Error('no statements')
  const both = { ...two, content: [...two.content, ...three.content], text: 'Two … Three' }
  const statements = patch.statements.flatMap((it) => (it === three ? [] : it === two ? both : it))
  const joined = (await kept({ ...patch, version: { ...version, blocks }, statements })).filter(
    ({ id }) => id === both.id,
  )
  const [context] = await contextsOf(store, joined, 2)
  expect(context?.before).toBe('As printed.\n\n“One”, it was said.')
  expect(context?.text).toBe('“Two”, it was said.\n\n“Three”, it was said.')
  expect(context?.after).toBe('“Four”, it was said.')
  expect(context?.marks.map(({ start, end }) => context.text.slice(start, end))).toEqual(['Two', 'Three'])
  expect((await contextsOf(store, joined, 0))[0]).toMatchObject({ before: '', after: '' })
})
