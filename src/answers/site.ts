/** What the web explorer hands to the server: pages as plain data, so that neither knows the other's tools. */

/** What a page may know of who asks, beside the address. */
export interface Visit {
  /** Scheme and host under which the site is seen, without a slash at the end. */
  readonly origin: string
  /** The `Cookie` header; empty where there is none. */
  readonly cookie: string
  /** Where this came from, for the log and for error pages. */
  readonly requestId: string
}

export interface SiteResponse {
  readonly status: number
  /** Lower-case names. They win over the server's own. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

export interface Site {
  /** Answers GET; null where no page has this path. Errors that it throws become error pages of the server. */
  match(path: string, query: URLSearchParams, visit: Visit): Promise<SiteResponse | null>
}
