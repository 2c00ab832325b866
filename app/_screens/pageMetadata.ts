import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import {
  absoluteHref,
  articlePath,
  authorPath,
  correctionsPath,
  frontPath,
  latestPath,
  searchPath,
  sectionPath,
  standingPath,
  topicPath,
} from '@/lib/address'
import type { ArticleId } from '@/lib/content/model'
import { newsroom } from '@/lib/content/opened'
import { digitsOf, formatNumber } from '@/lib/dates/numbers'
import { type Edition, otherEdition } from '@/lib/edition'

type Facts = {
  edition: Edition
  path: string
  title?: string
  description?: string
  /** Path of the same page in the other edition, where there is one. */
  twin?: string
  type?: 'website' | 'article'
  robots?: Metadata['robots']
}

/** The facts that every page says of itself in its head. */
function describe({ edition, path, title, description, twin, type = 'website', robots }: Facts): Metadata {
  const site = newsroom().getSite()
  const url = absoluteHref(site.url, path)
  const name = site.name[edition]
  const about = description ?? site.description?.[edition]
  return {
    title: title ? { absolute: `${title} – ${name}` } : { absolute: name },
    description: about,
    alternates: {
      canonical: url,
      languages: twin
        ? {
            [edition]: url,
            [otherEdition(edition)]: absoluteHref(site.url, twin),
            'x-default': absoluteHref(site.url, edition === 'ar' ? path : twin),
          }
        : undefined,
    },
    openGraph: {
      type,
      url,
      siteName: name,
      title: title ?? name,
      description: about,
      locale: edition === 'ar' ? 'ar' : 'en_GB',
    },
    robots,
  }
}

async function titleOfPage(title: string, number: number, edition: Edition): Promise<string> {
  if (number === 1) return title
  const t = await getTranslations({ locale: edition, namespace: 'list' })
  return t('titleWithPage', { title, page: formatNumber(number, digitsOf(newsroom().getSite(), edition)) })
}

/** What holds where a page says nothing of itself. */
export function siteMetadata(edition: Edition): Metadata {
  return {
    title: newsroom().getSite().name[edition],
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
  }
}

export function frontMetadata(edition: Edition): Metadata {
  return describe({ edition, path: frontPath(edition), twin: frontPath(otherEdition(edition)) })
}

export async function sectionMetadata(edition: Edition, id: string, number: number): Promise<Metadata> {
  const section = newsroom().getSection(id)
  if (!section) return {}
  return describe({
    edition,
    path: sectionPath(edition, id, number),
    title: await titleOfPage(section.name[edition], number, edition),
    description: section.description?.[edition],
    twin: number === 1 ? sectionPath(otherEdition(edition), id) : undefined,
  })
}

export async function sectionOrPageMetadata(edition: Edition, name: string): Promise<Metadata> {
  const news = newsroom()
  if (news.getSection(name)) return sectionMetadata(edition, name, 1)
  const standing = news.getPage(edition, name)
  if (!standing) return {}
  const other = otherEdition(edition)
  return describe({
    edition,
    path: standingPath(edition, name),
    title: standing.title,
    description: standing.deck,
    twin: news.getPage(other, name) ? standingPath(other, name) : undefined,
    robots: standing.noindex ? { index: false } : undefined,
  })
}

export async function topicMetadata(edition: Edition, key: string, number: number): Promise<Metadata> {
  const topic = newsroom().getTopic(edition, key, Date.now())
  if (!topic) return {}
  return describe({
    edition,
    path: topicPath(edition, key, number),
    title: await titleOfPage(topic.name, number, edition),
  })
}

export async function authorMetadata(edition: Edition, id: string, number: number): Promise<Metadata> {
  const author = newsroom().getAuthor(id)
  if (!author) return {}
  return describe({
    edition,
    path: authorPath(edition, id, number),
    title: await titleOfPage(author.name[edition], number, edition),
    description: author.bio?.[edition],
    twin: number === 1 ? authorPath(otherEdition(edition), id) : undefined,
  })
}

export async function latestMetadata(edition: Edition, number: number): Promise<Metadata> {
  const t = await getTranslations({ locale: edition, namespace: 'site' })
  return describe({
    edition,
    path: latestPath(edition, number),
    title: await titleOfPage(t('latest'), number, edition),
    twin: number === 1 ? latestPath(otherEdition(edition)) : undefined,
  })
}

export async function correctionsMetadata(edition: Edition, number: number): Promise<Metadata> {
  const t = await getTranslations({ locale: edition, namespace: 'list' })
  return describe({
    edition,
    path: correctionsPath(edition, number),
    title: await titleOfPage(t('correctionsTitle'), number, edition),
    description: t('correctionsLead'),
    twin: number === 1 ? correctionsPath(otherEdition(edition)) : undefined,
  })
}

export async function searchMetadata(edition: Edition): Promise<Metadata> {
  const t = await getTranslations({ locale: edition, namespace: 'search' })
  return describe({
    edition,
    path: searchPath(edition),
    title: t('title'),
    robots: { index: false, follow: true },
  })
}

export async function missingMetadata(edition: Edition): Promise<Metadata> {
  const t = await getTranslations({ locale: edition, namespace: 'missing' })
  return { title: { absolute: t('title') }, robots: { index: false } }
}

export async function goneMetadata(edition: Edition): Promise<Metadata> {
  const t = await getTranslations({ locale: edition, namespace: 'gone' })
  return { title: { absolute: t('title') }, robots: { index: false } }
}

export function articleMetadata(id: ArticleId): Metadata {
  const news = newsroom()
  const now = Date.now()
  const article = news.getArticle(id, now)
  if (!article) return {}
  const translation = news.findTranslation(article, now)
  return describe({
    edition: id.edition,
    path: articlePath(id),
    title: article.title,
    description: article.deck ?? article.summary[0],
    twin: translation && articlePath(translation),
    type: 'article',
    robots: article.noindex || article.retracted ? { index: false } : undefined,
  })
}
