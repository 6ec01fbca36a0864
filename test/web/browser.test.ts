import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreementOf, eventOf, patchOf } from '../graph/graph-of.ts'
import { canRun } from '../required.ts'
import { type Browser, missingForBrowser, onPage, openBrowser, type Page, violationsOf } from './chromium.ts'
import { HOSTILE, openSampleSite, type SampleSite } from './sample-site.ts'

const SCREENS = fileURLToPath(new URL('../../bench/out/screens/', import.meta.url))

/** An article with all that can be told of agreements, events, facts and stances, whatever the samples have of them. */
const TOLD = patchOf({
  id: 'told',
  on: '2031-09-01',
  entities: [
    agreementOf('agreement:gravel', {
      name: 'Gravel Pact',
      aliases: ['GP'],
      registry: true,
      status: 'SUSPENDED',
      partyIds: ['gravel-mayor'],
    }),
    eventOf('evt-gravel', {
      name: 'gravel summit',
      type: 'PressConference',
      date: { from: '2031-09-01', to: '2031-09-02', precision: 'interval', basis: 'explicit', text: null },
      place: 'Orlan',
      participantIds: ['gravel-mayor'],
    }),
  ],
  says: (['SUPPORT', 'OPPOSE', 'MIXED', 'NEUTRAL', 'UNCLEAR'] as const).map((polarity, index) => ({
    words: `Gravel needs rule ${index} of the pact`,
    by: ['gravel-mayor'],
    agreements: ['agreement:gravel'],
    events: ['evt-gravel'],
    stances: [{ on: 'Agreement', target: 'agreement:gravel', polarity }],
  })),
  agreements: [{ id: 'agreement:gravel', status: 'NEGOTIATING' }],
  events: [{ id: 'evt-gravel', status: 'SCHEDULED' }],
  facts: ['Gravel fell by 25 per cent last year.', 'The quarry is shut.'],
})

const MODES = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  'forced colours': { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
} as const

describe.skipIf(!canRun('browser', missingForBrowser()))('the explorer in a browser', { timeout: 120_000 }, () => {
  let site: SampleSite
  let browser: Browser
  /** The address of each page, found as a reader would: by following links. */
  let addresses: Record<string, string>

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true })
    site = await openSampleSite([HOSTILE])
    await site.store.apply([TOLD], '2031-12-01T00:00:00Z')
    browser = await openBrowser()
    addresses = await findAddresses(site.origin)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  /** These pages in every look; the others in the two that differ most. */
  const PAGES = ['home', 'search', 'statement', 'article', 'actor', 'measure', 'agreement', 'event', 'stance', 'told']
  const OTHERS = ['nothing found', 'sector', 'outlet', 'not found', 'hostile article', 'hostile statement']
  const everywhere = [
    ...PAGES.flatMap((name) => Object.keys(MODES).map((mode) => [name, mode as keyof typeof MODES] as const)),
    ...OTHERS.flatMap((name) => (['dark', 'phone'] as const).map((mode) => [name, mode] as const)),
  ]

  test.each(everywhere)('%s, %s: accessible, quiet, by itself, and no wider than a small screen', async (name, mode) =>
    onPage(browser, MODES[mode], async (page) => {
      const watched = watch(page)
      await page.goto(`${site.origin}${addresses[name]}`)
      await page.screenshot({ path: `${SCREENS}${name}-${mode}.png`.replaceAll(' ', '-'), fullPage: true })
      expect(await violationsOf(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 700 })
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      expect(watched.elsewhere(site.origin)).toEqual([])
      expect(watched.errors).toEqual([])
    }),
  )

  test.each(['light', 'dark'] as const)('%s: every mark is told apart by its line, not its tint alone', async (mode) =>
    onPage(browser, MODES[mode], async (page) => {
      await page.goto(`${site.origin}${addresses.statement}`)
      const lines = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.legend mark')].map((mark) => {
         const { textDecorationStyle, outlineStyle } = getComputedStyle(mark)
         return textDecorationStyle + ' ' + outlineStyle
       })`,
      )
      expect(new Set(lines).size).toBe(lines.length)
      expect(lines.length).toBeGreaterThanOrEqual(3)
    }),
  )

  test('the keyboard leads from the search box to the marked words and back', async () =>
    onPage(browser, MODES.light, async (page) => {
      await page.goto(`${site.origin}/`)
      await tabTo(page, 'input[name=q]', 6)
      await page.keyboard.type('steel')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/search\?q=steel$/)
      const words = await page.locator('.words').first().innerText()
      await tabTo(page, '.words a', 60)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/s\//)
      const marked = (await page.locator('.here mark.content').allInnerTexts()).join('')
      expect(squeezed(marked)).toContain(squeezed(words.split(' … ')[0] ?? ''))
      await tabTo(page, 'a[href*="#s-"]', 60)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/a\/.*#s-/)
      expect(squeezed(await page.locator('mark:target, :target + mark').first().innerText())).not.toBe('')
      await page.goBack()
      await page.goBack()
      expect(page.url()).toMatch(/\/search\?q=steel$/)
    }))

  test('the first stop of the keyboard skips to the page, and each stop can be seen', async () =>
    onPage(browser, MODES.light, async (page) => {
      await page.goto(`${site.origin}${addresses.search}`)
      await page.keyboard.press('Tab')
      expect(await page.evaluate<string>('document.activeElement.className')).toBe('skip')
      await page.keyboard.press('Enter')
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('main')
      for (let stop = 0; stop < 12; stop++) {
        await page.keyboard.press('Tab')
        const outline = await page.evaluate<string>(`getComputedStyle(document.activeElement).outlineStyle`)
        expect(outline).not.toBe('none')
      }
    }))

  test('everything works without JavaScript', async () =>
    onPage(browser, { ...MODES.light, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.origin}/`)
      await page.locator('main input[name=q]').fill('tariff')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/search\?q=tariff/)
      expect(await page.locator('.words mark.match').count()).toBeGreaterThan(0)
      await page.locator('.counts a').first().click()
      await page.waitForURL(/q=tariff&speaker=/)
      await page.locator('.words a').first().click()
      await page.waitForURL(/\/s\//)
      expect(await page.locator('.verified').innerText()).toContain('Verified')
      expect(await page.locator('script').count()).toBe(0)
    }))

  test('hostile text is shown as text and does nothing', async () =>
    onPage(browser, MODES.light, async (page) => {
      const watched = watch(page)
      for (const name of ['hostile article', 'hostile statement', 'hostile search']) {
        await page.goto(`${site.origin}${addresses[name]}`)
        expect(await page.evaluate('window.hostile === undefined')).toBe(true)
        expect(await page.locator('main').innerText()).toContain('<script>window.hostile = 6</script>')
        expect(
          await page.evaluate('document.querySelectorAll("script, img, [onerror], [onfocus], [style]").length'),
        ).toBe(0)
        const schemes = await page.evaluate<string[]>('[...document.links].map((link) => link.protocol)')
        expect(schemes.filter((scheme) => !/^https?:$/.test(scheme))).toEqual([])
      }
      expect(watched.errors).toEqual([])
    }))

  test('the console asks an example without leaving the host', async () =>
    onPage(browser, MODES.light, async (page) => {
      const watched = watch(page)
      await page.goto(`${site.origin}/graphiql/`)
      await page.locator('.graphiql-execute-button').click()
      const { snapshot } = await site.store.survey()
      expect(await page.locator(`.result-window :text("${snapshot}")`).first().innerText()).toContain(snapshot)
      expect(watched.elsewhere(site.origin)).toEqual([])
      expect(watched.errors).toEqual([])
    }))

  test('a statement prints, without what only a screen can use', async () =>
    onPage(browser, MODES.light, async (page) => {
      await page.goto(`${site.origin}${addresses.statement}`)
      expect((await page.pdf()).length).toBeGreaterThan(10_000)
    }))
})

