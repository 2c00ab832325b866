import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program that was started for a measurement. It ends with this process, and all that it started ends with it. */
export type OwnProcess = {
  child: ChildProcess
  /** Waits until a question about it is answered with yes. @throws where it ends before, with the end of what it said */
  waitUntil(isReady: () => boolean | Promise<boolean>): Promise<void>
  /** The end of what it said. */
  lastWords(): string
  /** At once and without any order: what it wrote is removed next. */
  stop(): Promise<void>
}

/** Letters of a log that are shown where a program fails. */
const shown = 800

/** @param folder where what it says is kept, in a file of the program's name */
export function startOwn(
  program: string,
  args: readonly string[],
  folder: string,
  talk: 'silent' | 'lines' = 'silent',
): OwnProcess {
  const name = program.split('/').at(-1) ?? program
  const log = join(folder, `${name}.log`)
  const said = openSync(log, 'a')
  const streams = talk === 'lines' ? (['pipe', 'pipe', said] as const) : (['ignore', said, said] as const)
  // In a group of its own: servers of many processes end as one, and a Ctrl-C is for this process to see to.
  const child = spawn(program, args, { cwd: folder, detached: true, stdio: [...streams] })
  closeSync(said)
  const ended = once(child, 'exit')
  const kill = () => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Nothing of it runs any more.
    }
  }
  // First, so that all has ended before the folder is taken away in which it writes.
  process.prependListener('exit', kill)
  const lastWords = () => readFileSync(log, 'utf8').slice(-shown)
  return {
    child,
    lastWords,
    async waitUntil(isReady) {
      while (!(await isReady())) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`${name} did not start: ${lastWords()}`)
        await sleep(50)
      }
    },
    async stop() {
      kill()
      await ended
      process.off('exit', kill)
    },
  }
}
