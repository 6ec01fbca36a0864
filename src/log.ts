/** Writes log lines: one JSON object each, with the time. They go where `write` puts them; nothing else prints. */
export function createLog(
  write: (line: string) => void,
  now: () => Date,
): (line: Readonly<Record<string, unknown>>) => void {
  return (line) => write(`${JSON.stringify({ at: now().toISOString(), ...line })}\n`)
}
