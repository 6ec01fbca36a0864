import { request } from 'node:http'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../schema/ids.ts'
import { ingest } from '../commands/decided-world.ts'
import { type Json, type Served, serve } from './serve.ts'
import { serveCorrections } from './serve-corrections.ts'

const KEY = 'a long and secret word'
let served: Served
beforeEach(async () => {
  await served?.[Symbol.asyncDispose]()
  served = await serveCorrections(3, { writeKeys: [{ name: 'Ada', hash: sha256(KEY) }] })
})
afterAll(() => served[Symbol.asyncDispose]())

/** Asks, and fails on errors of the operation. */
async function ask(query: string, variables: object = {}): Promise<Json> {
  const { data, errors } = await served.ask(query, variables)
  expect(errors).toBeUndefined()
  return data
}
const said = async (text: string): Promise<Json> =>
  (
    await ask(
      'query ($text: String!) { statements(filter: { text: $text }) { nodes { id text speaker { id name } } } }',
      { text },
    )
  ).statements.nodes[0]
const count = async (filter = ''): Promise<number> =>
  (await ask(`{ statements${filter} { totalCount } }`)).statements.totalCount
const BRANDT = '"abroad since the spring" lanterns'

describe('a correction', () => {
  test('is in the graph when the answer comes, and after each later reading', async () => {
    const statement = await said(BRANDT)
    expect(statement.speaker.name).toBe('Ivo Brandt')
    const { setSpeaker } = await ask(
      `mutation ($id: ID!) {
        setSpeaker(statement: $id, speaker: "person:edda-marlowe", by: "Ben", reason: "heard it myself") {
          errors { code } changed
          decision { kind by reason active orphaned summary undoneBy { id } about { __typename id } }
          statement { id review speaker { id } confidence { how } }
          actor { name }
        }
      }`,
      { id: statement.id },
    )
    expect(setSpeaker).toMatchObject({
      errors: [],
      changed: 1,
      decision: {
        kind: 'set-speaker',
        by: 'Ben',
        reason: 'heard it myself',
        active: true,
        orphaned: false,
        undoneBy: null,
        about: [
          { __typename: 'Statement', id: statement.id },
          { __typename: 'Article' },
          { __typename: 'Actor', id: 'person:edda-marlowe' },
        ],
      },
      statement: {
        id: statement.id,
        review: 'EDITED',
        speaker: { id: 'person:edda-marlowe' },
        confidence: { how: 'decision' },
      },
      actor: { name: 'Edda Marlowe' },
    })
    await ingest(served.store, [{ article: 0, variant: 1, engine: 'full' }])
    expect((await said(BRANDT)).speaker.id).toBe('person:edda-marlowe')
  })

  test('that rejects takes a statement out of lists and counts, and its undo brings it back', async () => {
    const { id } = await said(BRANDT)
    const before = await count()
    const { rejectStatement } = await ask(
      'mutation ($id: ID!) { rejectStatement(statement: $id) { decision { id by } statement { review } } }',
      { id },
    )
    expect(rejectStatement).toMatchObject({
      decision: { by: 'somebody at this machine' },
      statement: { review: 'REJECTED' },
    })
    expect(await count()).toBe(before - 1)
    expect(await count('(filter: { review: [REJECTED] })')).toBe(1)
    const { undo } = await ask(
      'mutation ($id: ID!) { undo(decision: $id, by: "Ben") { changed decision { id } statement { review } } }',
      { id: rejectStatement.decision.id },
    )
    expect(undo.changed).toBe(1)
    expect(await count()).toBe(before)
    const { statement } = await ask(
      'query ($id: ID!) { statement(id: $id) { review decisions { kind active undoneBy { id } } } }',
      { id },
    )
    expect(statement).toEqual({
      review: 'AUTO',
      decisions: [
        { kind: 'reject-statement', active: false, undoneBy: { id: undo.decision.id } },
        { kind: 'undo', active: true, undoneBy: null },
      ],
    })
  })

  test('that merges lets the survivor answer for the other, everywhere, and an undo parts them', async () => {
    const brandt = (await said(BRANDT)).speaker.id
    const before = await count(`(filter: { speakers: ["${brandt}"] })`)
    expect(before).toBeGreaterThan(1)
    const merge = (more: string) =>
      ask(`mutation { mergeActors(keep: "person:edda-marlowe", merge: ["${brandt}"]${more}) {
        changed sample { id } decision { id } actor { id mergedIds aliases decisions { kind } } } }`)
    const preview = (await merge(', preview: true')).mergeActors
    expect(preview).toMatchObject({ changed: before, decision: null, actor: { mergedIds: [] } })
    expect(await count(`(filter: { speakers: ["${brandt}"] })`)).toBe(before)

    const { mergeActors } = await merge('')
    expect(mergeActors).toMatchObject({
      changed: before,
      actor: { id: 'person:edda-marlowe', mergedIds: [brandt], decisions: [{ kind: 'merge-actors' }] },
    })
    expect(mergeActors.actor.aliases).toContain('Ivo Brandt')
    const both = await ask(
      `{ actor(id: "${brandt}") { name } node(id: "${brandt}") { id } suggest(prefix: "Ivo") { label } }`,
    )
    expect(both).toEqual({
      actor: { name: 'Edda Marlowe' },
      node: { id: 'person:edda-marlowe' },
      suggest: [{ label: 'Edda Marlowe' }],
    })
    // Whatever is asked by the id merged away finds what the survivor has.
    const marlowe = await count('(filter: { speakers: ["person:edda-marlowe"] })')
    expect(marlowe).toBeGreaterThan(before - 1)
    expect(await count(`(filter: { speakers: ["${brandt}"] })`)).toBe(marlowe)
    expect(await count(`(filter: { not: { speakers: ["${brandt}"] } })`)).toBe((await count()) - marlowe)
    const lists = (id: string) =>
      ask(`{
        articles(filter: { actors: ["${id}"] }) { totalCount }
        measures(filter: { imposers: ["${id}"] }) { totalCount }
        events(filter: { actors: ["${id}"] }) { totalCount }
        actors(filter: { spokeIn: { speakers: ["${id}"] } }) { nodes { id } }
        positions(actors: ["${id}"]) { actor { id } }
        positionTimeline(actor: "${id}", target: "${id}") { actor { id } target { id } }
      }`)
    const found = await lists(brandt)
    expect(found).toEqual(await lists('person:edda-marlowe'))
    expect(found.articles.totalCount).toBeGreaterThan(0)
    expect(found.positionTimeline).toEqual({
      actor: { id: 'person:edda-marlowe' },
      target: { id: 'person:edda-marlowe' },
    })

    await ask(`mutation { undo(decision: "${mergeActors.decision.id}") { changed } }`)
    expect(await count(`(filter: { speakers: ["${brandt}"] })`)).toBe(before)
    expect((await ask(`{ actor(id: "${brandt}") { name } }`)).actor.name).toBe('Ivo Brandt')
  })

  test('that is undone in the middle of a chain of merges takes its own link out alone', async () => {
    const brandt = (await said(BRANDT)).speaker.id
    const merge = async (keep: string, other: string): Promise<string> =>
      (await ask(`mutation { mergeActors(keep: "${keep}", merge: ["${other}"]) { decision { id } } }`)).mergeActors
        .decision.id
    const first = await merge('person:edda-marlowe', brandt)
    await merge('person:thaddeus-crowle', 'person:edda-marlowe')
    expect((await said(BRANDT)).speaker.id).toBe('person:thaddeus-crowle')
    await ask(`mutation { undo(decision: "${first}") { changed } }`)
    expect((await said(BRANDT)).speaker.id).toBe(brandt)
    expect((await said('"would be gone by winter" lanterns')).speaker.id).toBe('person:thaddeus-crowle')
  })

  test('of a speaker whom the article does not name follows that actor through merges', async () => {
    const stranger = (await said('"in every shed" barley')).speaker
    expect(stranger.name).toBe('Oda Finch')
    const { id } = await said(BRANDT)
    await ask(`mutation { setSpeaker(statement: "${id}", speaker: "${stranger.id}") { changed } }`)
    const { mergeActors } = await ask(
      `mutation { mergeActors(keep: "person:noreen-tallis", merge: ["${stranger.id}"]) { decision { id } } }`,
    )
    expect((await said(BRANDT)).speaker.id).toBe('person:noreen-tallis')
    await ask(`mutation { undo(decision: "${mergeActors.decision.id}") { changed } }`)
    expect((await said(BRANDT)).speaker.id).toBe(stranger.id)
  })

  test('of a measure’s state is in its history', async () => {
    const { measures } = await ask('{ measures { nodes { id title status } } }')
    const [measure] = measures.nodes
    const { setMeasureState } = await ask(
      `mutation ($id: ID!) { setMeasureState(measure: $id, status: STRUCK_DOWN, from: "2031-04-01") { errors { message } } }`,
      { id: measure.id },
    )
    expect(setMeasureState.errors).toEqual([])
    const after = await ask(
      'query ($id: ID!) { measure(id: $id) { status since states { status evidence { id } } } }',
      {
        id: measure.id,
      },
    )
    expect(after.measure).toMatchObject({ status: 'STRUCK_DOWN', since: '2031-04-01' })
    expect(after.measure.states.at(-1)).toEqual({ status: 'STRUCK_DOWN', evidence: [] })
  })

  test('that adds makes a statement of the words given', async () => {
    const { articles } = await ask('{ articles { nodes { id text statements { totalCount } } } }')
    const article = articles.nodes.find((it: Json) => it.text.includes('Warehouses of lanterns'))
    const words = 'Warehouses of lanterns stood open all week'
    const start = article.text.indexOf(words)
    const { addStatement } = await ask(
      `mutation ($new: NewStatement!) { addStatement(statement: $new) {
        statement { text kind review speaker { id } receipt { verified } } } }`,
      { new: { article: article.id, start, end: start + words.length, speaker: 'person:thaddeus-crowle' } },
    )
    expect(addStatement.statement).toEqual({
      text: words,
      kind: 'INDIRECT',
      review: 'ADDED',
      speaker: { id: 'person:thaddeus-crowle' },
      receipt: { verified: true },
    })
  })

  test('of sector, stance, office and alias is seen where it is asked for', async () => {
    const { id } = await said(BRANDT)
    const { tagSector, setStance, setTenure, addAlias } = await ask(
      `mutation ($id: ID!) {
        tagSector(statement: $id, sector: "steel") { errors { message } statement { sectors { id } } }
        setStance(statement: $id, target: "org:ironvale-steel", polarity: OPPOSE) { errors { message } statement { stances { polarity basis } } }
        setTenure(actor: "person:edda-marlowe", post: "post:x-corvane-prime-minister", from: "2030-01-01", to: "2032-01-01") { errors { message } actor { tenures { title from to source } } }
        addAlias(actor: "person:thaddeus-crowle", alias: "Ivo Brandt") { errors { message } changed actor { aliases } }
      }`,
      { id },
    )
    expect(tagSector).toMatchObject({ errors: [], statement: { sectors: [{ id: 'steel' }] } })
    expect(setStance).toMatchObject({ errors: [], statement: { stances: [{ polarity: 'OPPOSE', basis: 'decision' }] } })
    expect(setTenure.errors).toEqual([])
    expect(setTenure.actor.tenures).toContainEqual(expect.objectContaining({ from: '2030-01-01', to: '2032-01-01' }))
    expect(addAlias.actor.aliases).toContain('Ivo Brandt')
    expect((await said(BRANDT)).speaker.id).toBe('person:thaddeus-crowle')
  })
})

