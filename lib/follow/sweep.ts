/** How often everything is looked at. */
export type SweepPace = {
  /** Between two sweeps, in milliseconds. */
  interval: number
  /** The part of its time that a process may spend sweeping: large trees on slow disks are swept less often. */
  share: number
}

export const sweepPaces = {
  /** For file systems without events: they are at most so far behind. */
  often: { interval: 30_000, share: 1 / 50 },
  /** Where events tell everything, for the one that a full queue of the system lost. */
  rarely: { interval: 600_000, share: 1 / 1_000 },
} as const satisfies Record<string, SweepPace>

/** The pace is asked for anew so often, in milliseconds. */
const step = 30_000
/** Timers are not exact: one that comes a moment early must not wait for the next. */
const early = 100

/**
 * Looks at every file now and then, for changes that no event told of.
 * @param sweep resolves when it has looked
 * @param findPace asked again and again: what events can tell changes with what is mounted
 */
export function startSweep(sweep: () => Promise<void>, findPace: () => SweepPace) {
  let isStopped = false
  let last = performance.now()
  let took = 0
  let timer = setTimeout(run, step).unref()

  async function run() {
    const { interval, share } = findPace()
    const began = performance.now()
    if (began - last >= Math.max(interval, took / share) - early) {
      await sweep()
      last = performance.now()
      took = last - began
    }
    if (!isStopped) timer = setTimeout(run, step).unref()
  }

  return {
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
