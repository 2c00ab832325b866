import type { BenchSite } from '../site/benchSite'
import { medianOf } from '../newspaper/liveArticle'

/** A site whose work can be watched. */
export type Watched = Pick<BenchSite, 'origin' | 'countProcessor'>

/** How many answers came in a second, and milliseconds of processor for each: those hold on a busy machine, too. */
export type Pace = { perSecond: number; processor: number }

/** @param work is done when so many answers have come */
export async function paceOf(site: Watched, work: () => Promise<number>): Promise<Pace> {
  const before = { processor: site.countProcessor(), time: performance.now() }
  const answers = await work()
  const seconds = (performance.now() - before.time) / 1000
  const processor = (site.countProcessor() - before.processor) * 1000
  return { perSecond: answers / seconds, processor: processor / answers }
}

export const medianPace = (paces: readonly Pace[]): Pace => ({
  perSecond: medianOf(paces.map(({ perSecond }) => perSecond)),
  processor: medianOf(paces.map(({ processor }) => processor)),
})
