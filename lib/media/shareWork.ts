/** Work for which several wait. */
export type SharedWork<Result> = {
  /** Waits for it too. */
  join(asker: AbortSignal | undefined): Promise<Result>
  ended: Promise<Result>
  /** Whether everyone had left at some time: it may have been given up. */
  wasLeft(): boolean
}

/**
 * Begins work that several can wait for.
 * @param work is told by its signal when all of them have left; an asker without a signal never leaves
 */
export function shareWork<Result>(work: (wanted: AbortSignal) => Promise<Result>): SharedWork<Result> {
  const wanted = new AbortController()
  const ended = work(wanted.signal)
  let waiting = 0
  return {
    ended,
    wasLeft: () => wanted.signal.aborted,
    async join(asker) {
      waiting += 1
      function leave() {
        waiting -= 1
        if (waiting === 0) wanted.abort()
      }
      if (asker?.aborted) leave()
      else asker?.addEventListener('abort', leave, { once: true })
      try {
        return await ended
      } finally {
        asker?.removeEventListener('abort', leave)
      }
    },
  }
}
