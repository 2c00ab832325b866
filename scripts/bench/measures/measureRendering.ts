import { setTimeout as sleep } from 'node:timers/promises'
import { type BenchSite, withBenchSite } from '../site/benchSite'
import { countTexts, listArticles } from '../newspaper/listArticles'
import { readPages, sayReading } from '../reading/readPages'
import { type Newspaper, makeScratch } from '../newspaper/scratch'

/** No page fits into it. */
const withoutPageCache = { settings: { PAGE_CACHE_MB: '0.001' } }
/** How many pages of a kind are read in a turn; the first turn is not said: what renders them is compiled by then. */
const aside = 200
const turns = 4
/** Milliseconds: for so long a start leaves work to do. */
const settled = 10_000
/** Milliseconds within which 95 of a hundred pages come. */
const slowest = 60

async function measure(site: BenchSite, articles: readonly string[]): Promise<boolean> {
  const front = Array.from({ length: aside }, () => '/')
  const turnOf = (turn: number) => articles.slice(turn * aside, (turn + 1) * aside)
  await sleep(settled)
  await readPages(site, [...front, ...turnOf(0)])
  const late: number[] = []
  for (let turn = 1; turn < turns; turn++) {
    late.push(await sayReading(`${turn}: the front`, site, front))
    late.push(await sayReading(`${turn}: articles`, site, turnOf(turn)))
  }
  return Math.max(...late) <= slowest
}

/** How long a page takes for the one reader who asks, where none is kept: the front, and articles that differ each time. */
export async function measureRendering(newspaper: Newspaper): Promise<boolean> {
  const places = makeScratch(newspaper)
  const every = Math.max(1, Math.floor(countTexts(places.contentDir) / (turns * aside)))
  // All of an archive in the memory of who measures would be measured, too.
  const paths = listArticles(places.contentDir, every).articles.map(({ path }) => path)
  // Once for its index: what rendering takes is that of a site which has one.
  await withBenchSite(places, async () => undefined)
  return withBenchSite(places, (site) => measure(site, paths), withoutPageCache)
}
