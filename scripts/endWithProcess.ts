import type { ChildProcess } from 'node:child_process'

/** Sees to it that a program ends with this process at the latest. */
export function endWithProcess(child: ChildProcess, signal: NodeJS.Signals): void {
  const end = () => child.kill(signal)
  process.prependListener('exit', end)
  child.once('exit', () => process.off('exit', end))
}
