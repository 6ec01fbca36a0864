/**
 * Whether a suite can run that needs more than npm brings. Where it cannot, it is skipped with one loud line, and
 * fails where it is named in `ONRECORD_REQUIRE` (comma-separated, as `.ci/run` sets it). `missing` is what is not
 * there and how to get it; null when all is.
 */
export function canRun(suite: string, missing: string | null): boolean {
  if (missing === null) return true
  const required = (process.env.ONRECORD_REQUIRE ?? '').split(',').map((name) => name.trim())
  if (required.includes(suite)) throw new Error(`ONRECORD_REQUIRE names ${suite}, but it cannot run: ${missing}`)
  process.stderr.write(`\n*** SKIPPED: the ${suite} tests did not run. ${missing}\n\n`)
  return false
}
