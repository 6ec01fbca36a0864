import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/graph/open.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import { createExplorer } from '../../web/explorer.ts'
import { actorOf, agreementOf, eventOf, measureOf, patchOf, type Said, sectorOf, seedsOf } from '../graph/graph-of.ts'

const NOON = '2025-04-01T12:00:00Z'
const VISIT = { origin: 'http://localhost', cookie: '', requestId: 'request-7', writer: null }
const LONG = 'We will close the mill unless the duty goes before the winter'

let store: GraphStore
beforeAll(async () => {
  store = await openStore('sqlite::memory:')
  const says: Said[] = [
    {
      words: LONG,
      by: ['ana'],
      sectors: ['steel'],
      measures: ['duty'],
      on: '2025-03-01',
      agreements: ['pact'],
      events: ['summit'],
      stances: [
        { on: 'Measure', target: 'duty', polarity: 'OPPOSE' },
        { on: 'Agreement', target: 'pact', polarity: 'SUPPORT' },
        { on: 'Sector', target: 'steel', polarity: 'MIXED', sure: 0.5 },
      ],
    },
    { words: 'The duty stays & that is <all>', by: ['ben'], measures: ['duty'], on: '2025-02-01', kind: 'INDIRECT' },
    { words: 'Nobody asked the millers', on: null, by: ['ana'], sectors: ['pipes'] },
  ]
  await store.apply(
    [
      seedsOf([
        actorOf('ana', { name: 'Ana Silva' }),
        sectorOf('steel', { name: 'Steel' }),
        sectorOf('pipes', { name: 'Pipes', parentId: 'steel' }),
        measureOf('duty', { title: 'Duty on steel' }),
        agreementOf('pact', { name: 'Pact of <Silva>', aliases: ['PS'], partyIds: ['ana'] }),
        eventOf('summit', {
          name: 'border summit',
          type: 'PressConference',
          date: { from: '2025-03-02', to: '2025-03-02', precision: 'day', basis: 'explicit', text: null },
          place: 'Portavel',
          participantIds: ['ana'],
        }),
      ]),
      patchOf({
        id: 'mill',
        title: 'Mill & duty',
        says,
        agreements: [{ id: 'pact', status: 'NEGOTIATING' }],
        events: [{ id: 'summit', status: 'SCHEDULED' }],
        facts: ['Steel & pipes fell by 25 per cent.'],
        sectors: ['steel'],
        reports: [{ measure: 'duty', status: 'IN_FORCE', asOf: '2025-02-01', rate: '25' }],
      }),
      patchOf({
        id: 'long',
        says: Array.from(
          { length: 30 },
          (_, index): Said => ({ words: `Line ${index} of the long list`, by: ['ben'] }),
        ),
      }),
    ],
    NOON,
  )
})
afterAll(() => store.close())

/** One page, as the server asks for it: what it throws becomes the page of the problem. */
async function ask(address: string, options = { sample: false }) {
  const site = createExplorer(store, options)
  const { pathname, searchParams } = new URL(address, VISIT.origin)
  try {
    const response = await site.match(pathname, searchParams, VISIT)
    return response === null ? null : { ...response, body: String(response.body) }
  } catch (error) {
    const { code, message, hint } = error as { code: string; message: string; hint: string }
    return { ...site.problem({ status: 400, code, message, hint }, pathname, searchParams, VISIT), thrown: code }
  }
}
const bodyOf = async (address: string, options = { sample: false }) => String((await ask(address, options))?.body)
const resultsIn = (body: string) =>
  [...body.matchAll(/<blockquote class="words"[^>]*><a[^>]*>(.*?)<\/a>/g)].map(([, words = '']) =>
    words.replace(/<[^>]*>/g, ''),
  )

