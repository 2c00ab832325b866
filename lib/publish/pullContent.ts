import type { GitRefusal } from './publishReceipt'
import { runGit } from './runGit'

/** The places of a `CONTENT_GIT`: a remote of the repository, and a branch of it. */
function readSetting(setting: string): { remote: string; branch: string } | undefined {
  const [, remote, branch] = /^([\w.][\w.-]*)\/([^\s\\~^:?*[-][^\s\\~^:?*[]*)$/.exec(setting.trim()) ?? []
  return remote && branch && !branch.includes('..') ? { remote, branch } : undefined
}

const refuse = (reason: GitRefusal['reason'], detail: string): GitRefusal => ({
  by: 'git',
  reason,
  detail: detail.trim().replace(/\s*\n\s*/g, ' '),
})

/**
 * Fetches a branch and moves the repository that holds a folder forward to it, by fast-forward alone: nothing is merged,
 * nothing of what stands there is overwritten.
 * @param setting `remote/branch`, such as `origin/main`.
 * @returns why the repository could not be brought forward; it is as it was then
 */
export async function pullContent(folder: string, setting: string): Promise<GitRefusal | undefined> {
  const place = readSetting(setting)
  if (!place) return refuse('badSetting', setting)
  const git = (...args: string[]) => runGit(folder, args)
  const root = await git('rev-parse', '--show-toplevel')
  if (!root.isDone) return refuse('noRepository', root.output)

  const { remote, branch } = place
  const tracking = `refs/remotes/${remote}/${branch}`
  const fetched = await git(
    'fetch',
    '--quiet',
    '--no-tags',
    '--',
    remote,
    `+refs/heads/${branch}:${tracking}`,
  )
  if (!fetched.isDone) return refuse('fetchFailed', fetched.output)
  const isTaken = (await git('merge-base', '--is-ancestor', tracking, 'HEAD')).isDone
  if (isTaken) return undefined

  const isAhead = (await git('merge-base', '--is-ancestor', 'HEAD', tracking)).isDone
  if (!isAhead) return refuse('diverged', await sayAhead(folder, tracking))
  const changes = await git('status', '--porcelain', '--untracked-files=no')
  if (!changes.isDone || changes.output !== '') return refuse('localChanges', changes.output)
  const merged = await git('merge', '--ff-only', '--quiet', tracking)
  return merged.isDone ? undefined : refuse('conflict', merged.output)
}

/** The commits that only this repository has, a few of them. */
async function sayAhead(folder: string, tracking: string): Promise<string> {
  const { output } = await runGit(folder, ['log', '--format=%h', '--max-count=5', `${tracking}..HEAD`])
  return output
}
