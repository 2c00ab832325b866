import { indexPath } from '../../../lib/content/database/indexFile'
import { updateIndex } from '../../../lib/content/sync/indexWriter'
import { openNewsroom } from '../../../lib/newsroom/openNewsroom'
import { openReadOnly } from '../../../lib/content/database/sqlite'
import { makeFolder } from '../../temporaryFolder'
import { drawItems, sameTextTest, seed, wordsAsked } from '../newspaper/knownItems'
import { makeRandom } from '../newspaper/random'
import { spellings } from '../newspaper/spellings'

const edition = 'ar'
const sampled = 600
const atMost = 10
/** Milliseconds within which 95 of a hundred answers come. */
const slowest = 15

/** Known-item search: a headline's article must come first for four of its words, however they are written. */
export async function measureSearch(folder: string, dataDir = makeFolder()): Promise<boolean> {
  await updateIndex({ contentDir: folder, dataDir })
  const db = openReadOnly(indexPath(dataDir))
  const news = openNewsroom(db)
  const now = Date.now()
  const items = drawItems(news, now, sampled)
  const isSame = sameTextTest(news)
  console.log(
    `${news.countArticles({ edition }, now)} articles, ${items.length} headlines, ${wordsAsked} words of each`,
  )
  let isGood = true
  const times: number[] = []
  for (const [name, { write, least }] of Object.entries(spellings)) {
    const random = makeRandom(seed)
    let sum = 0
    const taken: number[] = []
    for (const { words, article } of items) {
      const query = write(words, random)
      const start = performance.now()
      const { hits } = news.search({ edition, query, limit: atMost }, now)
      taken.push(performance.now() - start)
      const place = hits.findIndex((hit) => isSame(hit.article, article))
      if (place >= 0) sum += 1 / (place + 1)
      if (process.env.BENCH_MISSES && place !== 0) console.log(`  ${place}: ${query}  <- ${article.title}`)
    }
    const reached = sum / items.length
    const isReached = reached >= least
    isGood &&= isReached
    times.push(...taken)
    console.log(
      `${name.padEnd(30)} MRR@${atMost} ${reached.toFixed(3)} ${isReached ? 'reaches' : 'MISSES'} ${least}  ${sayTimes(taken)}`,
    )
  }
  console.log(`all queries${' '.repeat(35)}${sayTimes(times)}`)
  db.close()
  return isGood && at(times, 0.95) < slowest
}

const at = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
const sayTimes = (times: number[]) =>
  `half within ${at(times, 0.5).toFixed(1)} ms, 95 of a hundred within ${at(times, 0.95).toFixed(1)} ms`
