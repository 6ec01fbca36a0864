import { compare } from '../../../schema/compare.ts'
import { LEAST_SHARED } from '../../../schema/sketch.ts'
import { likeArticle, originalOf, type Sketched } from '../copies.ts'
import { articlesSharing, articlesWithSketch, deleteHashes, putHashes, setOriginals } from './queries/copies.ts'
import type { Run } from './session.ts'

/** Articles as what tells their copies; those that are not there are left out. */
export async function sketchesOf(run: Run, ids: readonly string[]): Promise<readonly Sketched[]> {
  return (await run(articlesWithSketch, { ids: [...ids] })).map(toSketched)
}

/** Says which of these articles, and of those that are or were like them, are copies. `before` is how they were. */
export async function linkCopies(run: Run, ids: readonly string[], before: readonly Sketched[]): Promise<void> {
  const now = await sketchesOf(run, ids)
  await putSketches(run, now, before)
  const neighbours = await likeEach(run, [...now, ...before])
  const alike = new Map(now.map(({ id }, at) => [id, neighbours[at] ?? []]))
  // Those that are gone stand in nobody's way any more; of those that changed the new state counts.
  const affected = new Map([...neighbours.flat(), ...now].map((article) => [article.id, article]))
  const others = [...affected.values()].filter(({ id }) => !alike.has(id))
  const likeOthers = await likeEach(run, others)
  for (const [at, { id }] of others.entries()) alike.set(id, likeOthers[at] ?? [])
  const articles = [...affected.values()].sort((a, b) => compare(a.id, b.id))
  const rows = articles.map((article) => ({
    id: article.id,
    original: originalOf(article, alike.get(article.id) ?? []),
  }))
  if (rows.length > 0) await run(setOriginals, { rows })
}

/** Keeps the hashes by which changed articles are found. */
async function putSketches(run: Run, now: readonly Sketched[], before: readonly Sketched[]): Promise<void> {
  const hashesOf = (articles: readonly Sketched[]) =>
    new Map(
      articles.flatMap(({ id, sketch }) =>
        sketch.map((hash) => [`${hash} ${id}`, { id: `${hash} ${id}`, hash: String(hash), articleId: id }] as const),
      ),
    )
  const [old, fresh] = [hashesOf(before), hashesOf(now)]
  const gone = [...old.keys()].filter((id) => !fresh.has(id))
  const rows = [...fresh.values()].filter(({ id }) => !old.has(id))
  if (gone.length > 0) await run(deleteHashes, { ids: gone })
  if (rows.length > 0) await run(putHashes, { rows })
}

async function likeEach(run: Run, articles: readonly Sketched[]): Promise<readonly (readonly Sketched[])[]> {
  const rows = articles.flatMap(({ sketch }, key) =>
    sketch.length < LEAST_SHARED ? [] : [{ key, hashes: sketch.map(String) }],
  )
  if (rows.length === 0) return articles.map(() => [])
  const found = Map.groupBy(await run(articlesSharing, { rows, least: LEAST_SHARED }), ({ key }) => key)
  return articles.map((article, key) => likeArticle(article, (found.get(key) ?? []).map(toSketched)))
}

function toSketched({ id, day, sketchWords }: { id: string; day: string; sketchWords: string }): Sketched {
  return { id, day, sketch: sketchWords === '' ? [] : sketchWords.split(' ').map(Number) }
}
