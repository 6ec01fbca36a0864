import { expect, test } from 'vitest'
import type { TenureNode } from '../../schema/graph.ts'
import { findActor, tenuresOf } from '../../src/answers/actors.ts'
import { openStore } from '../../src/graph/open.ts'
import { patchOf, seedsOf } from '../graph/graph-of.ts'
import { NOON, registry } from './world.ts'

const seen = (id: string, title: string, postId: string | null = null): TenureNode => ({
  label: 'Tenure',
  id,
  holderId: 'ana',
  title,
  postId,
  organizationId: null,
  from: null,
  to: null,
  acting: false,
  basis: 'observed',
  source: null,
  asOf: null,
})

/** The offices of a minister of the registry, whom an article shows in these. */
async function officesWith(observed: readonly TenureNode[]) {
  const store = await openStore('sqlite::memory:')
  await store.apply([seedsOf(registry), patchOf({ id: 'a', entities: observed })], NOON)
  const ana = await findActor(store, 'ana')
  const [offices = []] = ana ? await tenuresOf(store, [ana]) : []
  await store.close()
  return offices.map(({ id }) => id)
}

test.each<[string, TenureNode[], string[]]>([
  ['of the same post', [seen('x', 'Trade Minister', 'post:trade')], ['tenure:ana-minister']],
  ['of the same title', [seen('x', 'minister of  trade')], ['tenure:ana-minister']],
  ['of another post', [seen('x', 'Mayor', 'post:mayor')], ['tenure:ana-minister', 'x']],
  ['of another title', [seen('x', 'Mayor'), seen('y', 'Minister of Trade')], ['tenure:ana-minister', 'x']],
])('an office that articles show, %s as one of the registry, is shown once', async (_name, observed, offices) => {
  expect(await officesWith(observed)).toEqual(offices)
})

test('two offices that articles show stay two', async () => {
  expect(await officesWith([seen('x', 'Mayor'), seen('y', 'Judge')])).toEqual(['tenure:ana-minister', 'x', 'y'])
})
