import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { startBenchSite } from './benchSite'
import { listArticles } from './listArticles'
import { at, changeArticle } from './liveArticle'
import { type Newspaper, inScratch } from './scratch'

const addresses = 500
/** Requests a second, from so many connections, for so many seconds. */
const load = { overallRate: 200, connections: 20, duration: 60 }
/** Milliseconds: how long the slowest of a hundred may take, and how old a page may be. */
const limits = { slowest: 300, age: 2_000 }

/**
 * A minute of steady load on many addresses with a publish in each second: nothing may fail, nothing may be slow, and
 * nobody may get a page that is older than two seconds.
 */
export async function measureLoad(newspaper: Newspaper): Promise<boolean> {
  return inScratch(newspaper, async (scratch) => {
    const articles = listArticles(scratch.contentDir, 1).articles.slice(0, addresses)
    const site = await startBenchSite(scratch)
    try {
      for (const { path } of articles) await (await fetch(site.origin + path)).arrayBuffer()
      let clients = 0
      const running = autocannon({
        url: site.origin,
        ...load,
        headers: { 'accept-encoding': 'gzip' },
        setupClient(client) {
          const from = Math.floor((clients++ * articles.length) / load.connections)
          client.setRequests(
            [...articles.slice(from), ...articles.slice(0, from)].map(({ path }) => ({ path })),
          )
        },
      })
      const ages: Promise<number>[] = []
      for (let number = 1; number < load.duration; number++) {
        const article = articles[(number * 37) % articles.length]
        if (article) ages.push(changeArticle(site, scratch.contentDir, article, number))
        await sleep(1_000)
      }
      const { latency, non2xx, errors, requests } = await running
      const sorted = (await Promise.all(ages)).toSorted((a, b) => a - b)
      console.log(
        `${Math.round(requests.average)} requests a second over ${articles.length} addresses: ${non2xx + errors} failed, ` +
          `median ${Math.round(latency.p50)} ms, 99 of a hundred within ${Math.round(latency.p99)} ms`,
      )
      console.log(
        `${sorted.length} publishes: live after ${Math.round(at(sorted, 0.5))} ms at the median, ` +
          `after ${Math.round(at(sorted, 1))} ms at most`,
      )
      return non2xx + errors === 0 && latency.p99 < limits.slowest && at(sorted, 1) < limits.age
    } finally {
      await site.stop()
    }
  })
}
