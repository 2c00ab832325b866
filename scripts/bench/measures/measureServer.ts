import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BenchSite, withBenchSite } from '../site/benchSite'
import { measureHugo } from '../site/hugoSite'
import { countTexts, listArticles } from '../newspaper/listArticles'
import { sayReading } from '../reading/readPages'
import { type Newspaper, makeScratch } from '../newspaper/scratch'

/** A cold start may take so many times as long as hugo's building of the same articles. */
const limit = 4
const atOnce = 4
/** Milliseconds: what a start leaves to do is done after the first, and the processor is watched for the second. */
const rest = { settled: 60_000, watched: 30_000 }

function say(what: string, site: BenchSite) {
  const { now, most } = site.countMemory()
  const figures = [
    `${(site.untilFirstPage / 1000).toFixed(1)} s to the first page`,
    `${site.countProcessor().toFixed(1)} s of processor`,
    `${now} MB, ${most} MB at most`,
  ]
  console.log(what.padEnd(34), figures.join(', '))
}

function sayDisk(dataDir: string, articles: number) {
  const bytes = readdirSync(dataDir).reduce((sum, name) => sum + statSync(join(dataDir, name)).size, 0)
  console.log('DATA_DIR'.padEnd(34), `${(bytes / 1024 / articles).toFixed(1)} KB an article`)
}

/** Pages that are rendered and kept, some at once, as on a busy site. */
async function readOnce(site: BenchSite, paths: readonly string[]) {
  await sayReading(`articles, ${atOnce} at once`, site, paths, atOnce)
  say(`${paths.length} articles read once`, site)
}

/** The cost of following the content while nothing changes and nobody reads. */
async function sayRest(site: BenchSite) {
  await sleep(rest.settled)
  const before = site.countProcessor()
  await sleep(rest.watched)
  const took = (site.countProcessor() - before) * 1000
  console.log(
    'at rest'.padEnd(34),
    `${Math.round(took)} ms of processor in ${rest.watched / 1000} s, ${site.countMemory().now} MB`,
  )
}

/** How long the served site needs from nothing, and from an index that is there; what it takes of disk and memory. */
export async function measureServer(newspaper: Newspaper, every: number): Promise<boolean> {
  const { folder, contentDir, dataDir } = makeScratch(newspaper)
  const hugo = measureHugo(contentDir, join(folder, 'hugo'))
  const places = { contentDir, dataDir }
  const untilFirstPage = await withBenchSite(places, async (site) => {
    say('cold start', site)
    return site.untilFirstPage
  })
  sayDisk(dataDir, countTexts(contentDir))
  const paths = listArticles(contentDir, every).articles.map(({ path }) => path)
  const turns = 3
  for (let turn = 1; turn <= turns; turn++) {
    await withBenchSite(places, async (site) => {
      say(`warm start ${turn}`, site)
      if (turn === 1) await sayRest(site)
      if (turn === turns) await readOnce(site, paths)
    })
  }
  if (!hugo) return true
  const multiple = untilFirstPage / 1000 / hugo.wall
  console.log('cold start, multiple of hugo'.padEnd(34), multiple.toFixed(2))
  return multiple <= limit
}
