import { createHash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Everything that a build is made of, and nothing that is read while serving. */
const sources = ['app', 'components', 'i18n', 'lib', 'messages', 'public', 'scripts/build']
const rootFile =
  /^(?:next\.config\.ts|proxy\.ts|server\.ts|instrumentation(?:-client)?\.ts|(?:postcss|tailwind)\.config\.\w+|tsconfig\.json|package-lock\.json)$/

/**
 * One hash of the names and bytes of all sources. By content, not by time: a fresh clone and a copy into a container
 * change every time and no source.
 */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of listSources(root)) {
    const bytes = readFileSync(path.join(root, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

function listSources(root: string): string[] {
  const below = sources.flatMap((folder) =>
    list(path.join(root, folder), true).map((entry) =>
      path.relative(root, path.join(entry.parentPath, entry.name)),
    ),
  )
  const beside = list(root, false).flatMap(({ name }) => (rootFile.test(name) ? [name] : []))
  return [...beside, ...below].map((file) => file.split(path.sep).join('/')).sort()
}

function list(folder: string, recursive: boolean): Dirent[] {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true }).filter((entry) => entry.isFile())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
