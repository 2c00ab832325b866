import type { Worker } from 'node:worker_threads'
import { patience, spoiltAnswer, type TaskFailure } from './attemptTask'
import type { PassOrder, PreparedFile } from './prepareFile'
import { startThread } from './startThread'

/**
 * Megabytes that the check of one file may fill: several times as many as the longest text of a newsroom takes. Threads
 * that check many files are not bounded so, since a bound makes all of their work a twelfth slower.
 */
const memory = 256

/** How often the time of a thread is looked at: milliseconds. */
const interval = 250

/** Milliseconds of processor time that this process has used, all its threads together. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The next that is heard of a thread: a message, or why there will be none. */
function listen<Message>(worker: Worker, isLate: () => boolean): Promise<{ message: Message } | TaskFailure> {
  return new Promise((resolve) => {
    const watch = setInterval(() => isLate() && settle({ reason: 'time', detail: '' }), interval)
    const hear = (message: Message) => settle({ message })
    const fail = (error: Error) => settle({ reason: 'thread', detail: String(error) })
    const end = (code: number) => settle({ reason: 'thread', detail: `status ${code}` })
    function settle(outcome: { message: Message } | TaskFailure) {
      clearInterval(watch)
      worker.off('message', hear).off('error', fail).off('exit', end)
      resolve(outcome)
    }
    worker.on('message', hear).on('error', fail).on('exit', end)
  })
}

/** Starts a thread, and waits until it has its program. @throws where that fails: no file is to blame */
async function startAlone(order: PassOrder): Promise<Worker> {
  const worker = startThread('checkWorker', { ...order, isAlone: true }, memory)
  // A thread that is ending has been judged already, whatever it still says.
  worker.on('error', () => undefined)
  const ready = await listen(worker, () => false)
  if ('reason' in ready) throw new Error(`a checking thread did not start: ${ready.detail}`)
  return worker
}

/** One answer of a thread that has nothing else to do, or why there is none. */
function askAlone(worker: Worker, file: string): Promise<{ message: PreparedFile[] } | TaskFailure> {
  const began = processorTime()
  worker.postMessage([file])
  return listen<PreparedFile[]>(worker, () => processorTime() - began > patience)
}

/**
 * Prepares files one after the other, each alone in a thread: the processor time that goes by is its own. A
 * file that uses up its time, or takes the thread down, has a fault, and the next one a new thread.
 */
export async function* checkAlone(files: Iterable<string>, order: PassOrder): AsyncGenerator<PreparedFile> {
  let worker: Worker | undefined
  try {
    for (const file of files) {
      worker ??= await startAlone(order)
      const outcome = await askAlone(worker, file)
      if ('message' in outcome) {
        yield* outcome.message
        continue
      }
      await worker.terminate()
      worker = undefined
      yield spoiltAnswer(file, outcome)
    }
  } finally {
    await worker?.terminate()
  }
}
