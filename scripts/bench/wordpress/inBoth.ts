import { hrefOf } from '../../../lib/address/href'
import { articlePath } from '../../../lib/address/pages'
import type { Article } from '../../../lib/model/model'
import type { Placed } from './withWordpress'

/** An article, and where it is on both: paths as addresses write them. */
export type InBoth = { article: Article; wordpress: Placed; khabar: { file: string; path: string } }

/** @param placed in the order of the articles */
export function pairUp(articles: readonly Article[], placed: readonly Placed[]): InBoth[] {
  return articles.map((article, at) => {
    const wordpress = placed[at]
    if (!wordpress) throw new Error(`${article.file} is not in WordPress.`)
    return { article, wordpress, khabar: { file: article.file, path: hrefOf(articlePath(article)) } }
  })
}

/** Some of many, evenly spread; all of them where there are not so many. */
export function spread<Thing>(things: readonly Thing[], most: number): Thing[] {
  const step = Math.max(1, things.length / most)
  const isTaken = (at: number) => Math.floor(at / step) !== Math.floor((at - 1) / step)
  return things.filter((_, at) => isTaken(at))
}
