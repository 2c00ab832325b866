import { Script } from 'node:vm'

const held = Symbol.for('khabar.runWithin')
const call = new Script(`globalThis[Symbol.for('khabar.runWithin')]()`)

/**
 * Runs work in this thread that is ended where it takes longer than so many milliseconds, even in the midst of a regular
 * expression. Its changes up to then stay.
 * @returns undefined where it was ended
 * @throws what the work throws
 */
export function runWithin<Answer>(milliseconds: number, work: () => Answer): { answer: Answer } | undefined {
  let done: { answer: Answer } | undefined
  Object.assign(globalThis, { [held]: () => (done = { answer: work() }) })
  try {
    call.runInThisContext({ timeout: milliseconds })
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
  }
  return done
}
