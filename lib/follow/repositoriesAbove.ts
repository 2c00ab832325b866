import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A working tree, and the folder in which git keeps its own files of it. Both absolute. */
export type GitPlace = { root: string; gitFolder: string }

const statOf = (place: string) => statSync(place, { throwIfNoEntry: false })

function placeAt(root: string): GitPlace | undefined {
  const place = path.join(root, '.git')
  const stats = statOf(place)
  if (stats?.isDirectory()) return { root, gitFolder: place }
  // A working tree beside its repository (git-worktree(1)) has a file that names the place.
  const named = stats?.isFile() ? /^gitdir: (.+)$/m.exec(readFileSync(place, 'utf8'))?.[1] : undefined
  return named === undefined ? undefined : { root, gitFolder: path.resolve(root, named) }
}

/**
 * The working trees in which a folder lies, the innermost first. Only what is named `.git` counts, a name that git lets
 * nobody commit; a folder that merely looks like a repository (`HEAD`, `objects`, `refs`) can be committed, and is none.
 * @param folder absolute, without links
 * @throws as `fs` does where a `.git` cannot be read
 */
export function listRepositoriesAbove(folder: string): GitPlace[] {
  const places: GitPlace[] = []
  for (let at = folder; ; at = path.dirname(at)) {
    const place = placeAt(at)
    if (place) places.push(place)
    if (path.dirname(at) === at) return places
  }
}
