import { z } from 'zod'
import { OnRecordError } from '../schema/errors.ts'

/** Every setting, read from the environment once. Each has a default that works on a laptop with no database. */
export interface Config {
  /** The address of the store: `sqlite:FILE`, `neo4j://HOST`, `bolt://HOST` and their encrypted forms. */
  readonly db: string
  readonly neo4jUser: string
  readonly neo4jPassword: string
  /** The interface the server listens on. */
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Scheme and host under which others see the site; null: as each request names it. */
  readonly publicUrl: string | null
  /** A file of the newsroom's own rules; null: none. */
  readonly rules: string | null
  /** Who may correct from another machine: names, and the SHA-256 of their keys, hex. */
  readonly writeKeys: readonly { readonly name: string; readonly hash: string }[]
  /** How long an operation may take, in milliseconds. */
  readonly timeLimitMs: number
}

const Environment = z.object({
  ONRECORD_DB: z.string().default('sqlite:data/onrecord.db'),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  ONRECORD_URL: z.url({ protocol: /^https?$/ }).optional(),
  ONRECORD_RULES: z.string().optional(),
  ONRECORD_WRITE_KEYS: z
    .string()
    .regex(/^[^:,]+:[0-9a-f]{64}(,[^:,]+:[0-9a-f]{64})*$/, 'is no list of NAME:SHA256 with commas')
    .optional(),
  ONRECORD_TIME_LIMIT_MS: z.coerce.number().int().min(1).max(600_000).default(10_000),
})

/** The names of all settings, for the test that compares them with `.env.example`. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape)

/** The settings of an environment; a blank one is absent. Throws USAGE, naming the setting. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0])
    throw new OnRecordError(
      'USAGE',
      `The setting ${name} is ${JSON.stringify(given[name])}: ${issue?.message}`,
      'Mend it in the environment or in .env; .env.example lists all settings.',
    )
  }
  const { data } = parsed
  return {
    db: data.ONRECORD_DB,
    neo4jUser: data.NEO4J_USER,
    neo4jPassword: data.NEO4J_PASSWORD,
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.ONRECORD_URL ?? null,
    rules: data.ONRECORD_RULES ?? null,
    writeKeys: (data.ONRECORD_WRITE_KEYS ?? '').split(',').flatMap((entry) => {
      const [name = '', hash] = entry.split(':')
      return hash === undefined ? [] : [{ name, hash }]
    }),
    timeLimitMs: data.ONRECORD_TIME_LIMIT_MS,
  }
}
