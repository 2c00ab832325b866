import type { Worker } from 'node:worker_threads'
import type { IndexPlaces } from './indexWriter'
import { reopenNewsroom } from './opened'
import type { IndexReceipt } from './receipt'
import { startThread } from './startThread'

export type WorkerRequest = { id: number; files?: string[] }
export type WorkerAnswer = { id: number } & ({ receipt: IndexReceipt } | { failure: string })

export type Indexer = {
  /**
   * One pass over these files, or over everything; resolves when it is committed and this process reads the result.
   * Passes follow each other. Rejects where the pass as a whole failed; the next one begins anew.
   */
  update(files?: string[]): Promise<IndexReceipt>
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

  return {
    update(files) {
      const worker = work()
      worker.ref()
      const id = ++count
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage(files ? { id, files } : { id })
      })
    },
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
