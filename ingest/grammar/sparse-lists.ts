/** Lists of small numbers by place, most of them absent. */
export type SparseLists = readonly (Uint8Array | undefined)[]

/** As one array for a weights file: place, length and items of each list, one after the other. */
export function flatten(lists: SparseLists): Int32Array {
  const flat: number[] = []
  lists.forEach((list, place) => {
    if (list) flat.push(place, list.length, ...list)
  })
  return Int32Array.from(flat)
}

/** The lists of `flatten` again, with at least `length` places. */
export function unflatten(flat: Int32Array, length: number): SparseLists {
  const lists: (Uint8Array | undefined)[] = Array.from({ length }, () => undefined)
  for (let at = 0; at < flat.length; ) {
    const place = flat[at] ?? 0
    const end = at + 2 + (flat[at + 1] ?? 0)
    lists[place] = Uint8Array.from(flat.subarray(at + 2, end))
    at = end
  }
  return lists
}
