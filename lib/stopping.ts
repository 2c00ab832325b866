import { processWide } from './processWide'

/**
 * Whether this process is about to end, and what is to be ended with it. One for the whole process: the routes are
 * bundled apart from what handles signals.
 */
type Stopping = { isStopping: boolean; tasks: (() => unknown)[] }

const state = processWide<Stopping>('stopping', () => ({ isStopping: false, tasks: [] }))

/** True from the signal on: nothing new should be sent here, what comes all the same is answered. */
export function isStopping(): boolean {
  return state.isStopping
}

export function beginStopping(): void {
  state.isStopping = true
}

/** Has something ended after the last request was answered. */
export function onStopped(task: () => unknown): void {
  state.tasks.push(task)
}

/** Ends everything that was handed to `onStopped`, the last first; one that fails keeps none of the others. */
export async function runStopTasks(): Promise<void> {
  for (const task of state.tasks.splice(0).reverse())
    await Promise.resolve()
      .then(task)
      .catch(() => {})
}