test('what cannot be met is told, argument by argument, and changes nothing', async () => {
  const { id } = await said(BRANDT)
  const data = await ask(
    `mutation ($id: ID!) {
      a: setSpeaker(statement: $id, speaker: "person:nobody") { decision { id } errors { code field message } }
      b: rejectStatement(statement: "st_none") { errors { code field } }
      c: mergeActors(keep: "person:edda-marlowe", merge: ["person:edda-marlowe"]) { errors { code field } }
      d: undo(decision: "dec_none") { errors { code field } }
      e: setTenure(actor: "person:edda-marlowe", post: "post:none") { errors { code field } }
      f: splitActor(actor: "person:edda-marlowe", statements: [$id], newName: "X") { errors { code field } }
      g: addAlias(actor: "person:edda-marlowe", alias: " . ") { errors { code field } }
      h: linkMeasure(report: "rep_none", measure: "mea_none") { errors { code field } }
    }`,
    { id },
  )
  expect(data.a).toEqual({
    decision: null,
    errors: [{ code: 'NOT_FOUND', field: 'speaker', message: expect.stringMatching(/"person:nobody".*suggest/) }],
  })
  const told = (code: string, field: string) => ({ errors: [{ code, field }] })
  expect(data.b).toEqual(told('NOT_FOUND', 'statement'))
  expect(data.c).toEqual(told('BAD_INPUT', 'merge'))
  expect(data.d).toEqual(told('NOT_FOUND', 'decision'))
  expect(data.e).toEqual(told('NOT_FOUND', 'post'))
  expect(data.f).toEqual(told('BAD_INPUT', 'statements'))
  expect(data.g).toEqual(told('BAD_INPUT', 'alias'))
  expect(data.h).toEqual(told('NOT_FOUND', 'report'))
  expect((await ask('{ decisions { totalCount } }')).decisions.totalCount).toBe(0)
})

