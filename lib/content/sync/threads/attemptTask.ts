import { type FileTask, fileTasks, type TaskAnswer } from './fileTasks'
import { runWithin } from './runWithin'
import type { Settings } from '@/lib/content/settings/settings'
import { makeFault } from '@/lib/content/faults/fault'

/** A task for files, and all that it takes. */
export type TaskOrder<Task extends FileTask = FileTask> = {
  task: Task
  /** The content folder, as `findRoot` gives it. */
  root: string
  settings: Settings
}

/** Why the check of a file came to no end: it threw, took too long, or took its thread down with it. */
export type TaskFailure = { reason: 'error' | 'time' | 'thread'; detail: string }

/** Milliseconds that one file may take, of a thread that does nothing else in the end. */
export const patience = 10_000

const longestDetail = 200

/** The answer for a file whose check came to no end: a fault of that file alone. */
export function spoiltAnswer<Task extends FileTask>(
  onDisk: string,
  { reason, detail }: TaskFailure,
): TaskAnswer<Task> {
  const [found = ''] = detail.split('\n')
  const values = { reason, found: found.slice(0, longestDetail) }
  const fault = makeFault(onDisk.normalize('NFC'), { line: 1, column: 1 }, 'checkFailed', values)
  return { onDisk, checked: { outcome: 'broken', faults: [fault] } } as TaskAnswer<Task>
}

/** Does one file's task in this thread, for as long as it takes. Whatever is thrown is a fault of the file. */
export function attemptTask<Task extends FileTask>(
  { task, root, settings }: TaskOrder<Task>,
  file: string,
): TaskAnswer<Task> {
  try {
    return fileTasks[task](root, file, settings) as TaskAnswer<Task>
  } catch (error) {
    return spoiltAnswer(file, { reason: 'error', detail: String(error) })
  }
}

/** `attemptTask` within the time that a file has. @returns undefined where that was too short */
export function attemptInTime<Task extends FileTask>(
  order: TaskOrder<Task>,
  file: string,
): TaskAnswer<Task> | undefined {
  return runWithin(patience, () => attemptTask(order, file))?.answer
}
