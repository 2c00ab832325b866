import type { Worker } from 'node:worker_threads'
import type { IndexPlaces } from './indexWriter'
import { reopenNewsroom } from './opened'
import { PassRefused, type PassRefusal } from './passRefused'
import type { IndexReceipt } from './receipt'
import { startThread } from './startThread'

export type WorkerRequest = { id: number } & ({ guard: 'on'; files?: string[] } | { guard: 'off' })
export type WorkerAnswer = { id: number } & (
  | { receipt: IndexReceipt }
  | { refusal: PassRefusal }
  | { failure: string }
)

export type Indexer = {
  /**
   * One pass over these files, or over everything; resolves when it is committed and this process reads the result.
   * Passes follow each other. Rejects with `PassRefused` where the guard holds the change back, with another error where
   * the pass as a whole failed; the next one begins anew.
   */
  update(files?: string[]): Promise<IndexReceipt>
  /** One pass over everything that no guard holds back. */
  updateAnyway(): Promise<IndexReceipt>
  /** Ends the thread and gives the writer's place back. */
  stop(): Promise<void>
}

type Waiting = { resolve(receipt: IndexReceipt): void; reject(error: Error): void }

/** Starts the thread that keeps the index; the caller decides when a pass is made. */
export function startIndexer(places: IndexPlaces): Indexer {
  const waiting = new Map<number, Waiting>()
  let running: Worker | undefined
  let count = 0

  function settle({ id, ...answer }: WorkerAnswer) {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) running?.unref()
    if ('refusal' in answer) return caller?.reject(new PassRefused(answer.refusal))
    if ('failure' in answer) return caller?.reject(new Error(answer.failure))
    if (answer.receipt.scope === 'everything') reopenNewsroom()
    caller?.resolve(answer.receipt)
  }

  function failAll(error: Error) {
    running = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function work(): Worker {
    if (running) return running
    const worker = startThread('indexWorker', places)
    worker.on('message', settle)
    worker.on('error', failAll)
    worker.on('exit', (code) => {
      if (running === worker) failAll(new Error(`the indexing thread ended with status ${code}`))
    })
    running = worker
    return worker
  }

  function ask(wanted: Omit<Extract<WorkerRequest, { guard: 'on' }>, 'id'> | { guard: 'off' }) {
    const worker = work()
    worker.ref()
    const id = ++count
    return new Promise<IndexReceipt>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...wanted } satisfies WorkerRequest)
    })
  }

  return {
    update: (files) => ask({ guard: 'on', ...(files ? { files } : {}) }),
    updateAnyway: () => ask({ guard: 'off' }),
    async stop() {
      const worker = running
      if (!worker) return
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      worker.ref()
      worker.postMessage('stop')
      await ended
    },
  }
}
