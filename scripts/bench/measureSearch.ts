import { createHash } from 'node:crypto'
import { indexPath } from '../../lib/content/indexFile'
import { updateIndex } from '../../lib/content/indexWriter'
import type { Article } from '../../lib/content/model'
import type { Newsroom } from '../../lib/content/newsroom'
import { openNewsroom } from '../../lib/content/query'
import { openReadOnly } from '../../lib/content/sqlite'
import { makeFolder } from '../temporaryFolder'
import { makeRandom, pickBelow } from './random'
import { spellings } from './spellings'

const edition = 'ar'
const sampled = 600
const wordsAsked = 4
const seed = 20_260_315
const atMost = 10
/** Milliseconds within which 95 of a hundred answers come. */
const slowest = 15

type Item = { words: string[]; article: Article }

/** The words of a headline as a reader would copy them, without the signs around them. */
const listHeadlineWords = (title: string) => title.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]+/gu) ?? []

function* eachArticle(news: Newsroom, now: number) {
  const step = 500
  for (let offset = 0; ; offset += step) {
    const articles = news.listLatest({ edition, limit: step, offset }, now)
    yield* articles
    if (articles.length < step) return
  }
}

/** Draws headlines of at least four words, and four words of each in their order. */
function drawItems(news: Newsroom, now: number): Item[] {
  const random = makeRandom(seed)
  const all = [...eachArticle(news, now)].filter(({ title }) => listHeadlineWords(title).length >= wordsAsked)
  const chosen: Item[] = []
  while (chosen.length < sampled && all.length > 0) {
    const [article] = all.splice(pickBelow(random, all.length), 1)
    const words = article ? listHeadlineWords(article.title) : []
    while (words.length > wordsAsked) words.splice(pickBelow(random, words.length), 1)
    if (article) chosen.push({ words, article })
  }
  return chosen
}

/** Articles with the same text are the same for a reader: an agency's item that was filed twice. */
function sameTextTest(news: Newsroom): (one: Article, other: Article) => boolean {
  const known = new Map<string, string>()
  const textOf = (article: Article) => {
    const before = known.get(article.file)
    if (before) return before
    const hash = createHash('sha1')
      .update(news.getBody(article) ?? article.file)
      .digest('hex')
    known.set(article.file, hash)
    return hash
  }
  return (one, other) => one.file === other.file || one.title === other.title || textOf(one) === textOf(other)
}

/** Known-item search: a headline's article must come first for four of its words, however they are written. */
export async function measureSearch(folder: string, dataDir = makeFolder()): Promise<boolean> {
  await updateIndex({ contentDir: folder, dataDir })
  const db = openReadOnly(indexPath(dataDir))
  const news = openNewsroom(db)
  const now = Date.now()
  const items = drawItems(news, now)
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
