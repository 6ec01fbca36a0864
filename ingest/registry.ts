import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { OnRecordError } from '../schema/errors.ts'
import { hashId } from '../schema/ids.ts'
import {
  type Registry,
  RegistryActor,
  RegistryAgreement,
  RegistryMeasureKind,
  RegistryOutlet,
  RegistryPost,
  RegistrySector,
  RegistryStatus,
} from '../schema/registry.ts'

/** File of each list, without `.yaml`, and the shape of its entries. */
const LISTS = {
  actors: { file: 'actors', shape: RegistryActor },
  posts: { file: 'posts', shape: RegistryPost },
  outlets: { file: 'outlets', shape: RegistryOutlet },
  sectors: { file: 'sectors', shape: RegistrySector },
  measureKinds: { file: 'measures', shape: RegistryMeasureKind },
  statuses: { file: 'statuses', shape: RegistryStatus },
  agreements: { file: 'agreements', shape: RegistryAgreement },
} as const

export type RegistryList = keyof typeof LISTS

/**
 * Reads and checks the registry of a folder. A list whose file is not there is empty; with `only`, other lists are
 * left empty. Throws `BAD_FILE`, naming file, entry and field, when a file is no list, an entry has another shape,
 * ids are not sorted or not unique, or an id that an entry refers to is not in the registry.
 */
export function readRegistry(folder: string, { only }: { readonly only?: readonly RegistryList[] } = {}): Registry {
  const texts: string[] = []
  const list = <Shape extends z.ZodType<{ readonly id: string }>>(
    name: RegistryList,
    shape: Shape,
  ): z.output<Shape>[] => {
    const path = join(folder, `${LISTS[name].file}.yaml`)
    if ((only && !only.includes(name)) || !existsSync(path)) return []
    const text = readFileSync(path, 'utf8')
    texts.push(text)
    return checked(parseList(text, path), shape, path)
  }
  const registry = {
    actors: list('actors', RegistryActor),
    posts: list('posts', RegistryPost),
    outlets: list('outlets', RegistryOutlet),
    sectors: list('sectors', RegistrySector),
    measureKinds: list('measureKinds', RegistryMeasureKind),
    statuses: list('statuses', RegistryStatus),
    agreements: list('agreements', RegistryAgreement),
  }
  if (!only) checkReferences(registry, folder)
  return { ...registry, version: hashId('reg', texts) }
}

/** A line that begins an entry in JSON: `- {"id": …`. */
const JSON_ENTRY = /^- \{"/

/**
 * A YAML list. Where every entry is one line of JSON (which YAML contains), it is read as such: thirty times as fast,
 * and the actors are a thousand.
 */
function parseList(text: string, path: string): readonly unknown[] {
  const lines = text.split('\n')
  const entries: unknown[] = []
  for (const [place, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue
    if (!JSON_ENTRY.test(line)) return parseYaml(text, path)
    try {
      entries.push(JSON.parse(line.slice(2)))
    } catch (cause) {
      throw badFile(path, `line ${place + 1}: ${messageOf(cause)}`, cause)
    }
  }
  return entries
}

function parseYaml(text: string, path: string): readonly unknown[] {
  const value = yamlValue(text, path)
  if (Array.isArray(value)) return value
  throw badFile(path, 'is no list')
}

function yamlValue(text: string, path: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    if (cause instanceof YAMLParseError) throw badFile(path, cause.message, cause)
    throw cause
  }
}

function checked<Shape extends z.ZodType<{ readonly id: string }>>(
  entries: readonly unknown[],
  shape: Shape,
  path: string,
): z.output<Shape>[] {
  const out: z.output<Shape>[] = []
  for (const [place, entry] of entries.entries()) {
    const result = shape.safeParse(entry)
    if (!result.success) throw badFile(path, `entry ${nameOf(entry, place)}: ${z.prettifyError(result.error)}`)
    const before = out.at(-1)?.id
    if (before !== undefined && result.data.id <= before) {
      throw badFile(
        path,
        `entry ${nameOf(entry, place)} comes after ${before}, but entries are sorted by id, each once`,
      )
    }
    out.push(result.data)
  }
  return out
}

/** Every id that an entry refers to must be one of the registry. */
function checkReferences(registry: Omit<Registry, 'version'>, folder: string): void {
  const actors = new Set(registry.actors.map(({ id }) => id))
  const sectors = new Set(registry.sectors.map(({ id }) => id))
  const check = (file: string, entry: string, field: string, id: string | undefined, known: ReadonlySet<string>) => {
    if (id !== undefined && !known.has(id)) {
      throw badFile(join(folder, `${file}.yaml`), `entry ${entry}: ${field} ${id} is not in the registry`)
    }
  }
  for (const { id, country } of registry.actors) check('actors', id, 'country', country, actors)
  for (const { id, country } of registry.outlets) check('outlets', id, 'country', country, actors)
  for (const { id, parent } of registry.sectors) check('sectors', id, 'parent', parent, sectors)
  for (const { id, parties } of registry.agreements) {
    for (const party of parties ?? []) check('agreements', id, 'party', party, actors)
  }
  for (const post of registry.posts) {
    check('posts', post.id, 'jurisdiction', post.jurisdiction, actors)
    check('posts', post.id, 'organisation', post.organisation, actors)
    for (const { holder } of post.tenures) check('posts', post.id, 'holder', holder, actors)
  }
}

const WithId = z.looseObject({ id: z.string() })

function nameOf(entry: unknown, place: number): string {
  const result = WithId.safeParse(entry)
  return result.success ? result.data.id : String(place + 1)
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

function badFile(path: string, message: string, cause?: unknown): OnRecordError {
  return new OnRecordError('BAD_FILE', `${path}: ${message}`, 'Mend the entry; schema/registry.ts has the shapes.', {
    cause,
  })
}
