import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { listRepositoriesAbove } from './repositoriesAbove'

/** A git that was killed leaves its lock behind; one that is this old says nothing any more. Milliseconds. */
const believed = 60_000

function isLocked(gitFolder: string): boolean {
  const lock = statSync(path.join(gitFolder, 'index.lock'), { throwIfNoEntry: false })
  return lock !== undefined && Date.now() - lock.mtimeMs < believed
}

/** Whether git is writing a working tree in which a folder lies: it holds `index.lock` from its first file to its last. */
export function isGitWriting(folder: string): boolean {
  try {
    return listRepositoriesAbove(realpathSync(folder)).some(({ gitFolder }) => isLocked(gitFolder))
  } catch {
    return false
  }
}
