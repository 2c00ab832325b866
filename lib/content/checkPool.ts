import { Worker } from 'node:worker_threads'
import { checkArticleFile } from './check'
import type { Checked, SourceFile } from './checked'
import { readSource } from './read'
import type { Settings } from './settings'

/** A text file after it was read and checked; without `source` where it could not be read. */
export type CheckedFile = { onDisk: string; source?: SourceFile; checked: Checked }

export type Checking = { contentDir: string; settings: Settings; workers: number }

/** Files in one message: enough that messages cost nothing, few enough that memory stays small. */
const batchSize = 64

/** Reads and checks one file in this thread. @param onDisk path below the folder as the disk spells it. */
export function checkOne(contentDir: string, onDisk: string, settings: Settings): CheckedFile {
  const source = readSource(contentDir, onDisk)
  if (Array.isArray(source)) return { onDisk, checked: { outcome: 'broken', faults: source } }
  return { onDisk, source, checked: checkArticleFile(source, settings) }
}

function startWorker({ contentDir, settings }: Checking): Worker {
  const program = new URL('./checkWorker.ts', import.meta.url).href
  return new Worker(new URL('./startThread.mjs', import.meta.url), {
    workerData: { program, contentDir, settings },
    execArgv: [],
  })
}

/** One batch after the other through one worker. */
async function* checkBatches(worker: Worker, batches: Iterator<string[]>): AsyncGenerator<CheckedFile[]> {
  for (let next = batches.next(); !next.done; next = batches.next()) {
    yield await new Promise<CheckedFile[]>((resolve, reject) => {
      const end = (code: number) => reject(new Error(`a checking thread ended with status ${code}`))
      worker.once('error', reject).once('exit', end)
      worker.once('message', (answers: CheckedFile[]) => {
        worker.off('error', reject).off('exit', end)
        resolve(answers)
      })
      worker.postMessage(next.value)
    })
  }
}

function* inBatches(files: readonly string[]): Generator<string[]> {
  for (let start = 0; start < files.length; start += batchSize) yield files.slice(start, start + batchSize)
}

/** What several generators yield, in the order in which they have it. */
async function* merge<Value>(generators: AsyncGenerator<Value>[]): AsyncGenerator<Value> {
  const ask = (generator: AsyncGenerator<Value>) => {
    const asked = generator.next().then((result) => ({ generator, result }))
    // One that fails after the run has ended already has nobody who waits for it.
    asked.catch(() => undefined)
    return asked
  }
  const running = new Map(generators.map((generator) => [generator, ask(generator)]))
  while (running.size > 0) {
    const { generator, result } = await Promise.race(running.values())
    if (result.done) running.delete(generator)
    else {
      running.set(generator, ask(generator))
      yield result.value
    }
  }
}

/**
 * Reads and checks many files on several threads, in no certain order. A file never ends the run: whatever is wrong
 * with it is in its faults.
 */
export async function* checkAll(files: readonly string[], checking: Checking): AsyncGenerator<CheckedFile> {
  const count = Math.min(checking.workers, Math.ceil(files.length / batchSize))
  if (count <= 1) {
    for (const file of files) yield checkOne(checking.contentDir, file, checking.settings)
    return
  }
  const workers = Array.from({ length: count }, () => startWorker(checking))
  const batches = inBatches(files)
  try {
    for await (const answers of merge(workers.map((worker) => checkBatches(worker, batches)))) yield* answers
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