describe('search', () => {
  test.each([
    ['/search?q=mill', 1],
    ['/search?q=%22close+the+mill%22', 1],
    ['/search?speaker=ana', 2],
    ['/search?speaker=ana&speaker=ben&measure=duty', 2],
    ['/search?sector=steel', 2],
    ['/search?sector=pipes', 1],
    ['/search?measure=duty&kind=indirect', 1],
    ['/search?measure=duty&from=2025-02-15', 1],
    ['/search?measure=duty&to=2025-02-15', 1],
    ['/search?outlet=gazette&speaker=ana', 2],
    ['/search?stance=oppose', 1],
    ['/search?stance=support&stance=mixed&speaker=ana', 1],
    ['/search?stance=unclear', 0],
    ['/search?outlet=nowhere', 0],
  ])('%s finds %i', async (address, count) => {
    const body = await bodyOf(address)
    expect(resultsIn(body)).toHaveLength(count)
  })

  test('matches are marked, and what is printed is escaped', async () => {
    const body = await bodyOf('/search?q=duty&speaker=ben')
    expect(body).toContain('The <mark class="match">duty</mark> stays &amp; that is &lt;all&gt;')
  })

  test.each(['/search', '/search?measure=duty', '/search?speaker=ana'])(
    '%s: each facet counts what its link finds',
    async (address) => {
      const chosen = new URL(address, VISIT.origin).searchParams
      const body = await bodyOf(address)
      const [, rail = ''] = body.split('<aside class="rail"')
      const links = [...rail.matchAll(/<li><a href="([^"]*)">.*?class="number">(\d+)/g)]
      expect(links.length).toBeGreaterThan(3)
      for (const [, href = '', count] of links) {
        const found = await bodyOf(href.replaceAll('&amp;', '&'))
        const total = /<h2 id="results">(\d+)/.exec(found)?.[1] ?? '0'
        // A value beside the chosen one of the same field widens the search by what it counts.
        const asked = new URL(href.replaceAll('&amp;', '&'), VISIT.origin).searchParams
        if ([...asked.keys()].length > chosen.size && [...new Set(asked.keys())].length === [...asked.keys()].length)
          expect([href, total]).toEqual([href, count])
      }
    },
  )

  test('pages follow each other by cursor until all are shown, each once', async () => {
    const seen: string[] = []
    let address: string | undefined = '/search'
    let pages = 0
    while (address !== undefined && pages++ < 10) {
      const body: string = await bodyOf(address)
      seen.push(...resultsIn(body))
      address = /<a class="more" rel="next" href="([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(pages).toBe(2)
    expect(seen).toHaveLength(33)
    expect(new Set(seen).size).toBe(33)
  })

  test('what was typed stays in its box, with what narrowed it', async () => {
    const body = await bodyOf('/search?q=%22a+b%22+%3Cx%3E&speaker=ana&from=2025-01-01')
    expect(body).toContain('name="q" value="&quot;a b&quot; &lt;x&gt;"')
    expect(body).toContain('<input type="hidden" name="speaker" value="ana">')
    expect(body).toContain('name="from" value="2025-01-01"')
    expect(body).toContain('Speaker: Ana Silva')
  })

  test('an empty answer says what was searched and names searches that find something', async () => {
    const body = await bodyOf('/search?q=mill&speaker=ben')
    expect(body).toContain('33 statements in 2 articles')
    const near = [...((body.split('Near it')[1] ?? '').split('</ul>')[0]?.matchAll(/href="([^"]*)"/g) ?? [])]
    expect(near.length).toBeGreaterThan(0)
    for (const [, href = ''] of near)
      expect(resultsIn(await bodyOf(href.replaceAll('&amp;', '&'))).length).toBeGreaterThan(0)
  })

  test('a field that does not exist is told', async () => {
    expect(await bodyOf('/search?speeker=ana')).toContain('no such field: <code>speeker</code>')
  })

  test.each([
    ['/search?from=2025-02-30&q=mill', 'BAD_INPUT'],
    ['/search?kind=loud&q=mill', 'BAD_INPUT'],
    ['/search?stance=angry&q=mill', 'BAD_INPUT'],
    ['/search?after=broken&q=mill', 'BAD_CURSOR'],
    ['/search?q=-mill', 'BAD_INPUT'],
    ['/search?from=2025-03-01&to=2025-01-01&q=mill', 'BAD_INPUT'],
  ])('%s is an error with its code, what to do, the request, and the words still in the box', async (address, code) => {
    const page = await ask(address)
    expect(page).toMatchObject({ status: 400, thrown: code })
    const typed = new URL(address, VISIT.origin).searchParams.get('q')
    for (const part of [code, 'request-7', `name="q" value="${typed}"`]) expect(page?.body).toContain(part)
  })
})

describe('pages', () => {
  test('a statement shows its words in their paragraph, who, and a receipt that was checked', async () => {
    const [id = ''] = [...(await bodyOf('/search?speaker=ana')).matchAll(/href="\/s\/([^"]*)"/g)].map(([, it]) => it)
    const body = await bodyOf(`/s/${id}`)
    expect(body).toContain(`<mark class="content">${LONG}</mark>`)
    expect(body).toContain('Ana Silva')
    expect(body).toContain('Verified just now')
    expect(body).toContain(`href="/a/mill#s-${id}"`)
    expect(await bodyOf('/a/mill')).toContain(`id="s-${id}"`)
  })

  test('a measure shows its states with what shows them', async () => {
    const body = await bodyOf('/measure/duty')
    expect(body).toMatch(/In force <span class="rate">25 %/)
    expect(body).toContain('1 February 2025')
  })

  const textOf = (body: string) => body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')

  test('a statement says where its speaker stands by symbol and word, and why', async () => {
    const [, id] = /href="\/s\/([^"]*)"/.exec(await bodyOf('/search?stance=oppose')) ?? []
    const body = await bodyOf(`/s/${id}`)
    expect(body).toContain('<span aria-hidden="true">▼</span> opposes <a href="/measure/duty">Duty on steel</a>')
    expect(body).toContain('<span aria-hidden="true">▲</span> supports <a href="/agreement/pact">')
    expect(textOf(body)).toMatch(/shown by W, test, 80 % sure/)
    expect(textOf(body)).toMatch(/◆ perhaps mixed on Steel/)
    expect(body).toContain(`href="/event/summit"`)
  })

  test('an agreement shows how far it has come, between whom, who stands where, and what was said', async () => {
    const body = await bodyOf('/agreement/pact')
    expect(body).toContain('<bdi>Pact of &lt;Silva&gt;</bdi>')
    expect(textOf(body)).toContain('Negotiating, by the latest article that tells')
    expect(textOf(body)).toContain('▲ supports: Ana Silva')
    expect(textOf(body)).toMatch(/1 March 2025: negotiating/)
    expect(body).toContain('Also named')
    expect(resultsIn(body)).toEqual([LONG])
  })

  test('an event shows when, where and who, and what was said of it', async () => {
    const body = await bodyOf('/event/summit')
    expect(textOf(body)).toContain('press conference')
    expect(textOf(body)).toContain('Border summit')
    expect(textOf(body)).toContain('Scheduled, 2 March 2025, Portavel')
    expect(body).toContain('<a href="/actor/ana"><bdi>Ana Silva</bdi></a>')
    expect(resultsIn(body)).toEqual([LONG])
  })

  test('an article tells what the outlet says itself from what others say', async () => {
    const body = await bodyOf('/a/mill')
    const [, itself = ''] = body.split('<h2 id="itself">')
    expect(textOf(itself)).toMatch(
      /^What The gazette says itself Steel &amp; pipes fell by 25 per cent\.background · 25 % · Steel/,
    )
    const [, target = ''] = /href="#(p-\d+)"/.exec(itself) ?? []
    expect(body).toContain(`id="${target}"`)
    expect(body).toContain('<a href="/agreement/pact"><bdi>Pact of &lt;Silva&gt;</bdi></a>')
    expect(textOf(body)).toContain('border summit 2 March 2025')
  })

  test('a measure shows where actors stand', async () => {
    expect(textOf(await bodyOf('/measure/duty'))).toContain('▼ opposes: Ana Silva')
  })

  test.each([
    '/s/nothing',
    '/a/nothing',
    '/actor/nothing',
    '/measure/nothing',
    '/agreement/nothing',
    '/event/nothing',
    '/sector/nothing',
    '/outlet/nothing',
  ])('%s is not found', async (address) => expect(await ask(address)).toMatchObject({ thrown: 'NOT_FOUND' }))

  test.each(['/nothing', '/s/', '/s/a/b', '/s/%E0%A4', '/constructor/x', '/__proto__/x'])(
    '%s has no page',
    async (address) => {
      expect(await ask(address)).toBeNull()
    },
  )

  test('every page of the samples says that they are invented', async () => {
    for (const address of [
      '/',
      '/search',
      '/a/mill',
      '/actor/ana',
      '/measure/duty',
      '/agreement/pact',
      '/event/summit',
      '/sector/steel',
      '/outlet/gazette',
      '/s/nothing',
    ]) {
      expect(await bodyOf(address, { sample: true })).toContain('These are invented sample articles.')
      expect(await bodyOf(address, { sample: false })).not.toContain('invented sample articles')
    }
  })

  test('the stylesheet may be kept for ever under the address that names its content', async () => {
    const [, href = ''] = /<link rel="stylesheet" href="([^"]*)"/.exec(await bodyOf('/')) ?? []
    expect(await ask(href)).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    })
    expect(await ask('/static/onrecord.css?v=older')).toMatchObject({ headers: { 'cache-control': 'no-cache' } })
  })
})

