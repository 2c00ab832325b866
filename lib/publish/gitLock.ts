import { readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

/** A git that was killed leaves its lock behind; one that is this old says nothing any more. Milliseconds. */
const believed = 60_000

const statOf = (place: string) => statSync(place, { throwIfNoEntry: false })

/** Where git keeps its own files of the repository, or of the working tree, that holds a folder. */
function findGitFolder(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const place = path.join(at, '.git')
    const stats = statOf(place)
    if (stats?.isDirectory()) return place
    // A working tree beside its repository (git-worktree(1)) has a file that names the place.
    const named = stats?.isFile() && /^gitdir: (.+)$/m.exec(readFileSync(place, 'utf8'))?.[1]
    if (named) return path.resolve(at, named)
    if (path.dirname(at) === at) return undefined
  }
}

/** Whether git is writing the working tree in which a folder lies: it holds `index.lock` from its first file to its last. */
export function isGitWriting(folder: string): boolean {
  try {
    const gitFolder = findGitFolder(realpathSync(folder))
    const lock = gitFolder && statOf(path.join(gitFolder, 'index.lock'))
    return lock ? Date.now() - lock.mtimeMs < believed : false
  } catch {
    return false
  }
}
