/** `npm run neo4j -- [--port 7687] [--home data/neo4j]`: a real Neo4j on this computer until it is interrupted. */
import { parseArgs } from 'node:util'
import { startNeo4j } from './server.ts'

const signals = new Promise<void>((yes) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => yes())
})

try {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '7687' }, home: { type: 'string', default: 'data/neo4j' } },
  })
  const port = Number(values.port)
  if (!(Number.isInteger(port) && 0 <= port && port <= 65_535)) throw new Error(`--port ${values.port} is no port.`)
  const starting = startNeo4j({ home: values.home, port })
  const server = await Promise.race([starting, signals.then(() => null)])
  if (server === null) process.exit(130)
  console.log(`Neo4j answers at ${server.uri} (data in ${values.home}); stop it with Ctrl-C.`)
  await Promise.race([signals.then(server.stop), server.ended])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
