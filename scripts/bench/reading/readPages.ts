import { askPage, openAgent } from './askPage'
import type { BenchSite, Origin } from '../site/benchSite'
import { at } from '../newspaper/liveArticle'

/**
 * Reads addresses once each, some at once. @returns milliseconds of each, sorted.
 * @throws where a page does not come, or was kept and not rendered
 */
export async function readPages({ origin }: Origin, paths: readonly string[], atOnce = 1): Promise<number[]> {
  const queue = paths.values()
  const times: number[] = []
  const agent = openAgent(atOnce)
  async function read() {
    for (const path of queue) {
      const { isWell, took, cache } = await askPage(agent, origin + path)
      if (!isWell) throw new Error(`${path} did not come.`)
      if (cache === 'HIT') throw new Error(`${path} was not rendered.`)
      times.push(took)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, read))
  agent.destroy()
  return times.toSorted((a, b) => a - b)
}

/** Reads them and says how long they took. @returns milliseconds within which 95 of a hundred came */
export async function sayReading(
  what: string,
  site: BenchSite,
  paths: readonly string[],
  atOnce = 1,
): Promise<number> {
  const before = site.countProcessor()
  const times = await readPages(site, paths, atOnce)
  const each = ((site.countProcessor() - before) * 1000) / Math.max(1, times.length)
  const late = at(times, 0.95)
  console.log(
    what.padEnd(34),
    `median ${Math.round(at(times, 0.5))} ms, 95 of a hundred within ${Math.round(late)} ms,`,
    `${Math.round(each)} ms of processor each`,
  )
  return late
}
