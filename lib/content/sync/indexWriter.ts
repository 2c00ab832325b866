import { availableParallelism } from 'node:os'
import { followWriter } from './followWriter'
import {
  buildIndex,
  indexPath,
  isDamage,
  openIndex,
  removeForeignIndexes,
} from '@/lib/content/database/indexFile'
import { type PassRequest, runPass } from './pass/runPass'
import { PassRefused } from './passRefused'
import { type IndexReceipt, settingNames } from './receipt'
import type { Database } from '@/lib/content/database/sqlite'
import { stampIntegrity } from '@/lib/content/database/integrityStamp'
import { type WriterLock, takeWriterLock } from '@/lib/content/database/writerLock'

export type IndexPlaces = { contentDir: string; dataDir: string }

/** Keeps the index of a data folder like the files of a content folder, one pass at a time. */
export type IndexWriter = {
  /**
   * One pass.
   * @param files paths below the content folder, or folders, that may have changed; all are looked at where absent.
   * @throws PassRefused where it would take a large part of the newspaper away; nothing is written then.
   */
  update(files?: string[], how?: Pick<PassRequest, 'isApart'>): Promise<IndexReceipt>
  /**
   * Takes out of a standing index what vanished or was withdrawn since it was written, and leaves the rest to the first
   * pass.
   * @returns undefined where no index stands, another process keeps it, or only a whole pass can tell
   * @throws PassRefused as a pass does
   */
  lookFirst(): Promise<IndexReceipt | undefined>
  /** One pass over everything, whatever it takes away: an operator says that it is meant. */
  updateAnyway(): Promise<IndexReceipt>
  close(): void
}

/** The options of one pass. */
type Wanted = Pick<PassRequest, 'guard' | 'isApart'> & { files?: string[] }

const workers = Math.max(1, availableParallelism())

/**
 * Opens the writer of a data folder. While another process holds its place, a pass only waits for that process; the
 * first pass after the other has gone takes over.
 */
export function openIndexWriter({ contentDir, dataDir }: IndexPlaces): IndexWriter {
  const follower = followWriter(dataDir)
  let lock: WriterLock | undefined
  let db: Database | undefined
  let last: Promise<unknown> = Promise.resolve()

  function closeIndex() {
    db?.close()
    db = undefined
  }

  async function rebuild(how: Pick<PassRequest, 'isApart'>): Promise<IndexReceipt> {
    const building = buildIndex(dataDir)
    try {
      const receipt = await runPass({
        db: building.db,
        contentDir,
        workers,
        commit: 'once',
        guard: 'off',
        ...how,
      })
      db = building.finish()
      return {
        ...receipt,
        scope: 'everything',
        settings: [...settingNames],
      }
    } catch (error) {
      building.abandon()
      throw error
    }
  }

  function takePlace(): boolean {
    if (lock) return true
    lock = takeWriterLock(dataDir)
    if (lock) removeForeignIndexes(dataDir)
    return lock !== undefined
  }

  async function pass(wanted: Wanted): Promise<IndexReceipt> {
    if (!takePlace()) {
      const receipt = await follower.next(takePlace)
      if (receipt) return receipt
    }
    const receipt = await write(wanted)
    stampIntegrity(indexPath(dataDir))
    return receipt
  }

  async function write({ files, ...how }: Wanted): Promise<IndexReceipt> {
    db ??= openIndex(dataDir)
    if (!db) return rebuild(how)
    try {
      return await runPass({
        db,
        contentDir,
        workers,
        commit: 'batches',
        ...how,
        ...(files ? { files } : {}),
      })
    } catch (error) {
      if (error instanceof PassRefused) throw error
      // Statements remember rows of the transaction that was undone.
      closeIndex()
      if (!isDamage(error)) throw error
      return rebuild(how)
    }
  }

  async function lookFirst(): Promise<IndexReceipt | undefined> {
    if (!takePlace()) return undefined
    db ??= openIndex(dataDir)
    if (!db) return undefined
    try {
      return await runPass({ db, contentDir, workers, commit: 'batches', guard: 'on', files: 'departures' })
    } catch (error) {
      // As in a pass: the next one opens the index anew, and finds out what it is worth.
      if (!(error instanceof PassRefused)) closeIndex()
      throw error
    }
  }

  function enqueue<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const next = last.then(work, work)
    last = next
    return next
  }

  return {
    update: (files, how) => enqueue(() => pass({ guard: 'on', ...how, ...(files ? { files } : {}) })),
    lookFirst: () => enqueue(lookFirst),
    updateAnyway: () => enqueue(() => pass({ guard: 'off' })),
    close() {
      const wasOpen = db !== undefined
      closeIndex()
      if (wasOpen) stampIntegrity(indexPath(dataDir))
      lock?.release()
      lock = undefined
    },
  }
}

/** One pass over the content by a writer that is opened for it alone. */
export async function updateIndex({
  files,
  ...places
}: IndexPlaces & { files?: string[] }): Promise<IndexReceipt> {
  const writer = openIndexWriter(places)
  try {
    return await writer.update(files)
  } finally {
    writer.close()
  }
}
