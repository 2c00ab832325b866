/** Too many wait already. */
export class QueueFull extends Error {}

/** The client left before the task began. */
export class AskerLeft extends Error {}

type Bounds = {
  /** Tasks at a time. */
  together: number
  /** The total weight of tasks that run at once. A heavier one runs alone. */
  weight: number
  /** Tasks that wait. */
  waiting: number
}

type Wish = {
  weight: number
  /** Of whoever asked. */
  signal?: AbortSignal
  /** It ran before, and waits however many do. */
  again?: boolean
}

type Waiting = { weight: number; begin: () => void; overtaken: number }

/** How many lighter tasks may overtake a heavy one for which there is no room yet. */
const mostOvertaken = 8

export type WorkQueue = {
  /**
   * Runs a task as soon as there is room for it. Rejects with `QueueFull`, with `AskerLeft` where the signal comes before
   * the task began, or else as the task does.
   */
  run<Result>(wish: Wish, task: () => Promise<Result>): Promise<Result>
  /** Tasks that wait at the moment. */
  length(): number
}

/** A queue of work that is bounded in what runs and in what waits; those who left take no place in it. */
export function createWorkQueue({ together, weight: bound, waiting: mostWaiting }: Bounds): WorkQueue {
  const waiting = new Set<Waiting>()
  let [running, load] = [0, 0]

  const hasRoom = (weight: number) => running < together && (running === 0 || load + weight <= bound)

  function take(weight: number): void {
    running += 1
    load += weight
  }

  function beginWaiting(): void {
    const passed: Waiting[] = []
    for (const next of waiting) {
      if (running >= together) return
      if (!hasRoom(next.weight)) {
        if (next.overtaken >= mostOvertaken) return
        passed.push(next)
        continue
      }
      waiting.delete(next)
      for (const heavy of passed) heavy.overtaken += 1
      take(next.weight)
      next.begin()
    }
  }

  function wait({ weight, signal, again }: Wish): Promise<void> {
    if (waiting.size >= mostWaiting && !again) return Promise.reject(new QueueFull())
    return new Promise((resolve, reject) => {
      function leave() {
        waiting.delete(entry)
        reject(new AskerLeft())
        // The task in front may have kept others waiting.
        beginWaiting()
      }
      const entry: Waiting = {
        weight,
        overtaken: 0,
        begin() {
          signal?.removeEventListener('abort', leave)
          resolve()
        },
      }
      signal?.addEventListener('abort', leave, { once: true })
      waiting.add(entry)
    })
  }

  return {
    length: () => waiting.size,
    async run(wish, task) {
      if (wish.signal?.aborted) throw new AskerLeft()
      // Nobody who comes now may begin before those who wait.
      if (waiting.size === 0 && hasRoom(wish.weight)) take(wish.weight)
      else {
        const turn = wait(wish)
        beginWaiting()
        await turn
      }
      try {
        return await task()
      } finally {
        running -= 1
        load -= wish.weight
        beginWaiting()
      }
    },
  }
}
