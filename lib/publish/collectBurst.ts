/** Milliseconds: how long nothing may happen before a burst counts as over, and how long a trickle may last. */
export type BurstTimes = { quiet: number; longest: number }

/** More files than this in one burst are a checkout: one pass over everything is cheaper than naming them. */
const namedLimit = 500

/** The files of a burst, or everything where they are too many or not known. */
export type Burst = { what: 'files'; files: string[] } | { what: 'everything' }

/**
 * Gathers changes that come close together (an editor saves in three steps, a pull writes hundreds of files) and
 * hands them on as one.
 * @returns `note` takes a file below the content folder, or undefined where anything may have changed
 */
export function collectBurst({ quiet, longest }: BurstTimes, deliver: (burst: Burst) => void) {
  const files = new Set<string>()
  let isEverything = false
  let began: number | undefined
  let timer: NodeJS.Timeout | undefined

  function end() {
    const burst: Burst = isEverything ? { what: 'everything' } : { what: 'files', files: [...files] }
    files.clear()
    isEverything = false
    began = undefined
    deliver(burst)
  }

  return {
    note(file: string | undefined) {
      if (file === undefined) isEverything = true
      else files.add(file)
      if (files.size > namedLimit) isEverything = true
      const now = performance.now()
      began ??= now
      clearTimeout(timer)
      timer = setTimeout(end, Math.max(0, Math.min(quiet, began + longest - now)))
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
