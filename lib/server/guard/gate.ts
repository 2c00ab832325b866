/** How many are let in at once, how many may wait for it, and for how long (milliseconds). */
export type GateBounds = { atOnce: number; waiting: number; patience: number }

/** The two outcomes for a request: exactly one of them, once, unless the client leaves before its turn. */
export type Visit = { pass(): void; turnAway(): void }

type Waiting = Visit & { timer: ReturnType<typeof setTimeout> }

/** Lets so many through at once; a few wait in their order, whoever comes beyond those is turned away at once. */
export class Gate {
  #bounds: GateBounds
  #inside = 0
  #queue: Waiting[] = []

  constructor(bounds: GateBounds) {
    this.#bounds = bounds
  }

  /** @returns to be called when the visit is over, however it ended; more than once does no harm */
  enter(visit: Visit): () => void {
    if (this.#inside < this.#bounds.atOnce) return this.#let(visit)
    if (this.#queue.length >= this.#bounds.waiting) {
      visit.turnAway()
      return () => {}
    }
    let leave = () => this.#drop(waiting)
    const timer = setTimeout(() => {
      this.#drop(waiting)
      visit.turnAway()
    }, this.#bounds.patience)
    const waiting: Waiting = {
      timer,
      turnAway: visit.turnAway,
      pass: () => {
        leave = this.#let(visit)
      },
    }
    this.#queue.push(waiting)
    return () => leave()
  }

  #let(visit: Visit): () => void {
    this.#inside++
    let isInside = true
    visit.pass()
    return () => {
      if (!isInside) return
      isInside = false
      this.#inside--
      this.#callNext()
    }
  }

  #drop(waiting: Waiting): void {
    clearTimeout(waiting.timer)
    this.#queue = this.#queue.filter((other) => other !== waiting)
  }

  #callNext(): void {
    const [next] = this.#queue
    if (!next || this.#inside >= this.#bounds.atOnce) return
    this.#drop(next)
    next.pass()
  }
}