/** Collects what a page asks for and what goes wrong in it. */
function watch(page: Page) {
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('dialog', (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    // A page that answers 404 is told on the console by the browser itself.
    if (message.type() === 'error' && !message.text().includes('status of 404')) errors.push(message.text())
  })
  return {
    errors,
    elsewhere: (origin: string) => asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:')),
  }
}

/** Presses Tab until the focus is on what matches; fails after so many stops. */
async function tabTo(page: Page, selector: string, most: number): Promise<void> {
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`${most} stops of the keyboard did not lead to ${selector}`)
}

async function findAddresses(origin: string): Promise<Record<string, string>> {
  const read = async (path: string) => (await fetch(`${origin}${path}`)).text()
  const linkIn = (markup: string, pattern: RegExp) => {
    const [, found] = pattern.exec(markup) ?? []
    if (found === undefined) throw new Error(`No link like ${pattern} in ${markup.slice(0, 2000)}`)
    return found.replaceAll('&amp;', '&')
  }
  const search = '/search?q=tariff'
  const results = await read(search)
  const statement = linkIn(results, /href="(\/s\/[^"]+)"/)
  const hostileSearch = '/search?q=window.hostile'
  const hostileStatement = linkIn(await read(hostileSearch), /href="(\/s\/[^"]+)"/)
  return {
    home: '/',
    search,
    statement,
    'nothing found': '/search?q=steel%20zeppelin&from=2031-01-01',
    article: linkIn(results, /href="(\/a\/[^"]+)"/),
    actor: linkIn(results, /href="(\/actor\/[^"]+)"/),
    measure: await mostStates(await read('/'), read),
    sector: linkIn(results, /href="(\/sector\/[^"]+)"/),
    outlet: linkIn(results, /href="(\/outlet\/[^"]+)"/),
    agreement: '/agreement/agreement:gravel',
    event: '/event/evt-gravel',
    stance: linkIn(await read('/search?q=gravel&stance=oppose'), /href="(\/s\/[^"]+)"/),
    told: '/a/told',
    'not found': '/s/st_nothing',
    'hostile search': hostileSearch,
    'hostile statement': hostileStatement,
    'hostile article': linkIn(await read(hostileStatement), /href="(\/a\/[^"#]+)"/),
  }
}

/** The measure of the first page that has gone through most. */
async function mostStates(home: string, read: (path: string) => Promise<string>): Promise<string> {
  const paths = [...home.matchAll(/href="(\/measure\/[^"]+)"/g)].map(([, path = '']) => path)
  const states = await Promise.all(
    [...new Set(paths)].map(async (path) => ({ path, count: (await read(path)).split('class="status"').length })),
  )
  const [most] = states.toSorted((a, b) => b.count - a.count)
  if (most === undefined) throw new Error('The first page names no measure')
  return most.path
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