describe('ids that changed', () => {
  const reading = (shorter: number, level = 0) =>
    patchOf({ id: 'moved', says: [{ words: LONG, by: ['ana'], shorter, level }] })
  const idOf = (patch: ReturnType<typeof patchOf>) => patch.statements[0]?.id ?? ''

  test('an id that has an heir leads there for now; one that has none shows the words as they were', async () => {
    const [whole, cut, gone] = [reading(0), reading(9), patchOf({ id: 'moved', says: [] })]
    await store.apply([whole], NOON)
    await store.apply([cut], NOON)
    expect(await ask(`/s/${idOf(whole)}`)).toMatchObject({
      status: 302,
      headers: { location: `/s/${idOf(cut)}`, 'cache-control': 'no-store' },
    })
    await store.apply([gone], NOON)
    const page = await ask(`/s/${idOf(cut)}`)
    expect(page?.status).toBe(410)
    expect(page?.body).toContain('Superseded')
    expect(page?.body).toContain(LONG.slice(0, -9))
  })
})

test('an empty store says how to fill it', async () => {
  const empty = await openStore('sqlite::memory:')
  const page = await createExplorer(empty, { sample: false }).match('/', new URLSearchParams(), VISIT)
  expect(String(page?.body)).toContain('onrecord -- ingest')
  await empty.close()
})
