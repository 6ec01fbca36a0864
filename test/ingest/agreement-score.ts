import type { DocumentAgreement } from '../../schema/document.ts'

/** An agreement as a case tells it: status, sorted names of parties ('' where not told), words of its mentions. */
export interface ExpectedAgreement {
  readonly status: string
  readonly parties: string
  readonly mentions: readonly string[]
}

/** `STATUS Canada + China = a deal / the deal` */
export function toExpected(line: string): ExpectedAgreement {
  const [, status = '', parties = '', words = ''] = /^([A-Z_]+) ?(.*?) ?= (.*)$/.exec(line) ?? []
  return { status, parties, mentions: words.split(' / ') }
}

export function toFound(
  text: string,
  agreements: readonly DocumentAgreement[],
  nameOf: (id: string) => string,
): readonly ExpectedAgreement[] {
  return agreements.map(({ status, parties, mentions }) => ({
    status,
    parties: parties.map(nameOf).sort().join(' + '),
    mentions: mentions.map(({ start, end }) => text.slice(start, end)),
  }))
}

/** Same parties and a mention in common, which begins or holds the other. */
export function isSame(expected: ExpectedAgreement, found: ExpectedAgreement): boolean {
  if (expected.parties !== '' && expected.parties !== found.parties) return false
  const bare = (words: string) => words.toLowerCase().replace(/^(?:an?|the|its|their|no) /, '')
  return expected.mentions.some((words) =>
    found.mentions.some((other) => bare(words).startsWith(bare(other)) || bare(other).startsWith(bare(words))),
  )
}
