import { blocksInLine } from '@/lib/arabic/blocksInLine'
import { bodyTextFrom } from '@/lib/content/body/bodyText'
import type { Article } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'

/** The length that search engines and chats show of a description; they cut a longer one in the middle of a word. */
const longest = 200

/** The beginning of a text, cut between words; a cut one ends with an ellipsis. */
export function cutText(text: string, limit: number): string {
  const line = blocksInLine(text)
  if (line.length <= limit) return line
  const cut = line.slice(0, limit)
  const end = cut.lastIndexOf(' ')
  return `${(end > limit / 2 ? cut.slice(0, end) : cut).replace(/[\s·،؛,;:.]+$/, '').toWellFormed()}…`
}

/** An article in a sentence or two: its deck, else its first key point, else how it begins. */
export function describeArticle(article: Article, news: Newsroom): string {
  const said = article.deck ?? article.summary[0]
  if (said) return said
  if (article.retracted) return cutText(article.retracted.reason, longest)
  const body = news.getBody(article)
  const beginning = body === undefined ? '' : bodyTextFrom(body, { countIn: () => 0, most: 0 })
  return cutText(beginning, longest) || article.title
}
