/** How often to look, in milliseconds. */
const often = 500

/**
 * Calls back when the program that started this one has gone. npm hands a signal to the shell between, which ends of it
 * and does not pass it on: the server would stay behind and hold its port. Only under npm: a server that a script started
 * is meant to outlive the script.
 */
export function onceOrphaned(told: () => void): void {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    told()
  }, often).unref()
}
