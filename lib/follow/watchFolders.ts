import { watch, type FSWatcher } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Takes a path below the watched folder with forward slashes, or undefined where anything may have changed. */
export type Note = (file: string | undefined) => void

/** Files that editors, git and operating systems leave behind: never content. */
const ignored = /^\.|~$|^#.*#$/

/** Deeper than content ever lies. */
const depthLimit = 16

/**
 * Watches a folder and every folder below it: one watch each, made and closed as folders come and go. Linked folders are
 * not entered, as they are not when content is listed.
 * @param onRootGone called when the folder itself is moved or removed
 * @returns once every folder is watched
 */
export async function watchFolders(root: string, note: Note, onRootGone: () => void) {
  const watchers = new Map<string, FSWatcher>()
  const looks = new Map<string, 'once' | 'again'>()
  let isClosed = false
  let isWhole = true

  const nameOf = (folder: string, entry: string) =>
    path.relative(root, path.join(folder, entry)).split(path.sep).join('/')

  function forget(folder: string) {
    for (const [watched, watcher] of watchers) {
      if (watched !== folder && !watched.startsWith(folder + path.sep)) continue
      watcher.close()
      watchers.delete(watched)
    }
  }

  /** A folder that appears may hold files already: they came before its watch did. */
  async function watchFolder(folder: string, report: Note) {
    if (isClosed || folder.split(path.sep).length - root.split(path.sep).length > depthLimit) return
    forget(folder)
    try {
      const watcher = watch(
        folder,
        { persistent: false },
        (event, entry) => void onEvent(folder, event, entry),
      )
      watchers.set(
        folder,
        watcher.on('error', () => forget(folder)),
      )
    } catch (error) {
      // No more watches to be had (`fs.inotify.max_user_watches`): the sweep still sees what changes here.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        isWhole = false
        report(undefined)
      }
      return
    }
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (ignored.test(entry.name)) continue
      const below = path.join(folder, entry.name)
      if (entry.isDirectory()) await watchFolder(below, report)
      else report(nameOf(folder, entry.name))
    }
  }

  async function onEvent(folder: string, event: string, entry: string | null) {
    if (isClosed) return
    if (entry === null) return note(undefined)
    if (ignored.test(entry)) return
    const changed = path.join(folder, entry)
    if (event === 'change') return watchers.has(changed) ? undefined : note(nameOf(folder, entry))
    // A program can rename faster than the disk is asked: of one name, one look is under way and one waits at most.
    if (looks.has(changed)) return void looks.set(changed, 'again')
    try {
      do {
        looks.set(changed, 'once')
        await look(folder, entry)
      } while (looks.get(changed) === 'again')
    } finally {
      looks.delete(changed)
    }
  }

  /** Finds out what came or went under a name. */
  async function look(folder: string, entry: string) {
    const changed = path.join(folder, entry)
    if (await isFolder(changed)) return watchFolder(changed, note)
    // A folder that is moved or removed says so under its own name; another may stand in its place already.
    if (folder === root && entry === path.basename(root)) return onRootGone()
    if (!watchers.has(changed)) return note(nameOf(folder, entry))
    forget(changed)
    note(undefined)
  }

  await watchFolder(root, () => {})
  return {
    isWhole: () => isWhole,
    close() {
      isClosed = true
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    },
  }
}

/** Not through a link: nothing behind it is content, and it may lead to the whole disk. */
async function isFolder(place: string): Promise<boolean> {
  return (await lstat(place).catch(() => undefined))?.isDirectory() ?? false
}
