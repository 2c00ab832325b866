import { setTimeout as sleep } from 'node:timers/promises'
import { askEvenly } from '../reading/askEvenly'
import { type BenchSite, withBenchSite } from '../site/benchSite'
import { type Expected, pickArticles } from '../newspaper/listArticles'
import { at, changeArticle, waitFor } from '../newspaper/liveArticle'
import { type Newspaper, makeScratch } from '../newspaper/scratch'
import { watchAges } from '../reading/watchAges'

const addresses = 500
/** Requests a second, and for how many seconds. */
const load = { rate: 200, duration: 60 }
/** Milliseconds: how long the slowest of a hundred may take, and how old a page may be. */
const limits = { slowest: 300, age: 2_000 }

async function measure(site: BenchSite, contentDir: string, articles: readonly Expected[]): Promise<boolean> {
  for (const { path } of articles) await (await fetch(site.origin + path)).arrayBuffer()
  const before = site.countProcessor()
  const running = askEvenly(
    articles.map(({ path }) => site.origin + path),
    load.rate,
    load.duration,
  )
  const ages = watchAges(site)
  const live: Promise<number>[] = []
  for (let number = 1; number < load.duration; number++) {
    const article = articles[(number * 37) % articles.length]
    if (article) {
      const change = changeArticle(contentDir, article, number)
      ages.note(change)
      live.push(waitFor(site, change.path, change.line))
    }
    await sleep(1_000)
  }
  const { perSecond, median, slowest, rendered, failed } = await running
  const { oldest, answers } = await ages.stop()
  const processor = site.countProcessor() - before
  const sorted = (await Promise.all(live)).toSorted((a, b) => a - b)
  console.log(
    `${Math.round(perSecond)} requests a second over ${articles.length} addresses: ${failed} failed, ${rendered} rendered, ` +
      `median ${median.toFixed(1)} ms, 99 of a hundred within ${Math.round(slowest)} ms, ` +
      `${processor.toFixed(0)} s of processor in ${load.duration} s`,
  )
  console.log(
    `${sorted.length} publishes: live after ${Math.round(at(sorted, 0.5))} ms at the median, ` +
      `after ${Math.round(at(sorted, 1))} ms at most; the oldest of ${answers} answers was ${Math.round(oldest)} ms old`,
  )
  return failed === 0 && slowest < limits.slowest && Math.max(at(sorted, 1), oldest) < limits.age
}

/**
 * A minute of steady load on many addresses with a publish in each second: nothing may fail, nothing may be slow, and
 * nobody may get a page that is older than two seconds.
 */
export async function measureLoad(newspaper: Newspaper): Promise<boolean> {
  const scratch = makeScratch(newspaper)
  const articles = pickArticles(scratch.contentDir, addresses)
  return withBenchSite(scratch, (site) => measure(site, scratch.contentDir, articles))
}
