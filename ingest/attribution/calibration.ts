/** Knots of a rising line from how sure the choices are to the share that is right. */
export type Calibration = readonly (readonly [sureness: number, right: number])[]

/** The share of statements found as surely that are right. Without knots the sureness itself. */
export function calibrated(knots: Calibration, sureness: number): number {
  const above = knots.findIndex(([knot]) => knot >= sureness)
  const [first, last] = [knots[0], knots.at(-1)]
  if (!first || !last) return sureness
  if (above === 0) return first[1]
  const [low, high] = [knots[above - 1], knots[above]]
  if (above < 0 || !low || !high) return last[1]
  return low[1] + ((sureness - low[0]) / (high[0] - low[0])) * (high[1] - low[1])
}
