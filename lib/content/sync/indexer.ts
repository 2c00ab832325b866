import type { Worker } from 'node:worker_threads'
import type { IndexPlaces } from './indexWriter'
import { PassFailed, type PassFailure } from './passFailure'
import { PassRefused, type PassRefusal } from './passRefused'
import type { IndexReceipt } from './receipt'
import { startThread } from './threads/startThread'

export type WorkerRequest = { id: number; isApart: boolean } & Wanted
export type WorkerAnswer = { id: number } & (
  { receipt: IndexReceipt | undefined } | { refusal: PassRefusal } | { failure: PassFailure; stack?: string }
)

export type Indexer = {
  /**
   * One pass over these files, or over everything; resolves when it is committed and this process reads the result.
   * Passes follow each other. Rejects with `PassRefused` where the guard holds the change back, with another error where
   * the pass as a whole failed; the next one begins in a new thread, which remembers nothing of this one.
   */
  update(files?: string[]): Promise<IndexReceipt>
  /**
   * Takes out what vanished or was withdrawn while no process ran, before the first pass reads the rest; undefined where
   * there is nothing to serve before that pass. Rejects as `update` does.
   */
  lookFirst(): Promise<IndexReceipt | undefined>
  /** One pass over everything that no guard holds back. */
  updateAnyway(): Promise<IndexReceipt>
  /** Ends the thread and gives the writer's place back. */
  stop(): Promise<void>
}

/** How long a thread may take to end in order before it is ended: milliseconds. */
const patience = 5_000

type Wanted = { task: 'update'; files?: string[] } | { task: 'updateAnyway' | 'lookFirst' }
type Waiting = { resolve(receipt: IndexReceipt | undefined): void; reject(error: Error): void }

/** Ends a thread. @returns when it has given the writer's place back */
async function end(worker: Worker): Promise<void> {
  const exit = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.ref()
  worker.postMessage('stop')
  const late = setTimeout(() => void worker.terminate(), patience)
  await exit
  clearTimeout(late)
}

/**
 * Starts the thread that keeps the index; the caller decides when a pass is made.
 * @param onRebuilt called after a pass over everything, before its caller hears of it: the index may be another file now
 */
export function startIndexer(places: IndexPlaces, onRebuilt: () => void): Indexer {
  const waiting = new Map<number, Waiting>()
  let running: Worker | undefined
  let ending: Promise<void> | undefined
  let count = 0
  /** Whether a thread ended by itself since the last pass: a file may have filled its memory. */
  let hasDied = false

  function settle({ id, ...answer }: WorkerAnswer) {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) running?.unref()
    if ('refusal' in answer) return caller?.reject(new PassRefused(answer.refusal))
    if ('failure' in answer) {
      beginAnew()
      return caller?.reject(new PassFailed(answer.failure, answer.stack))
    }
    hasDied = false
    if (answer.receipt?.scope === 'everything') onRebuilt()
    caller?.resolve(answer.receipt)
  }

  /** Leaves the thread, and with it whatever a pass that failed left there: open files, locks, prepared statements. */
  function beginAnew() {
    if (running) endLater(running)
    failAll(new Error('the pass before this one failed'))
  }

  function endLater(worker: Worker) {
    const ended = end(worker).finally(() => {
      if (ending === ended) ending = undefined
    })
    ending = ended
  }

  function failAll(error: Error) {
    running = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function work(): Worker {
    if (running) return running
    const worker = startThread('indexWorker', places)
    const ifRunning =
      <Event>(listener: (event: Event) => void) =>
      (event: Event) =>
        running === worker && listener(event)
    worker.on('message', ifRunning(settle))
    const lose = (error: Error) => {
      hasDied = true
      failAll(error)
    }
    worker.on('error', ifRunning(lose))
    worker.on(
      'exit',
      ifRunning((code) => lose(new Error(`the indexing thread ended with status ${code}`))),
    )
    running = worker
    return worker
  }

  function send(wanted: Wanted): Promise<IndexReceipt | undefined> {
    const worker = work()
    worker.ref()
    const id = ++count
    return new Promise<IndexReceipt | undefined>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, isApart: hasDied, ...wanted } satisfies WorkerRequest)
    })
  }

  const ask = (wanted: Wanted) => (ending ? ending.then(() => send(wanted)) : send(wanted))

  /** Every pass but a first look ends in a receipt. */
  const pass = (wanted: Wanted) => ask(wanted) as Promise<IndexReceipt>

  return {
    update: (files) => pass({ task: 'update', ...(files ? { files } : {}) }),
    updateAnyway: () => pass({ task: 'updateAnyway' }),
    lookFirst: () => ask({ task: 'lookFirst' }),
    async stop() {
      if (running) endLater(running)
      await ending
    },
  }
}
