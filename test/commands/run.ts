import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../src/onrecord.mjs', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the program as a person would, in a folder, and waits for its end. */
export function run(
  argv: readonly string[],
  options: { cwd: string; stdin?: string; env?: Record<string, string> },
): Promise<Ran> {
  const child = spawn(process.execPath, [PROGRAM, ...argv], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', ...options.env },
  })
  child.stdin.end(options.stdin ?? '')
  let out = ''
  let err = ''
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}

/** Starts the server on a free port, and answers when it listens. */
export async function serve(
  argv: readonly string[],
  cwd: string,
): Promise<{ url: string; stop(): Promise<number | null> }> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', ...argv], {
    cwd,
    env: { PATH: process.env.PATH ?? '' },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let err = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString()
      const found = /OnRecord is at (http:\S+)/.exec(err)?.[1]
      if (found) resolve(found)
    })
    ended.then((code) => reject(new Error(`serve ended with ${code}: ${err}`)))
  })
  return {
    url,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
