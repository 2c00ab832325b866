import type { Worker } from 'node:worker_threads'
import { attemptInTime } from './attemptTask'
import { checkAlone } from './checkAlone'
import type { PassOrder, PreparedFile } from './prepareFile'
import { startThread } from './startThread'

export type Checking = PassOrder & { workers: number }

/** Files in one message: enough that messages cost nothing, few enough that memory stays small. */
const batchSize = 32
/** Batches that a worker has before it: while one answer is on its way, the next is being made. */
const ahead = 3

function* inBatches(files: readonly string[]): Generator<string[]> {
  for (let start = 0; start < files.length; start += batchSize) yield files.slice(start, start + batchSize)
}

/** A batch with its answers; a file without one took too long. */
type Answered = { files: string[]; answers: (PreparedFile | undefined)[] }

/** Answers of several workers in the order in which they arrive; of a worker that died, its batches without answers. */
async function* gather(workers: Worker[], batches: Iterator<string[]>): AsyncGenerator<Answered> {
  const arrived: (Answered & { worker: Worker })[] = []
  const waiting = new Map<Worker, string[][]>(workers.map((worker) => [worker, []]))
  let wake = () => {}
  const ask = (worker: Worker) => {
    const own = waiting.get(worker)
    const next = own && batches.next()
    if (!next || next.done) return
    own.push(next.value)
    worker.postMessage(next.value)
  }
  const lose = (worker: Worker) => {
    const lost = waiting.get(worker) ?? []
    waiting.delete(worker)
    for (const files of lost) arrived.push({ worker, files, answers: [] })
    wake()
  }
  for (const worker of workers) {
    worker.on('error', () => lose(worker))
    worker.on('exit', () => lose(worker))
    worker.on('message', (answers: Answered['answers']) => {
      arrived.push({ worker, files: waiting.get(worker)?.shift() ?? [], answers })
      wake()
    })
    for (let batch = 0; batch < ahead; batch++) ask(worker)
  }
  const isWaiting = () => [...waiting.values()].some((own) => own.length > 0)
  while (arrived.length > 0 || isWaiting()) {
    while (arrived.length === 0 && isWaiting()) await new Promise<void>((resolve) => (wake = resolve))
    const next = arrived.shift()
    if (!next) continue
    // Only now: workers that are faster than their asker must not fill the memory.
    ask(next.worker)
    yield next
  }
  // No worker is left for these.
  for (let rest = batches.next(); !rest.done; rest = batches.next()) yield { files: rest.value, answers: [] }
}

/** Prepares few files in this thread, sooner than workers start. A file that takes too long is tried alone in a thread. */
export async function* checkHere(files: readonly string[], order: PassOrder): AsyncGenerator<PreparedFile> {
  const slow: string[] = []
  for (const file of files) {
    const answer = attemptInTime(order, file)
    if (answer) yield answer
    else slow.push(file)
  }
  yield* checkAlone(slow, order)
}

/**
 * Prepares many files on several threads, in no certain order. A file never ends the run: whatever is wrong
 * with it is in its faults, that it ended a thread or came to no end too. The threads end with the run.
 */
export async function* checkAll(
  files: readonly string[],
  { workers: most, ...order }: Checking,
): AsyncGenerator<PreparedFile> {
  const count = Math.min(most, Math.ceil(files.length / batchSize))
  if (count <= 1) return yield* checkHere(files, order)
  const workers = Array.from({ length: count }, () =>
    startThread('checkWorker', { ...order, isAlone: false }),
  )
  const left: string[] = []
  try {
    for await (const batch of gather(workers, inBatches(files))) {
      for (const [index, file] of batch.files.entries()) {
        const answer = batch.answers[index]
        if (answer) yield answer
        else left.push(file)
      }
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  yield* checkAlone(left, order)
}
