import { askPage, openAgent } from '../reading/askPage'
import { medianOf } from '../newspaper/liveArticle'
import { load, rateOf } from '../reading/rateOf'
import { type Comparison, comparePaces } from './comparison'
import type { InBoth } from './inBoth'
import { type Pace, type Watched, medianPace, paceOf } from './pace'

const rounds = 3
const often = 200

/** Milliseconds of one page, asked for again and again, one at a time. */
async function askOften(url: string): Promise<number[]> {
  const agent = openAgent(1)
  const times: number[] = []
  for (let turn = 0; turn < often; turn++) {
    const { isWell, took } = await askPage(agent, url)
    if (!isWell) throw new Error(`${url} did not come.`)
    times.push(took)
  }
  agent.destroy()
  return times
}

const hurry = (site: Watched, url: string) =>
  paceOf(site, async () => (await rateOf(url, 'gzip')) * load.duration)

/** One article that everybody reads, in turns: WordPress as it is installed, behind nginx's cache, and this site. */
export async function compareKept(
  wordpress: Watched & { cachedOrigin: string },
  khabar: Watched,
  article: InBoth,
): Promise<Comparison[]> {
  const plain = wordpress.origin + article.wordpress.path
  const cached = wordpress.cachedOrigin + article.wordpress.path
  const kept = khabar.origin + article.khabar.path
  const times: Record<'cached' | 'kept', number[]> = { cached: [], kept: [] }
  const paces: Record<'plain' | 'cached' | 'kept', Pace[]> = { plain: [], cached: [], kept: [] }
  for (let round = 0; round < rounds; round++) {
    times.cached.push(...(await askOften(cached)))
    times.kept.push(...(await askOften(kept)))
    paces.plain.push(await hurry(wordpress, plain))
    paces.cached.push(await hurry(wordpress, cached))
    paces.kept.push(await hurry(khabar, kept))
  }
  const pace = medianPace(paces.kept)
  return [
    ...comparePaces('one article, 10 connections, as installed', {
      wordpress: medianPace(paces.plain),
      khabar: pace,
    }),
    ...comparePaces('one article, 10 connections, with fastcgi_cache', {
      wordpress: medianPace(paces.cached),
      khabar: pace,
    }),
    {
      what: 'one article, with fastcgi_cache, median',
      unit: 'ms',
      better: 'less',
      wordpress: medianOf(times.cached),
      khabar: medianOf(times.kept),
    },
  ]
}
