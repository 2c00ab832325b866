/** Why a pass as a whole came to nothing: never one file of the newsroom, whose faults keep nothing else back. */
export type FailureReason =
  'diskFull' | 'notAllowed' | 'tooManyOpen' | 'outOfMemory' | 'locked' | 'unexpected'

/** `detail`: the error's own words on one line, for an operator; it may name paths and files. */
export type PassFailure = { reason: FailureReason; detail: string }

/** Result codes of SQLite (https://sqlite.org/rescode.html), without the higher bytes that say more about some of them. */
const bySqlite: Readonly<Record<number, FailureReason>> = {
  3: 'notAllowed', // PERM
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  7: 'outOfMemory', // NOMEM
  8: 'notAllowed', // READONLY
  13: 'diskFull', // FULL
  14: 'notAllowed', // CANTOPEN
}

const byCode: Readonly<Record<string, FailureReason>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'notAllowed',
  ENOTDIR: 'notAllowed',
  EEXIST: 'notAllowed',
  EMFILE: 'tooManyOpen',
  ENFILE: 'tooManyOpen',
  ENOMEM: 'outOfMemory',
  ERR_WORKER_OUT_OF_MEMORY: 'outOfMemory',
}

const longestDetail = 300

/** Says of any error why the pass in which it was thrown failed. */
export function describeFailure(error: unknown): PassFailure {
  if (error instanceof PassFailed) return error.failure
  const { code, errcode } = Object(error) as { code?: string; errcode?: number }
  const reason =
    (errcode === undefined ? undefined : bySqlite[errcode & 0xff]) ?? byCode[code ?? ''] ?? 'unexpected'
  const [line = ''] = String(error).split('\n')
  return { reason, detail: line.slice(0, longestDetail) }
}

/** A pass that failed in the indexing thread, as the thread described it; the stack is the one of the error there. */
export class PassFailed extends Error {
  override name = 'PassFailed'
  constructor(
    readonly failure: PassFailure,
    stack?: string,
  ) {
    super(failure.detail)
    if (stack !== undefined) this.stack = stack
  }
}
