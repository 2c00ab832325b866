import { lstat, readlink } from 'node:fs/promises'
import path from 'node:path'

/** As many as Linux follows before it gives up (path_resolution(7)). */
const linkLimit = 40

/** Where a folder really is, and the folders in which a symbolic link on the way to it stands. */
export type ResolvedFolder = { real: string; linkFolders: string[] }

/**
 * Follows every symbolic link of a path, one by one. A deployment swaps a checkout by renaming such a link, and any of
 * them may be the one that is swapped.
 * @returns undefined where the path leads nowhere
 */
export async function resolveLinks(folder: string): Promise<ResolvedFolder | undefined> {
  const linkFolders = new Set<string>()
  let pending = path.resolve(folder).split(path.sep).slice(1)
  let real = path.parse(path.resolve(folder)).root
  for (let links = 0; pending.length > 0;) {
    const [part = '', ...rest] = pending
    const next = path.resolve(real, part)
    const stats = await lstat(next).catch(() => undefined)
    if (!stats) return undefined
    if (!stats.isSymbolicLink()) {
      real = next
      pending = rest
      continue
    }
    if (++links > linkLimit) return undefined
    linkFolders.add(real)
    const target = await readlink(next).catch(() => undefined)
    if (target === undefined) return undefined
    if (path.isAbsolute(target)) real = path.parse(target).root
    pending = [...target.split(path.sep).filter(Boolean), ...rest]
  }
  return { real, linkFolders: [...linkFolders] }
}
