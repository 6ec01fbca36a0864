/** Counts and distances in steps, so that features generalise: 0, 1, 2, 3, then ever wider. */
export function steps(count: number): number {
  if (count < 4) return count < 0 ? 0 : count
  return count < 6 ? 4 : count < 9 ? 6 : count < 14 ? 9 : count < 22 ? 14 : 22
}

/** A probability in eleven steps, finer towards 0 and 1. */
export function chanceStep(chance: number): number {
  let step = 0
  while (step < LIMITS.length && chance >= (LIMITS[step] ?? 1)) step++
  return step
}
const LIMITS = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.96]
