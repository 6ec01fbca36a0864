import { canonicalJson, type GraphPatch } from '../../schema/graph.ts'
import { sha256 } from '../../schema/ids.ts'

/** The snapshot of an empty store. */
export const EMPTY_SNAPSHOT = '0'.repeat(64)

/** What tells whether a patch is what its owner already has: SHA-256 of its canonical JSON, hex. */
export function patchHash(patch: GraphPatch): string {
  return sha256(canonicalJson(patch))
}

/**
 * A snapshot after patches came and went: the sum modulo 2^256 of the hashes of all patches that are there, hex, so
 * that it depends neither on their order nor on their number of tries.
 */
export function nextSnapshot(snapshot: string, gone: readonly string[], come: readonly string[]): string {
  let sum = BigInt(`0x${snapshot}`)
  for (const hash of gone) sum -= BigInt(`0x${hash}`)
  for (const hash of come) sum += BigInt(`0x${hash}`)
  return BigInt.asUintN(256, sum).toString(16).padStart(64, '0')
}
