import type { Worker } from 'node:worker_threads'
import { type FileTask, fileTasks, type TaskAnswer } from './fileTasks'
import type { Settings } from './settings'
import { startThread } from './startThread'

export type Checking<Task extends FileTask = FileTask> = {
  task: Task
  contentDir: string
  settings: Settings
  workers: number
}

/** Files in one message: enough that messages cost nothing, few enough that memory stays small. */
const batchSize = 32
/** Batches that a worker has before it: while one answer is on its way, the next is being made. */
const ahead = 3

/** Does one file's task in this thread. */
export function runHere<Task extends FileTask>(
  { task, contentDir, settings }: Omit<Checking<Task>, 'workers'>,
  file: string,
): TaskAnswer<Task> {
  return fileTasks[task](contentDir, file, settings) as TaskAnswer<Task>
}

function* inBatches(files: readonly string[]): Generator<string[]> {
  for (let start = 0; start < files.length; start += batchSize) yield files.slice(start, start + batchSize)
}

/** Answers of several workers in the order in which they arrive. */
async function* gather<Answer>(workers: Worker[], batches: Iterator<string[]>): AsyncGenerator<Answer[]> {
  const arrived: { worker: Worker; answers: Answer[] }[] = []
  let failure: Error | undefined
  let wake = () => {}
  let asked = 0
  const ask = (worker: Worker) => {
    const next = batches.next()
    if (next.done) return
    asked++
    worker.postMessage(next.value)
  }
  const fail = (error: Error) => {
    failure ??= error
    wake()
  }
  for (const worker of workers) {
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`a checking thread ended with status ${code}`)))
    worker.on('message', (answers: Answer[]) => {
      arrived.push({ worker, answers })
      wake()
    })
    for (let batch = 0; batch < ahead; batch++) ask(worker)
  }
  for (let taken = 0; taken < asked; taken++) {
    while (arrived.length === 0 && !failure) await new Promise<void>((resolve) => (wake = resolve))
    if (failure) throw failure
    const next = arrived.shift()
    if (!next) continue
    // Only now: workers that are faster than their asker must not fill the memory.
    ask(next.worker)
    yield next.answers
  }
}

/**
 * Does a task with many files on several threads, in no certain order. A file never ends the run: whatever is wrong
 * with it is in its faults. The threads end with the run.
 */
export async function* checkAll<Task extends FileTask>(
  files: readonly string[],
  checking: Checking<Task>,
): AsyncGenerator<TaskAnswer<Task>> {
  const count = Math.min(checking.workers, Math.ceil(files.length / batchSize))
  if (count <= 1) {
    for (const file of files) yield runHere(checking, file)
    return
  }
  const { task, contentDir, settings } = checking
  const workers = Array.from({ length: count }, () =>
    startThread('checkWorker', { task, contentDir, settings }),
  )
  try {
    for await (const answers of gather<TaskAnswer<Task>>(workers, inBatches(files))) yield* answers
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
