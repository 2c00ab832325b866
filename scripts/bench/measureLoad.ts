import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { type BenchSite, withBenchSite } from './benchSite'
import { type Expected, countTexts, listArticles } from './listArticles'
import { at, changeArticle, waitFor } from './liveArticle'
import { type Newspaper, inScratch } from './scratch'
import { watchAges } from './watchAges'

const addresses = 500
/** Requests a second, from so many connections, for so many seconds. */
const load = { overallRate: 200, connections: 20, duration: 60 }
/** Milliseconds: how long the slowest of a hundred may take, and how old a page may be. */
const limits = { slowest: 300, age: 2_000 }

/** A minute of readers who go round all articles, each from another place on. */
function readAll(origin: string, articles: readonly Expected[]) {
  let clients = 0
  return autocannon({
    url: origin,
    ...load,
    headers: { 'accept-encoding': 'gzip' },
    setupClient(client) {
      const from = Math.floor((clients++ * articles.length) / load.connections)
      client.setRequests([...articles.slice(from), ...articles.slice(0, from)].map(({ path }) => ({ path })))
    },
  })
}

async function measure(site: BenchSite, contentDir: string, articles: readonly Expected[]): Promise<boolean> {
  for (const { path } of articles) await (await fetch(site.origin + path)).arrayBuffer()
  const before = site.countProcessor()
  const running = readAll(site.origin, articles)
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
  const { latency, non2xx, errors, requests } = await running
  const { oldest, answers } = await ages.stop()
  const processor = site.countProcessor() - before
  const sorted = (await Promise.all(live)).toSorted((a, b) => a - b)
  console.log(
    `${Math.round(requests.average)} requests a second over ${articles.length} addresses: ${non2xx + errors} failed, ` +
      `median ${Math.round(latency.p50)} ms, 99 of a hundred within ${Math.round(latency.p99)} ms, ` +
      `${processor.toFixed(0)} s of processor in ${load.duration} s`,
  )
  console.log(
    `${sorted.length} publishes: live after ${Math.round(at(sorted, 0.5))} ms at the median, ` +
      `after ${Math.round(at(sorted, 1))} ms at most; the oldest of ${answers} answers was ${Math.round(oldest)} ms old`,
  )
  return non2xx + errors === 0 && latency.p99 < limits.slowest && Math.max(at(sorted, 1), oldest) < limits.age
}

/**
 * A minute of steady load on many addresses with a publish in each second: nothing may fail, nothing may be slow, and
 * nobody may get a page that is older than two seconds.
 */
export async function measureLoad(newspaper: Newspaper): Promise<boolean> {
  return inScratch(newspaper, async (scratch) => {
    const every = Math.max(1, Math.floor(countTexts(scratch.contentDir) / (addresses * 1.1)))
    const articles = listArticles(scratch.contentDir, every).articles.slice(0, addresses)
    return withBenchSite(scratch, (site) => measure(site, scratch.contentDir, articles))
  })
}
