import type { Writer } from './decision-request.ts'

/** What the web explorer hands to the server: pages as plain data, so that neither knows the other's tools. */

/** What a page may know of who asks, beside the address. */
export interface Visit {
  /** Scheme and host under which the site is seen, without a slash at the end. */
  readonly origin: string
  /** The `Cookie` header; empty where there is none. */
  readonly cookie: string
  readonly requestId: string
  /** Null for who may only read. */
  readonly writer: Writer
}

export interface SiteResponse {
  readonly status: number
  /** Lower-case names. They win over the server's own. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** What went wrong with a page, as people may see it: a bug is masked, and logged under the request's id. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly hint: string | null
}

export interface Site {
  /** Answers GET; null where no page has this path. It may throw: the server logs it and asks `problem`. */
  match(path: string, query: URLSearchParams, visit: Visit): Promise<SiteResponse | null>
  /** Answers a form sent from one of its own pages by somebody who may write; null where no page takes forms. */
  post?(path: string, form: URLSearchParams, visit: Visit): Promise<SiteResponse | null>
  /** The page for what went wrong, also for a path that nobody has (404). Asks nothing of the store, never throws. */
  problem(problem: Problem, path: string, query: URLSearchParams, visit: Visit): SiteResponse
}
