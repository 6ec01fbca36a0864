import { describe, expect, test } from 'vitest'
import { OnRecordError } from '../../schema/errors.ts'
import type { Site } from '../../src/answers/site.ts'
import { examples, VENDOR } from '../../src/server/graphiql.ts'
import { world } from '../answers/world.ts'
import { type Served, serve } from './serve.ts'

const send = ({ url }: Served, body: string | ReadableStream, type = 'application/json') =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })

describe('/graphql', () => {
  test.each([
    ['is no JSON', '{', 400, 'BAD_INPUT', 'The body is not JSON'],
    ['is no object', '[]', 400, 'BAD_INPUT', 'The body is not a JSON object'],
    ['is empty', '', 400, 'BAD_INPUT', 'The body is not JSON'],
    [
      'is too large',
      JSON.stringify({ query: 'a'.repeat(1_000_001) }),
      413,
      'TOO_LARGE',
      'The body is larger than 1000000 bytes',
    ],
  ])('says when a body %s', async (_name, body, status, code, message) => {
    await using served = await serve([])
    const answer = await send(served, body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ errors: [{ message, extensions: { code, hint: expect.any(String) } }] })
  })

  test('stops reading a body without an end', async () => {
    await using served = await serve([])
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 100_000
        controller.enqueue(new Uint8Array(100_000).fill(0x61))
        if (sent > 50_000_000) controller.close()
      },
    })
    const status = await send(served, endless).then(
      (answer) => answer.status,
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(status)
    expect(sent).toBeLessThan(50_000_000)
    expect((await fetch(`${served.url}/health`)).status).toBe(200)
  })

  test('refuses what a form of another site could send', async () => {
    await using served = await serve(world)
    const answer = await send(served, JSON.stringify({ query: '{ corpus { articles } }' }), 'text/plain')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('CSRF')
  })

  test('takes POST alone', async () => {
    await using served = await serve(world)
    const answer = await fetch(`${served.url}/graphql?query={corpus{articles}}`)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
    expect(await answer.text()).toContain('/graphiql')
  })

  test('tells the schema', async () => {
    await using served = await serve([])
    const { data, errors } = await served.ask(
      '{ __type(name: "Statement") { description fields { name description } } }',
    )
    expect(errors).toBeUndefined()
    expect(data.__type.fields.every(({ description }: { description: string }) => description)).toBe(true)
  })

  test('has no entity tag and no name of a framework', async () => {
    await using served = await serve([])
    const { headers } = await served.post('{ corpus { articles } }')
    expect([headers.get('etag'), headers.get('x-powered-by')]).toEqual([null, null])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('the state of the server', () => {
  test('is alive and ready over a store that answers', async () => {
    await using served = await serve([])
    expect((await fetch(`${served.url}/health`)).status).toBe(200)
    expect((await fetch(`${served.url}/ready`)).status).toBe(200)
  })

  test('is alive but not ready over one that does not', async () => {
    await using served = await serve([])
    await served.store.close()
    expect((await fetch(`${served.url}/health`)).status).toBe(200)
    const ready = await fetch(`${served.url}/ready`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ errors: [{ extensions: { code: 'STORE_UNREACHABLE' } }] })
  })
})

describe('the log', () => {
  test('has one line a request, without text or parameters', async () => {
    await using served = await serve(world)
    await served.ask('query Find($text: String) { statements(filter: { text: $text }) { nodes { text } } }', {
      text: 'calm',
    })
    await served.ask('query Wrong { statements(first: 0) { nodes { id } } }')
    await fetch(`${served.url}/s/some-secret?q=other-secret`)
    // A line is written when the connection has taken the answer, which may be after it was read here.
    await expect.poll(() => served.log.length).toBe(3)
    expect(served.log).toMatchObject([
      { method: 'POST', route: '/graphql', operation: 'Find', status: 200, code: null, ms: expect.any(Number) },
      { method: 'POST', route: '/graphql', operation: 'Wrong', status: 200, code: 'BAD_INPUT' },
      { method: 'GET', route: '/s', operation: null, status: 404 },
    ])
    expect(new Set(served.log.map(({ id }) => id)).size).toBe(3)
    expect(JSON.stringify(served.log)).not.toMatch(/calm|secret/)
  })
})

describe('the console', () => {
  test('is made of files of this host alone, under a policy that says so', async () => {
    await using served = await serve([])
    const page = await fetch(`${served.url}/graphiql`)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self';")
    const html = await page.text()
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path)
    expect(loaded.filter((path) => path.startsWith('/graphiql/'))).toHaveLength(VENDOR.length + 2)
    expect(loaded.filter((path) => /^(?:https?:)?\/\//.test(path))).toEqual([])
    expect(html).not.toMatch(/<script>|<style|style=|onload=/)
    for (const path of loaded.filter((it) => it.startsWith('/'))) {
      const file = await fetch(served.url + path)
      expect([path, file.status]).toEqual([path, 200])
      expect((await file.text()).length).toBeGreaterThan(20)
    }
  })

  test('has the examples to begin with', async () => {
    await using served = await serve([])
    expect(await (await fetch(`${served.url}/graphiql/examples.json`)).json()).toEqual(examples())
  })

  test('is where a server without pages leads to', async () => {
    await using served = await serve([])
    const answer = await fetch(served.url, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphiql'])
  })
})

describe('the site', () => {
  const site: Site = {
    async match(path, query, { origin, cookie, requestId }) {
      if (path === '/bug') throw new Error('a secret')
      if (path === '/bad') throw new OnRecordError('BAD_INPUT', 'q is bad', 'Mend it.')
      if (path === '/there')
        return { status: 302, headers: { location: '/here', 'cache-control': 'no-store' }, body: '' }
      const body = JSON.stringify([query.get('q'), new URL(origin).protocol, cookie, requestId.length > 5])
      return path === '/here' ? { status: 200, headers: { 'content-type': 'application/json' }, body } : null
    },
    problem: ({ status, code, message, hint }, path, query) => ({
      status,
      headers: {},
      body: [code, message, hint, path, query.get('q')].join('|'),
    }),
  }
  const get = async (path: string, init: RequestInit = {}) => {
    await using served = await serve([], { site })
    const answer = await fetch(served.url + path, { redirect: 'manual', ...init })
    return { answer, body: await answer.text(), log: served.log }
  }

  test('answers what it knows, with its own headers over the server’s', async () => {
    const { answer, body } = await get('/here?q=a%20b', { headers: { cookie: 'look=dark' } })
    expect(JSON.parse(body)).toEqual(['a b', 'http:', 'look=dark', true])
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    const moved = await get('/there')
    expect([moved.answer.status, moved.answer.headers.get('location')]).toEqual([302, '/here'])
    expect((await get('/here', { method: 'HEAD' })).body).toBe('')
  })

  test.each([
    ['/nowhere?q=x', 404, /^NOT_FOUND\|There is no such page\|.*\|\/nowhere\|x$/],
    ['/bad', 400, /^BAD_INPUT\|q is bad\|Mend it\.\|\/bad\|$/],
    ['/bug', 500, /^INTERNAL_SERVER_ERROR\|Something broke [^|]+\|\|\/bug\|$/],
  ])('shows what went wrong at %s in its own look', async (path, status, body) => {
    const found = await get(path)
    expect(found.answer.status).toBe(status)
    expect(found.body).toMatch(body)
    expect(found.answer.headers.get('content-type')).toContain('text/html')
    expect(JSON.stringify(found.log).includes('a secret')).toBe(path === '/bug')
  })

  test('is asked by GET alone', async () => {
    expect((await get('/here', { method: 'POST' })).answer.status).toBe(404)
  })
})
