import { findPassage } from '../../search/findPassage'
import { countSought, findRanges, type Sought } from '../../search/sought'
import { bodyTextFrom } from '../bodyText'
import type { Article } from '../model'
import type { SearchHit } from '../searchAnswer'

/** Where a passage can come from when the body does not hold the words. */
const listOtherTexts = (article: Article) => [
  article.deck ?? '',
  ...article.summary,
  ...(article.kind === 'live' ? article.updates.map(({ title, text }) => `${title}. ${text}`) : []),
]

/** A found article as it is shown: the words in its headline, and in a piece of its text around them. */
export function makeHit(article: Article, source: string, sought: Sought): SearchHit {
  const count = (text: string) => countSought(text, sought)
  const body = bodyTextFrom(source, { countIn: count, most: sought.asked })
  const text = count(body) > 0 ? body : (listOtherTexts(article).find((other) => count(other) > 0) ?? body)
  const passage = findPassage(text, sought)
  return {
    article,
    titleRanges: findRanges(article.title, sought),
    passage,
    passageRanges: findRanges(passage, sought),
  }
}
