import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The part of playwright-core that these tests use: its own types are not there unless `tools/` is installed. */
export interface Page {
  goto(url: string): Promise<{ status(): number } | null>
  url(): string
  content(): Promise<string>
  evaluate<T>(expression: string): Promise<T>
  pdf(): Promise<Uint8Array>
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>
  waitForURL(url: RegExp): Promise<void>
  goBack(): Promise<unknown>
  setViewportSize(size: { width: number; height: number }): Promise<void>
  locator(selector: string): {
    first(): ReturnType<Page['locator']>
    innerText(): Promise<string>
    allInnerTexts(): Promise<string[]>
    textContent(): Promise<string | null>
    count(): Promise<number>
    fill(text: string): Promise<void>
    click(): Promise<void>
    getAttribute(name: string): Promise<string | null>
  }
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> }
  on(event: 'request', listener: (request: { url(): string }) => void): void
  on(event: 'pageerror', listener: (error: Error) => void): void
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void
  on(event: 'dialog', listener: (dialog: { message(): string; dismiss(): Promise<void> }) => void): void
}
export interface Look {
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
  readonly javaScriptEnabled?: boolean
}
export interface Browser {
  newContext(look: Look): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>
  close(): Promise<void>
}
export interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

const EXECUTABLE = '/usr/bin/chromium'
const TOOLS = fileURLToPath(new URL('../../tools/', import.meta.url))
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is not there to drive a browser with; null when all is. */
export function missingForBrowser(): string | null {
  if (!existsSync(EXECUTABLE)) return `There is no ${EXECUTABLE}: apt-get install chromium.`
  return existsSync(`${TOOLS}node_modules/playwright-core`)
    ? null
    : 'Its driver is not there: npm install --prefix tools.'
}

export async function openBrowser(): Promise<Browser> {
  const { chromium } = createRequire(TOOLS)('playwright-core') as {
    chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> }
  }
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Does something on a page of its own, and closes it whatever happens. */
export async function onPage(browser: Browser, look: Look, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(look)
  try {
    await visit(await context.newPage())
  } finally {
    await context.close()
  }
}

/** What axe finds wrong with a page by WCAG 2.2 AA and its best practices, each with the places. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const { AxeBuilder } = createRequire(TOOLS)('@axe-core/playwright') as {
    AxeBuilder: new (options: {
      page: Page
    }) => {
      withTags(tags: string[]): { analyze(): Promise<{ violations: readonly Violation[] }> }
    }
  }
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}
