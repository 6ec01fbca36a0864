/** What answers are made of, for rooms that see answers and not the graph. */

export type { ArticleNode, Failure, GraphStore, Joining, NodeOf } from '../graph/store.ts'