test('the log is listed latest first, by page, by what it is about, and by whether it finds its words', async () => {
  const { id } = await said(BRANDT)
  await ask('mutation ($id: ID!) { confirmStatement(statement: $id) { changed } }', { id })
  await ask('mutation ($id: ID!) { rejectStatement(statement: $id) { changed } }', { id })
  await ask('mutation { differentActors(actors: ["person:edda-marlowe", "person:thaddeus-crowle"]) { changed } }')
  const list = async (args: string): Promise<Json> =>
    (await ask(`{ decisions(${args}) { totalCount nodes { kind orphaned } pageInfo { hasNextPage endCursor } } }`))
      .decisions
  const first = await list('first: 2')
  expect(first).toMatchObject({ totalCount: 3, nodes: [{ kind: 'different-actors' }, { kind: 'reject-statement' }] })
  const next = await list(`first: 2, after: "${first.pageInfo.endCursor}"`)
  expect(next).toMatchObject({ nodes: [{ kind: 'confirm-statement' }], pageInfo: { hasNextPage: false } })
  expect((await list(`about: "${id}"`)).nodes).toHaveLength(2)
  expect((await list('about: "person:edda-marlowe"')).nodes).toHaveLength(1)
  expect((await list('orphaned: true')).nodes).toEqual([])
  // The next text of the article has other words there.
  await ingest(served.store, [{ article: 0, variant: 2, engine: 'fast' }])
  expect((await list('orphaned: true')).nodes).toEqual([
    { kind: 'reject-statement', orphaned: true },
    { kind: 'confirm-statement', orphaned: true },
  ])
  expect(await count('(filter: { review: [REJECTED] })')).toBe(0)
})

