/** Between two sweeps, in milliseconds: file systems without events (network mounts) are at most so far behind. */
const interval = 30_000

/** The part of its time that a process may spend sweeping: large trees on slow disks are swept less often. */
const share = 1 / 50

/**
 * Looks at every file now and then, for changes that no event told of.
 * @param sweep resolves when it has looked
 */
export function startSweep(sweep: () => Promise<void>) {
  let isStopped = false
  let timer = setTimeout(run, interval).unref()

  async function run() {
    const began = performance.now()
    await sweep()
    const took = performance.now() - began
    if (!isStopped) timer = setTimeout(run, Math.max(interval, took / share)).unref()
  }

  return {
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
