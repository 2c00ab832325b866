import { describe, expect, it } from 'vitest'
import { describeFailure, PassFailed } from '@/lib/content/sync/passFailure'
import { openDatabase } from '@/lib/content/database/sqlite'

function errorOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('describeFailure', () => {
  it.each([
    ['diskFull', { errcode: 13 }],
    ['notAllowed', { errcode: 8 }],
    ['notAllowed', { errcode: 14 }],
    ['locked', { errcode: 5 | (2 << 8) }],
    ['outOfMemory', { errcode: 7 }],
    ['diskFull', { code: 'ENOSPC' }],
    ['notAllowed', { code: 'EROFS' }],
    ['tooManyOpen', { code: 'EMFILE' }],
    ['outOfMemory', { code: 'ERR_WORKER_OUT_OF_MEMORY' }],
    ['unexpected', { code: 'ERR_SQLITE_ERROR', errcode: 1299 }],
    ['unexpected', {}],
  ])('says %s of %j', (reason, facts) => {
    expect(describeFailure(Object.assign(new Error('text'), facts)).reason).toBe(reason)
  })

  it('knows the errors that SQLite really throws', () => {
    const db = openDatabase(':memory:')
    db.exec('PRAGMA max_page_count = 2')
    const full = errorOf(() => db.exec('CREATE TABLE a (x); CREATE TABLE b (x); CREATE TABLE c (x)'))
    expect(describeFailure(full)).toEqual({ reason: 'diskFull', detail: 'Error: database or disk is full' })
    const nowhere = errorOf(() => openDatabase('/dev/null/index.db'))
    expect(describeFailure(nowhere).reason).toBe('notAllowed')
  })

  it('keeps one line of the error, and not a long one', () => {
    expect(describeFailure(new Error('first\nsecond')).detail).toBe('Error: first')
    expect(describeFailure(new Error('long '.repeat(500))).detail).toHaveLength(300)
    expect(describeFailure('thrown as text')).toEqual({ reason: 'unexpected', detail: 'thrown as text' })
  })

  it('hands on what a thread said of its own', () => {
    const failure = { reason: 'diskFull', detail: 'Error: full' } as const
    expect(describeFailure(new PassFailed(failure, 'Error: full\n    at elsewhere'))).toBe(failure)
  })
})