describe('from elsewhere', () => {
  const MUTATION =
    'mutation { differentActors(actors: ["person:edda-marlowe", "person:thaddeus-crowle"], by: "Eve") { decision { by } } }'
  const send = async (headers: Record<string, string>): Promise<Json> => {
    const answer = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: MUTATION }),
    })
    return answer.json()
  }

  test('reading is open, writing is not', async () => {
    const { data, errors } = await send({ 'x-forwarded-for': '203.0.113.7' })
    expect(data).toBeNull()
    expect(errors[0].extensions).toEqual({ code: 'FORBIDDEN', hint: expect.stringContaining('Authorization: Bearer') })
  })

  test('a key opens it, and its name is the author', async () => {
    const answer = await send({ 'x-forwarded-for': '203.0.113.7', authorization: `Bearer ${KEY}` })
    expect(answer.data.differentActors.decision.by).toBe('Ada')
    for (const headers of [{}, { 'x-forwarded-for': '203.0.113.7' }]) {
      const { errors } = await send({ ...headers, authorization: `Bearer ${KEY}x` })
      expect(errors[0].extensions.code).toBe('FORBIDDEN')
    }
  })

  test('another name that leads here is elsewhere', async () => {
    const { port } = new URL(served.url)
    const body = JSON.stringify({ query: MUTATION })
    const headers = { host: `evil.example:${port}`, 'content-type': 'application/json' }
    const answer = await new Promise<string>((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers }, (response) => {
        response.setEncoding('utf8')
        let text = ''
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () => resolve(text))
      })
      asked.on('error', reject)
      asked.end(body)
    })
    expect(JSON.parse(answer).errors[0].extensions.code).toBe('FORBIDDEN')
  })

  test('a server without a place for corrections only reads', async () => {
    await using other = await serve([])
    const { errors } = await other.ask(MUTATION)
    expect(errors?.[0]?.message).toBe('This server only reads')
  })
})

