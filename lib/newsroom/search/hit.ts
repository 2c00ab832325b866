import { findPassage } from '@/lib/search/findPassage'
import { countSought, findRanges, type Sought } from '@/lib/search/sought'
import { bodyTextFrom } from '@/lib/content/body/bodyText'
import type { Article } from '@/lib/model/model'
import type { SearchHit } from '@/lib/newsroom/searchAnswer'

/** The text of an article; its tables are asked for only where nothing else holds the words. */
export type HitTexts = { source: string; getTables(): string }

/** Where a passage can come from when the body does not hold the words. */
const listOtherTexts = (article: Article) => [
  article.deck ?? '',
  ...article.summary,
  ...(article.kind === 'live' ? article.updates.map(({ title, text }) => `${title}. ${text}`) : []),
]

/** A found article as it is shown: the words in its headline, and in a piece of its text around them. */
export function makeHit(article: Article, { source, getTables }: HitTexts, sought: Sought): SearchHit {
  const count = (text: string) => countSought(text, sought)
  const body = bodyTextFrom(source, { countIn: count, most: sought.asked })
  const has = (other: string) => count(other) > 0
  const findOther = () => {
    const other = listOtherTexts(article).find(has)
    if (other !== undefined) return other
    const tables = getTables()
    return has(tables) ? tables : undefined
  }
  const text = has(body) ? body : (findOther() ?? body)
  const passage = findPassage(text, sought)
  return {
    article,
    titleRanges: findRanges(article.title, sought),
    passage,
    passageRanges: findRanges(passage, sought),
  }
}
