import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContentFile, listSome, walkContent } from './contentFiles'
import type { Store } from './store'
import type { KnownFile } from './store/storeFacts'

/** What a pass has to look into: files that are new or changed, and files that are gone. */
export type PassScope = { stale: ContentFile[]; gone: KnownFile[] }

function isStale(found: ContentFile, known: KnownFile | undefined): boolean {
  return !known || known.changed !== found.changed || known.bytes !== found.bytes
}

/** Compares everything, a folder at a time. */
function compareAll(store: Store, contentDir: string): PassScope {
  const scope: PassScope = { stale: [], gone: [] }
  const seen = new Set<string>()
  for (const { folder, files } of walkContent(contentDir)) {
    seen.add(folder)
    const known = new Map(store.listFilesIn(folder).map((file) => [file.file, file]))
    for (const file of files.values()) if (isStale(file, known.get(file.file))) scope.stale.push(file)
    for (const file of known.values()) if (!files.has(file.file)) scope.gone.push(file)
  }
  for (const folder of store.listFolders()) {
    if (!seen.has(folder)) for (const file of store.listFilesIn(folder)) scope.gone.push(file)
  }
  return scope
}

function compareSome(store: Store, contentDir: string, paths: string[]): PassScope {
  const named = paths.map((path) => path.normalize('NFC').replace(/^\/+|\/+$/g, ''))
  const found = listSome(contentDir, paths)
  const known = new Map(named.flatMap((path) => store.listFilesUnder(path)).map((file) => [file.file, file]))
  return {
    stale: [...found.values()].filter((file) => isStale(file, known.get(file.file))),
    gone: [...known.values()].filter(({ file }) => !found.has(file)),
  }
}

/**
 * Compares the content folder with what the index knows of it, by size and time alone; nothing is opened.
 * @param paths files or folders that may have changed; everything is compared where absent.
 */
export function findScope(store: Store, contentDir: string, paths: string[] | undefined): PassScope {
  return paths ? compareSome(store, contentDir, paths) : compareAll(store, contentDir)
}

/** Hex SHA-256 of a file's bytes; undefined for what vanished meanwhile. */
export function hashOf(contentDir: string, onDisk: string): string | undefined {
  try {
    return createHash('sha256')
      .update(readFileSync(join(contentDir, onDisk)))
      .digest('hex')
  } catch {
    return undefined
  }
}
