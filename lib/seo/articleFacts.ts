import { absoluteHref, articlePath, authorPath, sectionPath, topicPath } from '../address'
import { lastChange } from '../content/lastChange'
import type { Article, Site } from '../content/model'
import type { Newsroom } from '../content/newsroom'
import { writeZonedTime } from '../dates/writeZonedTime'
import type { Edition } from '../edition'
import { describeArticle } from './describeArticle'

export type Named = { name: string; url?: string }

/**
 * What an article says of itself outside its own page. Metadata, structured data, feeds and sitemaps take title, dates
 * and addresses from here, so that none says otherwise than another.
 */
export type ArticleFacts = {
  edition: Edition
  /** Canonical, absolute and encoded. */
  url: string
  title: string
  description: string
  section: Named
  /** In the newsroom's own time, with the offset. */
  publishedAt: string
  modifiedAt: string
  /** Who signs it; the newsroom itself where nobody does. */
  authors: Named[]
  topics: Named[]
}

/** The facts of an article that is out. */
export function findArticleFacts(article: Article, news: Newsroom): ArticleFacts {
  const { edition } = article
  const site = news.getSite()
  const section = news.getSection(article.section)
  const at = (path: string) => absoluteHref(site.url, path)
  return {
    edition,
    url: at(articlePath(article)),
    title: article.title,
    description: describeArticle(article, news),
    section: {
      name: section?.name[edition] ?? article.section,
      url: at(sectionPath(edition, article.section)),
    },
    publishedAt: writeZonedTime(article.publishedAt, site.timeZone),
    modifiedAt: writeZonedTime(lastChange(article), site.timeZone),
    authors: listWriters(article, news, site),
    topics: article.topics.map(({ name, key }) => ({ name, url: at(topicPath(edition, key)) })),
  }
}

function listWriters(article: Article, news: Newsroom, site: Site): Named[] {
  const { edition } = article
  const authors: Named[] = article.authors.flatMap((id) => {
    const author = news.getAuthor(id)
    return author
      ? [{ name: author.name[edition], url: absoluteHref(site.url, authorPath(edition, author.id)) }]
      : []
  })
  const all = article.byline ? [...authors, { name: article.byline }] : authors
  return all.length > 0 ? all : [{ name: site.name[edition], url: absoluteHref(site.url, '/') }]
}
