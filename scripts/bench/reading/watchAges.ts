import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchSite } from '../site/benchSite'
import type { Saved } from '../newspaper/liveArticle'

/** How many of the last changes are looked at in turn, and the pause after each, in milliseconds. */
const last = 20
const pause = 50

/**
 * Reads changed articles again and again as any reader does: an answer without a line that was saved before it was asked
 * for is as old as that line. So it is seen, too, when a page that was new once is old again.
 * @returns `note` takes a change; `stop` says how old the oldest answer was, in milliseconds, of how many
 */
export function watchAges({ origin }: BenchSite) {
  const changes: Saved[] = []
  let isStopped = false
  let oldest = 0
  let answers = 0

  async function look({ path, line, at }: Saved) {
    const asked = performance.now()
    const text = await (await fetch(origin + path)).text()
    answers++
    if (!text.includes(line)) oldest = Math.max(oldest, asked - at)
  }

  async function run() {
    for (let turn = 0; !isStopped; turn++) {
      const recent = changes.slice(-last)
      const change = recent[turn % Math.max(1, recent.length)]
      if (change) await look(change)
      await sleep(pause)
    }
  }
  const running = run()

  return {
    note: (change: Saved) => void changes.push(change),
    async stop() {
      isStopped = true
      await running
      return { oldest, answers }
    },
  }
}
