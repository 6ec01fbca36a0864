/** Orders strings by their code units, as the comparison of a sort. */
export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
