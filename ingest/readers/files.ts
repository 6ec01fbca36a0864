import { type Dirent, readdirSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { OnRecordError } from '../../schema/errors.ts'

/** How the bytes of a file are read; `unknown` in a folder means left out, by itself that its content decides. */
export type Format = 'text' | 'markdown' | 'json' | 'json-lines' | 'unknown'

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
}

export function formatOf(path: string): Format {
  return FORMATS[extname(path).toLowerCase()] ?? 'unknown'
}

/** What a text is when no name says it. */
export function formatOfContent(text: string): Format {
  if (/^---[ \t]*\r?\n/.test(text)) return 'markdown'
  if (/^\s*\[/.test(text)) return isJson(text) ? 'json' : 'text'
  if (!/^\s*\{/.test(text)) return 'text'
  return isJson(text) ? 'json' : 'json-lines'
}

/**
 * The files that a path stands for: itself, or what lies in the folder, at any depth, in the order of their names.
 * Hidden files and READMEs of a folder are no articles. Throws NOT_FOUND.
 */
export function filesAt(
  path: string,
): readonly { readonly path: string; readonly inFolder: boolean; readonly bytes: number }[] {
  const found = statOf(path)
  if (!found.isDirectory()) return [{ path, inFolder: false, bytes: found.size }]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isArticleName(entry))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file, inFolder: true, bytes: statSync(file).size }))
}

function statOf(path: string) {
  try {
    return statSync(path)
  } catch (cause) {
    throw new OnRecordError(
      'NOT_FOUND',
      `There is no ${path}`,
      'Give files or folders that exist, or - for standard input.',
      { cause },
    )
  }
}

function isArticleName({ name, parentPath }: Dirent): boolean {
  return !name.startsWith('.') && !/(?:^|[\\/])\.[^.\\/]/.test(parentPath) && !/^readme\b/i.test(basename(name))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
