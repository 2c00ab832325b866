import { type BenchSite, withBenchSite } from '../site/benchSite'
import { listArticles } from '../newspaper/listArticles'
import { rateOf } from '../reading/rateOf'
import { type Nginx, startNginx } from '../site/startNginx'
import { type Newspaper, makeScratch } from '../newspaper/scratch'

/** As a browser asks that is told to load a page anew; Next answers from the same page cache. */
const throughNext = { 'cache-control': 'no-cache' }

function say(what: string, rate: number, baseline: number) {
  const multiple = (rate / baseline).toFixed(2)
  console.log(`${what.padEnd(44)} ${String(Math.round(rate)).padStart(7)} a second ${multiple.padStart(8)} x`)
}

async function measure(site: BenchSite, path: string, nginx: Nginx | undefined): Promise<boolean> {
  const url = site.origin + path
  let isEnough = true
  for (const coding of ['identity', 'gzip', 'br']) {
    await rateOf(url, coding)
    const framework = await rateOf(url, coding, throughNext)
    const own = await rateOf(url, coding)
    say(`through Next, ${coding}`, framework, framework)
    say(`the site, ${coding}`, own, framework)
    isEnough &&= own > framework
    if (!nginx) continue
    await rateOf(nginx.site + path, coding)
    const file = await rateOf(nginx.file, coding)
    say(`nginx with a plain file, ${coding}`, file, file)
    say(`nginx in front of the site, ${coding}`, await rateOf(nginx.site + path, coding), file)
  }
  return isEnough
}

/**
 * How often one article is answered in a second, with the load generator on the same cores: by the site, by the site's way
 * through Next (a reader who wants no kept answer takes it), by nginx in front, and by nginx with a plain file of the same bytes.
 */
export async function measureHot(newspaper: Newspaper): Promise<boolean> {
  const scratch = makeScratch(newspaper)
  const [article] = listArticles(scratch.contentDir, 1).articles
  if (!article) throw new Error('There is no article.')
  return withBenchSite(scratch, async (site) => {
    const page = await (await fetch(site.origin + article.path)).text()
    const nginx = await startNginx(scratch.folder, site.port, page)
    try {
      return await measure(site, article.path, nginx)
    } finally {
      await nginx?.stop()
    }
  })
}