describe('the page of a statement', () => {
  const page = async (id: string, headers: Record<string, string> = {}) =>
    (await fetch(`${served.url}/s/${id}`, { headers })).text()
  const press = (id: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${served.url}/s/${id}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: served.url, ...headers },
      body: new URLSearchParams(fields),
    })

  test('corrects without a script, shows the log, and takes back', async () => {
    const { id } = await said(BRANDT)
    expect(await page(id)).toContain('It is no statement')
    const answer = await press(id, { do: 'speaker', speaker: 'edda marlowe', by: 'Vera <b>', reason: '' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/s/${id}#corrections`])
    expect((await said(BRANDT)).speaker.id).toBe('person:edda-marlowe')
    const shown = await page(id)
    expect(shown).toContain('was said by Edda Marlowe')
    expect(shown).toContain('Vera &lt;b&gt;')
    const [, undo = ''] = /value="(undo dec_\w+)"/.exec(shown) ?? []
    expect((await press(id, { do: undo })).status).toBe(303)
    expect((await said(BRANDT)).speaker.name).toBe('Ivo Brandt')
    expect(await page(id)).toContain('undone')
  })

  test('tells what cannot be done, and changes nothing', async () => {
    const { id } = await said(BRANDT)
    const wrong = await press(id, { do: 'speaker', speaker: 'Nobody Known' })
    expect([wrong.status, await wrong.text()]).toEqual([404, expect.stringContaining('Nothing was changed')])
    expect((await press(id, { do: 'dance' })).status).toBe(400)
    expect((await press('st_none', { do: 'reject' })).status).toBe(404)
    expect((await ask('{ decisions { totalCount } }')).decisions.totalCount).toBe(0)
  })

  test('takes no form of another site, and shows none to who may not write', async () => {
    const { id } = await said(BRANDT)
    expect((await press(id, { do: 'reject' }, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await press(id, { do: 'reject' }, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(403)
    expect(await page(id, { 'x-forwarded-for': '203.0.113.7' })).not.toContain('<form action="/s/')
    expect((await said(BRANDT)).id).toBe(id)
  })

  test('of somebody merged away leads to who stands for them', async () => {
    const brandt = (await said(BRANDT)).speaker.id
    await ask(`mutation { mergeActors(keep: "person:edda-marlowe", merge: ["${brandt}"]) { changed } }`)
    const answer = await fetch(`${served.url}/actor/${brandt}`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/actor/person:edda-marlowe'])
  })
})
