import { watch, type FSWatcher } from 'node:fs'
import { resolveLinks } from './resolveLinks'
import { watchFolders, type Note } from './watchFolders'

/** How often a content folder that is not there (yet) is looked for, in milliseconds. */
const absentInterval = 1_000

export type TreeWatch = {
  /** Whether every folder is watched: the system may have no more watches to give, or the folder may be absent. */
  isWhole(): boolean
  close(): void
}

/**
 * Reports every change below a folder, one watch a folder. The folder itself may be a symbolic link, or lie behind
 * some: when one of them is swapped, the tree behind it is watched instead.
 * @param note gets a path below the folder with forward slashes, or undefined where anything may have changed
 * @returns once every folder is watched
 */
export async function watchTree(folder: string, note: Note): Promise<TreeWatch> {
  let isClosed = false
  let isStarted = false
  let real: string | undefined
  let tree: TreeWatch | undefined
  let links: FSWatcher[] = []
  let retry: NodeJS.Timeout | undefined
  let turn = Promise.resolve()

  function resolveAgain() {
    turn = turn.then(resolve)
    return turn
  }

  function rebuild() {
    real = undefined
    return resolveAgain()
  }

  async function resolve() {
    if (isClosed) return
    const resolved = await resolveLinks(folder)
    clearTimeout(retry)
    if (!resolved) retry = setTimeout(resolveAgain, absentInterval)
    if (resolved?.real === real && tree) return
    tree?.close()
    for (const link of links) link.close()
    real = resolved?.real
    tree = real === undefined ? undefined : await watchFolders(real, note, rebuild)
    links = (resolved?.linkFolders ?? []).flatMap(watchLinks)
    if (isClosed) close()
    else if (isStarted) note(undefined)
  }

  function watchLinks(linkFolder: string): FSWatcher[] {
    try {
      return [watch(linkFolder, { persistent: false }, resolveAgain).on('error', resolveAgain)]
    } catch {
      // The link left between two steps: its absence is seen when it is resolved next.
      return []
    }
  }

  function close() {
    isClosed = true
    clearTimeout(retry)
    tree?.close()
    for (const link of links) link.close()
  }

  await resolveAgain()
  isStarted = true
  return { isWhole: () => tree?.isWhole() ?? false, close }
}
