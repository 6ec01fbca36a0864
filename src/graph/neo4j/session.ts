import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import type { z } from 'zod'
import type { Address } from './address.ts'
import { render } from './cypher.ts'
import { toOnRecordError } from './errors.ts'
import type { Query } from './query.ts'

/** Runs a query of a transaction and gives its rows, checked. */
export type Run = <P extends z.ZodObject, R extends z.ZodType>(
  query: Query<P, R>,
  params: z.input<P>,
) => Promise<readonly z.output<R>[]>

/** A connection to one database. Times are in milliseconds. */
export interface Connection {
  /** One query that only reads; in a cluster it may go to any server that has seen our own writes. */
  readonly read: Run
  /** As `read`, for what is too much to hold: row by row, as long as it takes. */
  stream<P extends z.ZodObject, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>): AsyncIterable<z.output<R>>
  /** One transaction that is tried again when the database asks for that. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** Statements that must each be a transaction of their own, such as those that make indexes. */
  define(statements: readonly string[]): Promise<void>
  close(): Promise<void>
}

const READ_TIMEOUT = 30_000
const WRITE_TIMEOUT = 300_000

/** Connects and makes sure that the database answers. Throws STORE_UNREACHABLE. */
export async function connect(address: Address): Promise<Connection> {
  const { url, database, credentials, shown } = address
  const auth = credentials ? neo4j.auth.basic(credentials.user, credentials.password) : undefined
  const driver = neo4j.driver(url, auth, {
    disableLosslessIntegers: true,
    connectionTimeout: 10_000,
    maxTransactionRetryTime: 15_000,
    userAgent: 'onrecord',
  })
  const bookmarkManager = neo4j.bookmarkManager()
  const open = (defaultAccessMode: 'READ' | 'WRITE') =>
    driver.session({ defaultAccessMode, bookmarkManager, ...(database === null ? {} : { database }) })

  async function within<T>(mode: 'READ' | 'WRITE', work: (session: ReturnType<typeof open>) => Promise<T>): Promise<T> {
    const session = open(mode)
    try {
      return await work(session)
    } catch (error) {
      throw toOnRecordError(error, shown)
    } finally {
      await session.close()
    }
  }

  const connection: Connection = {
    read: (query, params) =>
      within('READ', (session) =>
        session.executeRead((transaction) => runIn(transaction)(query, params), { timeout: READ_TIMEOUT }),
      ),
    async *stream(query, params) {
      const session = open('READ')
      try {
        const { text, parameters } = render(query.cypher)
        for await (const record of session.run(text, { ...query.params.parse(params), ...parameters })) {
          yield query.row.parse(record.toObject())
        }
      } catch (error) {
        throw toOnRecordError(error, shown)
      } finally {
        await session.close()
      }
    },
    write: (work) =>
      within('WRITE', (session) =>
        session.executeWrite((transaction) => work(runIn(transaction)), { timeout: WRITE_TIMEOUT }),
      ),
    define: (statements) =>
      within('WRITE', async (session) => {
        for (const statement of statements) await session.run(statement)
      }),
    close: () => driver.close(),
  }
  await verify(driver, address)
  return connection
}

function runIn(transaction: ManagedTransaction): Run {
  return async (query, params) => {
    const { text, parameters } = render(query.cypher)
    const { records } = await transaction.run(text, { ...query.params.parse(params), ...parameters })
    return records.map((record) => query.row.parse(record.toObject()))
  }
}

async function verify(driver: Driver, { database, shown }: Address): Promise<void> {
  try {
    // Unlike a query this is not tried again, so that a wrong address is told at once.
    await driver.getServerInfo(database === null ? {} : { database })
  } catch (error) {
    await driver.close()
    throw toOnRecordError(error, shown)
  }
}
