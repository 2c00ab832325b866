import { createHash } from 'node:crypto'
import { type ContentFile, listSome, walkContent } from '@/lib/content/source/contentFiles'
import { findNameFaults, gatherNameFaults } from '@/lib/content/source/nameFaults'
import { findWindowsFlaw } from '@/lib/content/source/windowsName'
import type { Fault } from '@/lib/content/faults/fault'
import { nameInContent } from '@/lib/content/source/mediaName'
import { readInside } from '@/lib/content/source/openInside'
import type { Store } from '@/lib/content/database/store'
import type { KnownFile } from '@/lib/content/database/store/storeFacts'

/**
 * The files that a pass has to look into: files that are new or changed, and files that are gone. `names`: all that is to be said of
 * the names of files and of links, where it can be other than before.
 */
export type PassScope = { stale: ContentFile[]; gone: KnownFile[]; names?: readonly Fault[] }

function isStale(found: ContentFile, known: KnownFile | undefined): boolean {
  return !known || known.changed !== found.changed || known.bytes !== found.bytes
}

/** A known file of which the disk does not tell: looked into as if it had changed, it says why. */
const unseen = ({ file, kind, bytes }: KnownFile): ContentFile => ({
  file,
  onDisk: file,
  kind,
  changed: Number.NaN,
  bytes,
})

/** A file that is neither found nor hidden is gone; of a hidden one the last known state stays. */
function sortMissing(missing: KnownFile[], hidden: readonly string[], { stale, gone }: PassScope): void {
  const isHidden = ({ file }: KnownFile) =>
    hidden.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
  for (const known of missing) {
    if (!isHidden(known)) gone.push(known)
    else stale.push(unseen(known))
  }
}

/** Compares everything, a folder at a time. */
function compareAll(store: Store, contentDir: string): PassScope {
  const scope: PassScope = { stale: [], gone: [] }
  const seen = new Set<string>()
  const missing: KnownFile[] = []
  const hidden: string[] = []
  const names = gatherNameFaults(contentDir)
  const onHidden = (path: string) => void hidden.push(path.normalize('NFC'))
  for (const { folder, files } of walkContent(contentDir, { onHidden, onLink: names.addLink })) {
    seen.add(folder)
    for (const file of files.values()) names.add(file)
    const known = new Map(store.listFilesIn(folder).map((file) => [file.file, file]))
    for (const file of files.values()) if (isStale(file, known.get(file.file))) scope.stale.push(file)
    for (const file of known.values()) if (!files.has(file.file)) missing.push(file)
  }
  for (const folder of store.listFolders()) {
    if (!seen.has(folder)) for (const file of store.listFilesIn(folder)) missing.push(file)
  }
  sortMissing(missing, hidden, scope)
  return { ...scope, names: names.list() }
}

/** Whether a change of some files can change what is said of names: hardly any does. */
function touchesNames(
  store: Store,
  paths: string[],
  found: Iterable<ContentFile>,
  gone: KnownFile[],
): boolean {
  const files = [...found]
  return (
    files.some(({ onDisk, passedOver }) => passedOver !== undefined || findWindowsFlaw(onDisk)) ||
    [...files, ...gone].some(({ kind, file }) => kind === 'media' && store.hasCaseTwin(file)) ||
    paths.some(store.hasNameFault)
  )
}

function compareSome(store: Store, contentDir: string, paths: string[]): PassScope {
  const named = paths.map((path) => nameInContent(path.replace(/^\/+|\/+$/g, '')))
  const hidden: string[] = []
  const links: string[] = []
  const found = listSome(contentDir, paths, {
    onHidden: (path) => hidden.push(nameInContent(path)),
    onLink: (path) => links.push(path),
  })
  const known = new Map(named.flatMap((path) => store.listFilesUnder(path)).map((file) => [file.file, file]))
  const stale = [...found.values()].filter((file) => isStale(file, known.get(file.file)))
  const scope: PassScope = { stale, gone: [] }
  sortMissing(
    [...known.values()].filter(({ file }) => !found.has(file)),
    hidden,
    scope,
  )
  if (links.length === 0 && !touchesNames(store, named, found.values(), scope.gone)) return scope
  return { ...scope, names: findNameFaults(contentDir) }
}

/**
 * Compares the content folder with what the index knows of it, by size and time alone; nothing is opened.
 * @param paths files or folders that may have changed; everything is compared where absent.
 */
export function findScope(store: Store, contentDir: string, paths: string[] | undefined): PassScope {
  return paths ? compareSome(store, contentDir, paths) : compareAll(store, contentDir)
}

/** Hex SHA-256 of a file's bytes; undefined for what vanished meanwhile. */
export function hashOf(root: string, onDisk: string): string | undefined {
  try {
    return createHash('sha256').update(readInside(root, onDisk)).digest('hex')
  } catch {
    return undefined
  }
}
