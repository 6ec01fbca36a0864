import { readFileSync } from 'node:fs'
import { sha256 } from '../schema/ids.ts'
import type { SiteResponse } from '../src/answers/site.ts'

const stylesheet = readFileSync(new URL('./static/onrecord.css', import.meta.url))

/** The address of the stylesheet: it names its content, so that browsers may keep it for ever. */
export const STYLESHEET = `/static/onrecord.css?v=${sha256(stylesheet.toString('utf8')).slice(0, 16)}`

/** The file at this path; null where there is none. */
export function staticFile(path: string, query: URLSearchParams): SiteResponse | null {
  if (path !== '/static/onrecord.css') return null
  const named = `${path}?v=${query.get('v')}` === STYLESHEET
  return {
    status: 200,
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    },
    body: stylesheet,
  }
}
