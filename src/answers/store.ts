/** What answers are made of, for rooms that see answers and not the graph. */

export type { ArticleNode, Failure, GraphStore, NodeOf } from '../graph/store.ts'
