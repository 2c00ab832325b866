import { createHash } from 'node:crypto'
import type { Article } from '../../../lib/model/model'
import type { Newsroom } from '../../../lib/newsroom/newsroom'
import { makeRandom, pickBelow } from './random'

const edition = 'ar'

/** Drawing and misspelling begin here: the same newspaper is asked the same each time. */
export const seed = 20_260_315
export const wordsAsked = 4

/** Words of a headline in their order, and the article that stands below it. */
export type KnownItem = { words: string[]; article: Article }

/** The words of a headline as a reader would copy them, without the signs around them. */
const listHeadlineWords = (title: string) => title.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]+/gu) ?? []

/** All articles of the Arabic edition that are out, the latest first. */
export function* eachArticle(news: Newsroom, now: number): Generator<Article> {
  const step = 500
  for (let offset = 0; ; offset += step) {
    const articles = news.listLatest({ edition, limit: step, offset }, now)
    yield* articles
    if (articles.length < step) return
  }
}

/** Draws headlines of at least four words, and four words of each; fewer than `most` where there are not so many. */
export function drawItems(news: Newsroom, now: number, most: number): KnownItem[] {
  const random = makeRandom(seed)
  const all = [...eachArticle(news, now)].filter(({ title }) => listHeadlineWords(title).length >= wordsAsked)
  const chosen: KnownItem[] = []
  while (chosen.length < most && all.length > 0) {
    const [article] = all.splice(pickBelow(random, all.length), 1)
    const words = article ? listHeadlineWords(article.title) : []
    while (words.length > wordsAsked) words.splice(pickBelow(random, words.length), 1)
    if (article) chosen.push({ words, article })
  }
  return chosen
}

/** Articles with the same text are the same for a reader: an agency's item that was filed twice. */
export function sameTextTest(news: Newsroom): (one: Article, other: Article) => boolean {
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
