import { hrefOf } from '../../../lib/address/href'
import { articlePath } from '../../../lib/address/pages'
import { checkArticleFile } from '../../../lib/content/check/check'
import { listContent } from '../../../lib/content/source/contentFiles'
import { readSource } from '../../../lib/content/source/readSource'
import { checkSettings } from '../../../lib/content/settings/settings'

/** An article that the site has to answer with, and what its page has to say. */
export type Expected = { file: string; path: string; body: string; bodyLine: number }

/** How many articles and standing pages a content folder holds, sound or not: nothing is read. */
export function countTexts(folder: string): number {
  return [...listContent(folder).values()].filter(({ kind }) => kind === 'text').length
}

/**
 * Lists every n-th article of a content folder that readers can open now: sound, out, neither draft nor retracted.
 * @returns how many were passed over because of that, too.
 */
export function listArticles(folder: string, every: number): { articles: Expected[]; passedOver: number } {
  const { settings } = checkSettings((name) => {
    const source = readSource(folder, name)
    return Array.isArray(source) ? undefined : source.text
  })
  const texts = [...listContent(folder).values()].filter(({ kind }) => kind === 'text')
  const articles: Expected[] = []
  let passedOver = 0
  for (const { onDisk } of texts.filter((_, index) => index % every === 0)) {
    const source = readSource(folder, onDisk)
    const checked = Array.isArray(source) ? undefined : checkArticleFile(source, settings)
    const isOut =
      checked?.outcome === 'article' &&
      !checked.draft &&
      !checked.article.retracted &&
      Date.parse(checked.article.publishedAt) <= Date.now()
    if (!isOut) passedOver++
    else {
      const { article, body, bodyLine } = checked
      articles.push({ file: article.file, path: hrefOf(articlePath(article)), body, bodyLine })
    }
  }
  return { articles, passedOver }
}

/** As many articles that readers can open, spread over all of a content folder; fewer where it holds fewer. */
export function pickArticles(folder: string, most: number): Expected[] {
  // Some are passed over.
  const every = Math.max(1, Math.floor(countTexts(folder) / (most * 1.1)))
  return listArticles(folder, every).articles.slice(0, most)
}
