import { realpathSync } from 'node:fs'
import path from 'node:path'
import { hasSshCommand, listCommittedFiles, readGitSettings, settingsWithoutFilters } from './gitSettings'
import { type GitRefusal, refuseGit } from '@/lib/publish/gitRefusal'
import { type GitPlace, listRepositoriesAbove } from './repositoriesAbove'
import { type GitAnswer, type GitCall, runGit } from './runGit'

/** The clone that holds the content folder. */
export type ContentRepository = {
  /** Its working tree, without links. */
  root: string
  /** Runs git on it; nothing is looked for, whatever stands in the working tree. */
  git(...args: string[]): Promise<GitAnswer>
}

const explicitly = ({ root, gitFolder }: GitPlace, ...args: string[]) => [
  `--git-dir=${gitFolder}`,
  `--work-tree=${root}`,
  ...args,
]

/** Whether a repository has files of a folder: not where it ignores the folder, nor where that is a submodule. */
async function holdsFolder(place: GitPlace, folder: string): Promise<boolean> {
  const below = path.relative(place.root, folder).split(path.sep).join('/')
  const { output } = await runGit(
    { folder: place.root },
    explicitly(place, 'cat-file', '-t', `HEAD:${below}`),
  )
  return output.trim() === 'tree'
}

/**
 * The repository to which a folder belongs. Of several around it the outermost that has files of it: whatever lies
 * further inside lies in the outer one's working tree, and may have come there in a way that nobody looked at.
 */
async function choose(places: readonly GitPlace[], folder: string): Promise<GitPlace | undefined> {
  const [innermost, ...outer] = places
  for (const place of outer.reverse()) if (await holdsFolder(place, folder)) return place
  return innermost
}

/** Git's own look at the place: that it is whole, and that it belongs to the user of the server (`safe.directory`). */
function verify({ root }: GitPlace): Promise<GitAnswer> {
  const env = { GIT_CEILING_DIRECTORIES: path.dirname(root) }
  return runGit({ folder: root, env }, ['rev-parse', '--absolute-git-dir'])
}

const realPath = (file: string): string | undefined => {
  try {
    return realpathSync(file)
  } catch {
    return undefined
  }
}

async function openPlace(place: GitPlace): Promise<ContentRepository | GitRefusal> {
  const verified = await verify(place)
  if (!verified.isDone) return refuseGit('noRepository', verified.output)
  const { root } = place
  const found = { root, gitFolder: verified.output.trimEnd() }
  if (realPath(found.gitFolder) !== realPath(place.gitFolder))
    return refuseGit('noRepository', place.gitFolder)
  const listing = explicitly(found, 'config', '--list', '--show-scope', '--show-origin', '-z')
  const listed = await runGit({ folder: root }, listing)
  if (!listed.isDone) return refuseGit('noRepository', listed.output)
  const settings = readGitSettings(listed.output)
  const resolve = (file: string) => realPath(path.resolve(root, file)) ?? path.resolve(root, file)
  const committed = listCommittedFiles(settings, { root, resolve })
  if (committed.length > 0) return refuseGit('committedSettings', committed.join(' '))

  // A key or a host that ssh would ask about is refused at once; the operator's own way to the repository wins.
  const isTold = process.env.GIT_SSH_COMMAND !== undefined || hasSshCommand(settings)
  const call: GitCall = {
    folder: root,
    settings: settingsWithoutFilters(settings),
    env: isTold ? {} : { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes' },
  }
  return { root, git: (...args) => runGit(call, explicitly(found, ...args)) }
}

/**
 * Opens the clone that holds a folder, so that nothing that was committed to it is run.
 * @returns why there is none that may be used
 */
export async function openContentRepository(folder: string): Promise<ContentRepository | GitRefusal> {
  const real = realPath(folder)
  if (real === undefined) return refuseGit('noRepository', folder)
  const place = await choose(listRepositoriesAbove(real), real)
  return place ? openPlace(place) : refuseGit('noRepository', folder)
}
