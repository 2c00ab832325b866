/** Runs at most `limit` tasks at a time, the others in the order in which they came. */
export function createWorkQueue(limit: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0

  return async (task) => {
    if (running < limit) running += 1
    // a place is handed on, not freed: `running` stays, and no newcomer can slip in before
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
