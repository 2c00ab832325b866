import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exitStatusOf } from './build/exitStatus'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Makes a folder in the temporary folder of this process, with which it goes. */
export const makeFolder = (): string => mkdtempSync(path.join(tmpdir(), 'khabar-'))

/**
 * Gives this process, and whatever it starts from here on, a temporary folder of its own: what a test or a browser leaves
 * there lies in one place, and in nobody else's way.
 * @returns what takes the folder away again; when the process exits that is done at the latest
 */
export function takeTemporaryFolder(): () => void {
  const before = process.env.TMPDIR
  const own = makeFolder()
  process.env.TMPDIR = own
  function giveBack() {
    process.off('exit', giveBack)
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    // Programs that were told to end may still write a last file.
    rmSync(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  process.prependListener('exit', giveBack)
  return giveBack
}

/** Does a piece of work with a temporary folder of its own, which is taken away also where a signal ends the process. */
export async function inTemporaryFolder<Result>(work: () => Promise<Result>): Promise<Result> {
  const giveBack = takeTemporaryFolder()
  const end = (signal: NodeJS.Signals) => process.exit(exitStatusOf(null, signal))
  for (const signal of signals) process.once(signal, end)
  try {
    return await work()
  } finally {
    for (const signal of signals) process.off(signal, end)
    giveBack()
  }
}
