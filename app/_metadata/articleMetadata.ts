import type { Metadata } from 'next'
import { articlePath } from '@/lib/address/pages'
import type { ArticleId } from '@/lib/model/model'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { findArticleFacts } from '@/lib/seo/articleFacts'
import { describe } from './describePage'

/** The metadata of an article. */
export function articleMetadata(id: ArticleId): Metadata {
  const news = currentNewsroom()
  const now = Date.now()
  const article = news.getArticle(id, now)
  if (!article) return {}
  const translation = news.findTranslation(article, now)
  const facts = findArticleFacts(article, news)
  const { openGraph, ...page } = describe({
    edition: id.edition,
    path: articlePath(id),
    title: facts.title,
    description: facts.description,
    alternate: translation && articlePath(translation),
    subject: { what: 'article', article },
    feed: { of: 'section', key: article.section, name: facts.section.name },
    robots: article.noindex || article.retracted ? { index: false } : undefined,
  })
  const authors = facts.authors.map(({ name }) => name)
  return {
    ...page,
    authors: facts.authors.map(({ name, url }) => ({ name, url })),
    openGraph: {
      ...openGraph,
      type: 'article',
      publishedTime: facts.publishedAt,
      modifiedTime: facts.modifiedAt,
      section: facts.section.name,
      tags: facts.topics.map(({ name }) => name),
      authors,
    },
  }
}
