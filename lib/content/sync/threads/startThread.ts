import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Files of this folder that run in a thread of their own. */
export type ThreadProgram = 'indexWorker' | 'checkWorker'

/** Replaced by the bundler: true in the built site and in its threads, whose programs the build has bundled. */
const isBuilt = process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production'

/**
 * Starts a thread of the built site, or of its sources, which the thread first has to compile (a second and more).
 * @param megabytes of memory of its own, after which the thread ends and not the process
 */
export function startThread(program: ThreadProgram, given: object, megabytes?: number): Worker {
  const options: WorkerOptions = {
    execArgv: [],
    ...(megabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
  }
  // Paths that the bundler cannot read keep the thread's files out of its own output.
  const root = process.cwd()
  if (isBuilt) {
    const built = join(/*turbopackIgnore: true*/ root, '.next', 'programs', `${program}.mjs`)
    return new Worker(/*turbopackIgnore: true*/ built, { ...options, workerData: given })
  }
  const sources = join(/*turbopackIgnore: true*/ root, 'lib/content/sync/threads')
  const source = pathToFileURL(join(/*turbopackIgnore: true*/ sources, `${program}.ts`)).href
  const starter = join(/*turbopackIgnore: true*/ sources, 'threadFromSource.mjs')
  return new Worker(/*turbopackIgnore: true*/ starter, {
    ...options,
    workerData: { ...given, program: source },
  })
}
