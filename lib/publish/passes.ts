import type { PassFailure } from '@/lib/content/sync/passFailure'
import { processWide } from '@/lib/processWide'

/** The last pass over the content that came to an end, for `/api/health`. */
export type Pass = { at: string; total: number; read: number; milliseconds: number }

/** Passes that fail one after another: since when, how many so far, and why the latest did. */
export type Failing = PassFailure & { since: string; times: number }

type Passes = {
  last?: Pass
  failing?: Failing
  /** Whether there is a newspaper in front of readers, be it the one of an earlier process. */
  stands: boolean
  /** Whether that newspaper is older than the files: the first pass is still reading what changed meanwhile. */
  isBehind?: boolean
}

const passes = () => processWide<{ current: Passes }>('passes', () => ({ current: { stands: false } }))

const now = () => new Date().toISOString()

/** Remembers a pass that ended well, or that the guard ended: either way the content was looked at. */
export function recordPass({ total, read, milliseconds }: Omit<Pass, 'at'>): void {
  passes().current = { last: { at: now(), total, read, milliseconds }, stands: true }
}

/** Remembers that the index of an earlier process is served, without what vanished since, until the first pass ends. */
export function recordStanding(): void {
  passes().current = { ...passes().current, stands: true, isBehind: true }
}

/**
 * Remembers a pass that failed as a whole.
 * @param stands whether an index of an earlier pass, or of an earlier process, is being served
 */
export function recordFailedPass(failure: PassFailure, stands: boolean): void {
  const before = passes().current
  const { since, times } = before.failing ?? { since: now(), times: 0 }
  passes().current = {
    ...before,
    failing: { ...failure, since, times: times + 1 },
    stands: before.stands || stands,
  }
}

/** The last pass of this process that ended, if there was one. */
export function getLastPass(): Pass | undefined {
  return passes().current.last
}

/** The failure that has lasted since the last successful pass; undefined where nothing fails. */
export function getFailing(): Failing | undefined {
  return passes().current.failing
}

/** Whether readers see what an earlier process left, less what vanished since. */
export function isBehind(): boolean {
  return passes().current.isBehind === true
}

/** Whether readers can be sent here: a pass ended, or one failed on top of an index that stood. */
export function hasStanding(): boolean {
  return passes().current.stands
}
