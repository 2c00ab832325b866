/** The first wait and the longest, in milliseconds: a disk that is full for a moment, one that is full for a night. */
const waits = { first: 1_000, longest: 30_000 }

/**
 * Tries again what failed, after waits that double: nobody has to touch a file for a change to arrive once the disk has
 * room again.
 * @param attempt resolves with whether it went well now; one that did not calls `later` itself.
 */
export function createRetry(attempt: () => Promise<boolean>) {
  let wait = waits.first
  let timer: NodeJS.Timeout | undefined

  async function run() {
    timer = undefined
    if (await attempt()) wait = waits.first
  }

  return {
    later() {
      if (timer) return
      timer = setTimeout(() => void run(), wait).unref()
      wait = Math.min(wait * 2, waits.longest)
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
