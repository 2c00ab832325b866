import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContentFile, listContent, listSome } from './contentFiles'
import type { Store } from './store'
import type { KnownFile } from './store/storeFacts'

/** What a pass has to look into: files that are new or changed, and files that are gone. */
export type PassScope = { stale: ContentFile[]; gone: KnownFile[] }

function isStale(found: ContentFile, known: KnownFile | undefined): boolean {
  return !known || known.changed !== found.changed || known.bytes !== found.bytes
}

/**
 * Compares the content folder with what the index knows of it, by size and time alone; nothing is opened.
 * @param paths files or folders that may have changed; everything is compared where absent.
 */
export function findScope(store: Store, contentDir: string, paths: string[] | undefined): PassScope {
  const named = paths?.map((path) => path.normalize('NFC').replace(/^\/+|\/+$/g, ''))
  const found = paths ? listSome(contentDir, paths) : listContent(contentDir)
  const listed = named ? named.flatMap((path) => store.listFilesUnder(path)) : store.listFiles()
  const known = new Map(listed.map((file) => [file.file, file]))
  return {
    stale: [...found.values()].filter((file) => isStale(file, known.get(file.file))),
    gone: [...known.values()].filter(({ file }) => !found.has(file)),
  }
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
