import { absoluteHref } from '@/lib/address/href'
import { articlePath, authorPath, frontPath, sectionPath, topicPath } from '@/lib/address/pages'
import { authorNames } from '@/lib/content/references/authorNames'
import { lastChange } from '@/lib/model/lastChange'
import type { Article, Author, Site } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { writeZonedTime } from '@/lib/dates/writeZonedTime'
import type { Edition } from '@/lib/edition'
import { describeArticle } from './describeArticle'

export type Named = { name: string; url?: string }

/** A signatory: a person, or a body (a desk, the newsroom). */
export type Writer = Named & { is: 'person' | 'body' }

/** Desks sign as people do; their ids say which they are. */
export const isDesk = ({ id }: Pick<Author, 'id'>) => /^desk(?:-|$)/.test(id)

/**
 * The facts that stand for an article outside its own page. Metadata, structured data, feeds and sitemaps take title, dates
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
  /** The signatories; the newsroom itself where there is none. */
  authors: Writer[]
  translator?: Writer
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
    ...(article.translator !== undefined && { translator: findWriter(article.translator, edition, news) }),
    topics: article.topics.map(({ name, key }) => ({ name, url: at(topicPath(edition, key)) })),
  }
}

function writerOf(author: Author, edition: Edition, news: Newsroom): Writer {
  const url = absoluteHref(news.getSite().url, authorPath(edition, author.id))
  return { name: author.name[edition], url, is: isDesk(author) ? 'body' : 'person' }
}

/** A writer whom an article names in words: by an id of `authors.yaml`, by a name that stands there, or one that stands nowhere. */
function findWriter(words: string, edition: Edition, news: Newsroom): Writer {
  const author = news.getAuthor(words) ?? news.getAuthor(authorNames(news.listAuthors())(words) ?? '')
  return author ? writerOf(author, edition, news) : { name: words, is: 'person' }
}

function listWriters(article: Article, news: Newsroom, site: Site): Writer[] {
  const { edition } = article
  const authors = article.authors.flatMap((id): Writer[] => {
    const author = news.getAuthor(id)
    return author ? [writerOf(author, edition, news)] : []
  })
  const all: Writer[] = article.byline ? [...authors, findWriter(article.byline, edition, news)] : authors
  if (all.length > 0) return all
  return [{ name: site.name[edition], url: absoluteHref(site.url, frontPath(edition)), is: 'body' }]
}
