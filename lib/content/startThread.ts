import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** Files of this folder that run in a thread of their own. */
export type ThreadProgram = 'indexWorker' | 'checkWorker'

/** Replaced by the bundler: true in the built site and in its threads, whose programs the build has bundled. */
const isBuilt = process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production'

/**
 * Megabytes of a thread's own memory. A text of the most bytes takes a tenth of it; one that is made to fill the memory
 * ends its thread, and not the process that serves readers.
 */
const checkingMemory = { maxOldGenerationSizeMb: 256 }

/** Starts a thread of the built site, or of its sources, which the thread first has to compile (a second and more). */
export function startThread(program: ThreadProgram, given: object): Worker {
  const options = { execArgv: [], ...(program === 'checkWorker' && { resourceLimits: checkingMemory }) }
  // Paths that the bundler cannot read keep the thread's files out of its own output.
  const root = process.cwd()
  if (isBuilt) {
    const built = join(/*turbopackIgnore: true*/ root, '.next', 'programs', `${program}.mjs`)
    return new Worker(/*turbopackIgnore: true*/ built, { ...options, workerData: given })
  }
  const sources = join(/*turbopackIgnore: true*/ root, 'lib', 'content')
  const source = pathToFileURL(join(/*turbopackIgnore: true*/ sources, `${program}.ts`)).href
  const starter = join(/*turbopackIgnore: true*/ sources, 'threadFromSource.mjs')
  return new Worker(/*turbopackIgnore: true*/ starter, {
    ...options,
    workerData: { ...given, program: source },
  })
}
