import { type PassOrder, prepareFile, type PreparedFile } from './prepareFile'
import { runWithin } from './runWithin'
import { makeFault } from '@/lib/content/faults/fault'

/** Why the check of a file came to no end: it threw, took too long, or took its thread down with it. */
export type TaskFailure = { reason: 'error' | 'time' | 'thread'; detail: string }

/** Milliseconds that one file may take, of a thread that does nothing else in the end. */
export const patience = 10_000

const longestDetail = 200

/** The answer for a file whose check came to no end: a fault of that file alone. */
export function spoiltAnswer(onDisk: string, { reason, detail }: TaskFailure): PreparedFile {
  const [found = ''] = detail.split('\n')
  const values = { reason, found: found.slice(0, longestDetail) }
  const fault = makeFault(onDisk.normalize('NFC'), { line: 1, column: 1 }, 'checkFailed', values)
  return { onDisk, checked: { outcome: 'broken', faults: [fault] } }
}

/** Prepares a file in this thread, for as long as it takes. Whatever is thrown is a fault of the file. */
export function attemptTask(order: PassOrder, file: string): PreparedFile {
  try {
    return prepareFile(order, file)
  } catch (error) {
    return spoiltAnswer(file, { reason: 'error', detail: String(error) })
  }
}

/** `attemptTask` within the time that a file has. @returns undefined where that was too short */
export function attemptInTime(order: PassOrder, file: string): PreparedFile | undefined {
  return runWithin(patience, () => attemptTask(order, file))?.answer
}
