import { parentPort, workerData } from 'node:worker_threads'
import { type IndexPlaces, openIndexWriter } from '@/lib/content/sync/indexWriter'
import { describeFailure } from '@/lib/content/sync/passFailure'
import type { IndexReceipt } from '@/lib/content/sync/receipt'
import { PassRefused } from '@/lib/content/sync/passRefused'
import type { WorkerAnswer, WorkerRequest } from '@/lib/content/sync/indexer'

/** Runs in a thread of its own: the thread that serves readers never parses, hashes or writes. */
const port = parentPort
if (!port) throw new Error('indexWorker.ts runs as a worker thread')
const writer = openIndexWriter(workerData as IndexPlaces)

function work(request: WorkerRequest): Promise<IndexReceipt | undefined> {
  switch (request.task) {
    case 'lookFirst':
      return writer.lookFirst()
    case 'updateAnyway':
      return writer.updateAnyway()
    case 'update':
      return writer.update(request.files, { isApart: request.isApart })
  }
}

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return { id: request.id, receipt: await work(request) }
  } catch (error) {
    if (error instanceof PassRefused) return { id: request.id, refusal: error.refusal }
    return {
      id: request.id,
      failure: describeFailure(error),
      ...(error instanceof Error && { stack: error.stack }),
    }
  }
}

let last: Promise<void> = Promise.resolve()

port.on('message', (request: WorkerRequest | 'stop') => {
  if (request === 'stop') {
    void last.then(() => {
      writer.close()
      port.close()
    })
    return
  }
  const answered = answer(request).then((message) => port.postMessage(message))
  last = Promise.all([last, answered]).then(() => undefined)
})
