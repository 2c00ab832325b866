import { lstatSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { type ContentRepository, openContentRepository } from './contentRepository'
import { type GitRefusal, refuseGit } from '@/lib/publish/gitRefusal'

/** The places of a `CONTENT_GIT`: a remote of the repository, and a branch of it. */
function readSetting(setting: string): { remote: string; branch: string } | undefined {
  const [, remote, branch] = /^([\w.][\w.-]*)\/([^\s\\~^:?*[-][^\s\\~^:?*[]*)$/.exec(setting.trim()) ?? []
  return remote && branch && !branch.includes('..') ? { remote, branch } : undefined
}

/**
 * Fetches a branch and moves the repository that holds a folder forward to it, by fast-forward alone: nothing is merged,
 * nothing of what stands there is overwritten, and nothing that was committed is run.
 * @param setting `remote/branch`, such as `origin/main`.
 * @returns why the repository could not be brought forward; it is as it was then
 */
export async function pullContent(folder: string, setting: string): Promise<GitRefusal | undefined> {
  const place = readSetting(setting)
  if (!place) return refuseGit('badSetting', setting)
  const repository = await openContentRepository(folder)
  if ('reason' in repository) return repository
  const { git } = repository

  const { remote, branch } = place
  const tracking = `refs/remotes/${remote}/${branch}`
  const refs = `+refs/heads/${branch}:${tracking}`
  const fetched = await git('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--', remote, refs)
  if (!fetched.isDone) return refuseGit('fetchFailed', fetched.output)
  const isTaken = (await git('merge-base', '--is-ancestor', tracking, 'HEAD')).isDone
  if (isTaken) return undefined

  const isAhead = (await git('merge-base', '--is-ancestor', 'HEAD', tracking)).isDone
  if (!isAhead) return refuseGit('diverged', await sayAhead(repository, tracking))
  const changes = await git('status', '--porcelain', '--untracked-files=no', '--ignore-submodules=all')
  if (!changes.isDone || changes.output !== '') return refuseGit('localChanges', changes.output)
  return moveForward(repository, folder, tracking)
}

/** The commits that only this repository has, a few of them. */
async function sayAhead({ git }: ContentRepository, tracking: string): Promise<string> {
  const { output } = await git('log', '--format=%h', '--max-count=5', `${tracking}..HEAD`)
  return output
}

/**
 * Moves a clean working tree forward. Where git breaks off half-way (a name that the disk cannot hold, a file of LFS
 * that is not to be had), what it had written is taken back: the next commits would find changes in their way for ever.
 */
async function moveForward(
  repository: ContentRepository,
  folder: string,
  tracking: string,
): Promise<GitRefusal | undefined> {
  const { git } = repository
  const before = (await git('rev-parse', '--verify', 'HEAD')).output.trim()
  const hasWay = await isFree(repository, tracking)
  const merged = await git('merge', '--ff-only', '--quiet', '--no-stat', tracking)
  if (!merged.isDone) {
    // Git looks for what is in its way before it writes anything; a file of somebody else is never taken back.
    if (hasWay && (await git('read-tree', tracking)).isDone) await git('reset', '--hard', '--quiet', before)
    return refuseGit('conflict', merged.output)
  }
  if (isWithin(repository.root, folder)) return undefined
  await git('reset', '--hard', '--quiet', before)
  return refuseGit('leadsOutside', folder)
}

/** Whether none of a branch's new files has a file in its place that git does not know. */
async function isFree({ root, git }: ContentRepository, tracking: string): Promise<boolean> {
  const options = ['-r', '-z', '--name-only', '--no-renames', '--diff-filter=A']
  const added = await git('diff-tree', ...options, 'HEAD', tracking)
  const isTaken = (file: string) => {
    try {
      return lstatSync(path.join(root, file), { throwIfNoEntry: false })?.isDirectory() === false
    } catch {
      // The disk cannot hold such a name.
      return false
    }
  }
  return added.isDone && !added.output.split('\0').some((file) => file !== '' && isTaken(file))
}

/** Whether a folder lies in the working tree, or nowhere. */
function isWithin(root: string, folder: string): boolean {
  try {
    return `${realpathSync(folder)}${path.sep}`.startsWith(root + path.sep)
  } catch {
    return true
  }
}
