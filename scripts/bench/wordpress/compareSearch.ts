import type { Article } from '../../../lib/model/model'
import type { Newsroom } from '../../../lib/newsroom/newsroom'
import type { Origin } from '../site/benchSite'
import { drawItems, sameTextTest, seed } from '../newspaper/knownItems'
import { medianOf } from '../newspaper/liveArticle'
import { makeRandom } from '../newspaper/random'
import { spellings } from '../newspaper/spellings'
import type { Comparison } from './comparison'
import type { InBoth } from './inBoth'
import { readKhabarResults, readWordpressResults } from './searchPages'

const headlines = 100
/** As many as WordPress lists on a page. */
const atMost = 10

type IsSought = (article: Article) => boolean

/** A site's own page of search, which notes the milliseconds of each answer. */
type SearchPage = { times: number[]; finds(query: string, isSought: IsSought): Promise<boolean> }

/**
 * @param start of the address of a search, to which the query is added
 * @param articles by their paths on that site
 */
function openSearch(
  start: string,
  readResults: (html: string) => string[],
  articles: ReadonlyMap<string, Article>,
): SearchPage {
  const times: number[] = []
  return {
    times,
    async finds(query, isSought) {
      const began = performance.now()
      const answer = await fetch(start + encodeURIComponent(query))
      const html = await answer.text()
      times.push(performance.now() - began)
      if (!answer.ok) throw new Error(`${start} answers ${answer.status} for «${query}».`)
      const found = readResults(html).slice(0, atMost)
      const isFound = found.some((path) => {
        const article = articles.get(path)
        return article !== undefined && isSought(article)
      })
      if (!isFound && process.env.BENCH_MISSES) console.log(`  ${start}${query}`)
      return isFound
    },
  }
}

/**
 * Asks both for headlines on their own pages of search, in every way of writing: how many of a hundred have their article
 * among the first ten.
 */
export async function compareSearch(
  wordpress: Origin,
  khabar: Origin,
  articles: readonly InBoth[],
  news: Newsroom,
): Promise<Comparison[]> {
  const theirs = openSearch(
    `${wordpress.origin}/?s=`,
    readWordpressResults,
    new Map(articles.map((both) => [both.wordpress.path, both.article])),
  )
  const ours = openSearch(
    `${khabar.origin}/search?q=`,
    readKhabarResults,
    new Map(articles.map((both) => [both.khabar.path, both.article])),
  )
  const items = drawItems(news, Date.now(), headlines)
  const isSame = sameTextTest(news)
  const rows: Comparison[] = []
  for (const [name, { write }] of Object.entries(spellings)) {
    const random = makeRandom(seed)
    const found = { wordpress: 0, khabar: 0 }
    for (const { words, article } of items) {
      const query = write(words, random)
      const isSought: IsSought = (other) => isSame(other, article)
      if (await theirs.finds(query, isSought)) found.wordpress++
      if (await ours.finds(query, isSought)) found.khabar++
    }
    rows.push({ what: `headlines found: ${name}`, unit: `of ${items.length}`, better: 'more', ...found })
  }
  const times = { wordpress: medianOf(theirs.times), khabar: medianOf(ours.times) }
  return [...rows, { what: 'page of search, median', unit: 'ms', better: 'less', ...times }]
}
