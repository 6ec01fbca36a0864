import { hashId } from '../schema/ids.ts'
import type { RegistryTenure } from '../schema/registry.ts'

/** The id of a registry tenure: who, which post, since when; one person may hold a post twice. */
export function tenureId(postId: string, { holder, from }: Pick<RegistryTenure, 'holder' | 'from'>): string {
  return hashId('ten', [postId, holder, from ?? ''])
}
