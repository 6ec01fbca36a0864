/** Gold and found, one to one, the pair of most worth first; of one worth in the order given. None that is worth nothing. */
export function pairUp<G, F>(
  gold: readonly G[],
  found: readonly F[],
  worth: (gold: G, found: F) => number,
): readonly (readonly [G, F])[] {
  const candidates = gold.flatMap((one) => found.map((it) => ({ pair: [one, it] as const, value: worth(one, it) })))
  const sorted = candidates.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)
  const pairs: (readonly [G, F])[] = []
  for (const { pair } of sorted) {
    if (!pairs.some(([one, it]) => one === pair[0] || it === pair[1])) pairs.push(pair)
  }
  return pairs
}
