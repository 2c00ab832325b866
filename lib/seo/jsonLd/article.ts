import type {
  AnalysisNewsArticle,
  CorrectionComment,
  ImageObject,
  LiveBlogPosting,
  NewsArticle,
  OpinionNewsArticle,
  Organization,
  Person,
  Thing,
} from 'schema-dts'
import { absoluteHref } from '@/lib/address/href'
import { articlePath } from '@/lib/address/pages'
import type { Article } from '@/lib/model/model'
import { listNewestUpdates } from '@/lib/model/newestUpdates'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { writeZonedTime } from '@/lib/dates/writeZonedTime'
import { findSharePicture } from '@/lib/sharePicture/findSharePicture'
import { type ArticleFacts, findArticleFacts, type Writer } from '@/lib/seo/articleFacts'
import { findPictureFacts } from '@/lib/seo/pictureFacts'
import { breadcrumbOf } from './lists'
import { newsroomOf, organizationId } from './site'

type Base = Exclude<NewsArticle, string>
type Written = NewsArticle | OpinionNewsArticle | AnalysisNewsArticle | LiveBlogPosting

/** The article's own picture with its size and who made it; where it may show none, what chats show of it. */
function imageOf(article: Article, news: Newsroom, now: number): ImageObject {
  const { image, sensitive, retracted } = article
  const { url: origin } = news.getSite()
  // A preview cannot veil a picture, and a withdrawn article shows none.
  const media = image && !sensitive && !retracted ? news.getMedia(image.file) : undefined
  if (!image || media?.type !== 'picture') {
    const { path, width, height, alt } = findSharePicture({ what: 'article', article }, news, now)
    const size = { width: String(width), height: String(height) }
    return { '@type': 'ImageObject', url: absoluteHref(origin, path), ...size, caption: alt }
  }
  const { url, width, height } = findPictureFacts(media, origin)
  return {
    '@type': 'ImageObject',
    url,
    width: String(width),
    height: String(height),
    caption: image.caption ?? image.alt,
    creditText: image.credit,
  }
}

const writerOf = ({ name, url, is }: Writer): Person | Organization =>
  is === 'body' ? { '@type': 'Organization', name, url } : { '@type': 'Person', name, url }

function correctionsOf(article: Article, zoned: (moment: string) => string): CorrectionComment[] {
  return article.corrections.map(({ text, date }) => ({
    '@type': 'CorrectionComment',
    text,
    datePublished: zoned(date),
  }))
}

/** Properties that every kind of article has. */
function baseOf(article: Article, facts: ArticleFacts, news: Newsroom, now: number) {
  const site = news.getSite()
  const zoned = (moment: string) => writeZonedTime(moment, site.timeZone)
  const translation = news.findTranslation(article, now)
  return {
    '@id': `${facts.url}#article`,
    mainEntityOfPage: facts.url,
    url: facts.url,
    headline: facts.title,
    alternativeHeadline: article.kicker,
    description: facts.description,
    inLanguage: article.edition,
    datePublished: facts.publishedAt,
    dateModified: facts.modifiedAt,
    author: facts.authors.map(writerOf),
    publisher: { '@id': organizationId(site) },
    image: [imageOf(article, news, now)],
    articleSection: facts.section.name,
    keywords: facts.topics.map(({ name }) => name),
    wordCount: article.retracted ? undefined : article.words,
    isAccessibleForFree: true,
    citation: article.sources.map(({ name, url }) => ({ '@type': 'CreativeWork' as const, name, url })),
    translator: facts.translator && writerOf(facts.translator),
    workTranslation: translation && { '@id': `${absoluteHref(site.url, articlePath(translation))}#article` },
    correction: correctionsOf(article, zoned),
    creativeWorkStatus: article.retracted ? 'Retracted' : undefined,
  } satisfies Omit<Base, '@type'>
}

function writtenOf(article: Article, facts: ArticleFacts, news: Newsroom, now: number): Written {
  const base = baseOf(article, facts, news, now)
  const written: Omit<Base, '@type'> = { ...base, dateline: article.dateline }
  switch (article.kind) {
    case 'opinion':
      return { '@type': 'OpinionNewsArticle', ...written }
    case 'analysis':
      return { '@type': 'AnalysisNewsArticle', ...written }
    case 'live': {
      const { timeZone } = news.getSite()
      return {
        '@type': 'LiveBlogPosting',
        ...base,
        coverageStartTime: facts.publishedAt,
        liveBlogUpdate: listNewestUpdates(article).map(({ id, at, title, text }) => ({
          '@type': 'BlogPosting',
          headline: title,
          articleBody: text,
          datePublished: writeZonedTime(at, timeZone),
          url: `${facts.url}#${id}`,
          author: base.author,
        })),
      }
    }
    default:
      return { '@type': 'NewsArticle', ...written }
  }
}

/**
 * An article, the way to it and who published it.
 * @param films what `findFilms` found in its text
 */
export function describeArticleAsThings(
  article: Article,
  films: Thing[],
  news: Newsroom,
  now: number,
): Thing[] {
  const site = news.getSite()
  const facts = findArticleFacts(article, news)
  const { title: name, url } = facts
  return [
    writtenOf(article, facts, news, now),
    ...films,
    breadcrumbOf(site, article.edition, [facts.section, { name, url }]),
    newsroomOf(site, article.edition),
  ]
}
