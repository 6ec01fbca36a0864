import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementAddress, eventAddress } from '../../web/address.ts'
import { HOSTILE, openSampleSite, type SampleSite } from './sample-site.ts'

let site: SampleSite
beforeAll(async () => {
  site = await openSampleSite([HOSTILE])
})
afterAll(() => site?.close())

test('every link from every page leads to a page, and every fragment to a place on it', {
  timeout: 120_000,
}, async () => {
  const idsOn = new Map<string, Set<string>>()
  const fragments: { from: string; path: string; fragment: string }[] = []
  const waiting = ['/']
  const seen = new Set(waiting)
  // Searches multiply without end: those that narrow one thing are followed, those that narrow two are not.
  const followed = (path: string) => (path.match(/[?&]/g) ?? []).length <= 1
  while (waiting.length > 0) {
    const path = waiting.shift() ?? ''
    const response = await fetch(`${site.origin}${path}`)
    const body = await response.text()
    expect([path, response.status]).toEqual([path, 200])
    const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)
    expect([path, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([path, []])
    idsOn.set(path, new Set(ids))
    for (const [, href = ''] of body.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      if (/^https?:/.test(href)) continue
      const [target = '', fragment] = href.replaceAll('&amp;', '&').split('#')
      if (fragment !== undefined) fragments.push({ from: path, path: target || path, fragment })
      if (target !== '' && !seen.has(target) && followed(target)) {
        seen.add(target)
        waiting.push(target)
      }
    }
  }
  expect(seen.size).toBeGreaterThan(200)
  for (const [label, address] of [
    ['Agreement', agreementAddress],
    ['Event', eventAddress],
  ] as const) {
    const reached: string[] = []
    for await (const { id } of site.store.scan(label)) reached.push(address(id))
    expect(reached.filter((path) => !seen.has(path))).toEqual([])
  }
  expect([...seen].some((path) => path.startsWith('/agreement/'))).toBe(true)
  for (const { from, path, fragment } of fragments) {
    const ids = idsOn.get(path)
    if (ids) expect([from, path, fragment, ids.has(decodeURIComponent(fragment))]).toEqual([from, path, fragment, true])
  }
})

test('the stylesheet is small', async () => {
  const css = await (await fetch(`${site.origin}/static/onrecord.css`)).text()
  expect(gzipSync(css).length).toBeLessThanOrEqual(15_000)
})

test('the headers let a page load nothing of other hosts', async () => {
  const { headers } = await fetch(`${site.origin}/search?q=steel`)
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('what nobody has is a page too', async () => {
  const response = await fetch(`${site.origin}/no/such/page`)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(await response.text()).toContain('NOT_FOUND')
})
