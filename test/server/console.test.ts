import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { world } from '../answers/world.ts'
import { canRun } from '../required.ts'
import { type Browser, missingForBrowser, onPage, openBrowser } from '../web/chromium.ts'
import { serve } from './serve.ts'

/** What the console shows of an answer, once there is one. */
const ANSWER = `new Promise((resolve) => {
  const look = () => {
    const shown = document.querySelector('.result-window')?.textContent ?? ''
    if (/"(?:data|errors)"/.test(shown)) resolve(shown)
    else requestAnimationFrame(look)
  }
  look()
})`

describe.skipIf(!canRun('browser', missingForBrowser()))('the console in a browser', { timeout: 120_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  test('opens an example and runs it, by itself and within its policy', async () => {
    await using served = await serve(world)
    await onPage(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
      const asked: string[] = []
      const wrong: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('pageerror', ({ message }) => wrong.push(message))
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
      await page.goto(`${served.url}/graphiql`)
      await page.locator('text=WhoSaidWhat').first().click()
      await page.locator('.graphiql-execute-button').click()
      expect(await page.evaluate<string>(ANSWER)).toContain('Bruno Costa')
      expect(asked.filter((url) => !url.startsWith(served.url) && !url.startsWith('data:'))).toEqual([])
      expect(wrong).toEqual([])
    })
  })
})
