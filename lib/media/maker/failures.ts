export type Failures = {
  has(key: string): boolean
  remember(key: string): void
}

/**
 * Remembers for a while what could not be made.
 * @param lasting milliseconds
 * @param most what is remembered at a time; the oldest goes first
 */
export function rememberFailures(lasting: number, most: number, now: () => number = Date.now): Failures {
  const until = new Map<string, number>()
  return {
    has(key) {
      const end = until.get(key)
      if (end !== undefined && end <= now()) until.delete(key)
      return until.has(key)
    },
    remember(key) {
      until.delete(key)
      until.set(key, now() + lasting)
      const [oldest] = until.keys()
      if (until.size > most && oldest !== undefined) until.delete(oldest)
    },
  }
}
