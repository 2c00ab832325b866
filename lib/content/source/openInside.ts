import { closeSync, readFileSync, realpathSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { sep } from 'node:path'
import { openReal, openRealLater } from './openReal'

/** A link leads out of the content folder. */
export class OutsideContent extends Error {}

/**
 * The content folder without links, to be asked once for all that is then opened in it: a link on the way to it may be
 * swapped meanwhile. One that is absent stays as it is called, and nothing can be opened in it.
 */
export function findRoot(contentDir: string): string {
  try {
    return realpathSync.native(contentDir)
  } catch {
    return contentDir
  }
}

/** Systems differ in how they call a link where none may be. */
const linkCodes: ReadonlySet<unknown> = new Set(['ELOOP', 'EMLINK'])

/** Where a link leads, if that is inside. */
function follow(root: string, path: string): string {
  const real = realpathSync.native(path)
  if (!real.startsWith(root + sep)) throw new OutsideContent(path)
  return real
}

/** The next thing to try after a path could not be opened by itself. */
function elsewhere(root: string, path: string, error: unknown): string {
  if (!linkCodes.has((error as NodeJS.ErrnoException).code)) throw error
  return follow(root, path)
}

/**
 * Opens a file of the content folder while it is being indexed or checked: through a link too, if what it leads to lies
 * inside. Files that the index knows are opened by their own path alone (`openReal`).
 * @param root the folder as `findRoot` gives it
 * @param file path below it, as the disk spells it
 * @returns a descriptor for reading, to be closed by the caller, and the file's own path
 * @throws OutsideContent, NoFile, or as `fs` does
 */
export function openInside(root: string, file: string): { descriptor: number; path: string } {
  // Not `join`: it takes as long as asking the disk.
  const path = `${root}${sep}${file}`
  try {
    return { descriptor: openReal(path), path }
  } catch (error) {
    const real = elsewhere(root, path, error)
    return { descriptor: openReal(real), path: real }
  }
}

/** `openInside` without holding the thread up. */
export async function openInsideLater(
  root: string,
  file: string,
): Promise<{ handle: FileHandle; path: string }> {
  const path = `${root}${sep}${file}`
  try {
    return { handle: await openRealLater(path), path }
  } catch (error) {
    const real = elsewhere(root, path, error)
    return { handle: await openRealLater(real), path: real }
  }
}

/** The bytes of a file of the content folder. Throws as `openInside` does. */
export function readInside(root: string, file: string): Buffer {
  const { descriptor } = openInside(root, file)
  try {
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
