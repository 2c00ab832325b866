import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import {
  authorPath,
  correctionsPath,
  frontPath,
  latestPath,
  sectionPath,
  standingPath,
  topicPath,
} from '@/lib/address/pages'
import { searchPath } from '@/lib/address/searches'
import { manifestPath, openSearchPath } from '@/lib/address/siteFiles'
import type { Article } from '@/lib/model/model'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { digitsOf, formatNumber } from '@/lib/dates/numbers'
import { type Edition, otherEdition } from '@/lib/edition'
import { describe } from './describePage'

async function titleOfPage(title: string, number: number, edition: Edition): Promise<string> {
  if (number === 1) return title
  const t = await getTranslations({ locale: edition, namespace: 'list' })
  return t('titleWithPage', {
    title,
    page: formatNumber(number, digitsOf(currentNewsroom().getSite(), edition)),
  })
}

/** Metadata of pages that set none of their own. */
export function siteMetadata(edition: Edition): Metadata {
  const name = currentNewsroom().getSite().name[edition]
  const search = {
    rel: 'search',
    type: 'application/opensearchdescription+xml',
    url: openSearchPath(edition),
    title: name,
  }
  return {
    title: name,
    manifest: manifestPath(edition),
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
      // No icon. A link in the layout stands wherever rendering has come to when it is read, now here, now there in pages
      // that are the same otherwise; among the metadata it has its place.
      other: search,
    },
  }
}

/** The path of a page in the other edition, where it holds something there. */
function twinOf(edition: Edition, path: (other: Edition) => string, find: (other: Edition) => Article[]) {
  const other = otherEdition(edition)
  return find(other).length > 0 ? path(other) : undefined
}

export function frontMetadata(edition: Edition): Metadata {
  return describe({ edition, path: frontPath(edition), alternate: frontPath(otherEdition(edition)) })
}

export async function sectionMetadata(edition: Edition, id: string, number: number): Promise<Metadata> {
  const section = currentNewsroom().getSection(id)
  if (!section) return {}
  return describe({
    edition,
    path: sectionPath(edition, id, number),
    title: await titleOfPage(section.name[edition], number, edition),
    description: section.description?.[edition],
    subject: { what: 'section', edition, section },
    feed: { of: 'section', key: id, name: section.name[edition] },
    alternate:
      number === 1
        ? twinOf(
            edition,
            (other) => sectionPath(other, id),
            (other) => currentNewsroom().listLatest({ edition: other, section: id, limit: 1 }, Date.now()),
          )
        : undefined,
  })
}

export async function sectionOrPageMetadata(edition: Edition, name: string): Promise<Metadata> {
  const news = currentNewsroom()
  if (news.getSection(name)) return sectionMetadata(edition, name, 1)
  const standing = news.getPage(edition, name)
  if (!standing) return {}
  const other = otherEdition(edition)
  return describe({
    edition,
    path: standingPath(edition, name),
    title: standing.title,
    description: standing.deck,
    alternate: news.getPage(other, name) ? standingPath(other, name) : undefined,
    robots: standing.noindex ? { index: false } : undefined,
  })
}

export async function topicMetadata(edition: Edition, key: string, number: number): Promise<Metadata> {
  const topic = currentNewsroom().getTopic(edition, key, Date.now())
  if (!topic) return {}
  return describe({
    edition,
    path: topicPath(edition, key, number),
    title: await titleOfPage(topic.name, number, edition),
    feed: { of: 'topic', key, name: topic.name },
  })
}

export async function authorMetadata(edition: Edition, id: string, number: number): Promise<Metadata> {
  const author = currentNewsroom().getAuthor(id)
  if (!author) return {}
  return describe({
    edition,
    path: authorPath(edition, id, number),
    title: await titleOfPage(author.name[edition], number, edition),
    description: author.bio?.[edition],
    subject: { what: 'author', edition, author },
    feed: { of: 'author', key: id, name: author.name[edition] },
    alternate:
      number === 1
        ? twinOf(
            edition,
            (other) => authorPath(other, id),
            (other) => currentNewsroom().listByAuthor({ edition: other, author: id, limit: 1 }, Date.now()),
          )
        : undefined,
  })
}

export async function latestMetadata(edition: Edition, number: number): Promise<Metadata> {
  const t = await getTranslations({ locale: edition, namespace: 'site' })
  return describe({
    edition,
    path: latestPath(edition, number),
    title: await titleOfPage(t('latest'), number, edition),
    alternate: number === 1 ? latestPath(otherEdition(edition)) : undefined,
  })
}

export async function correctionsMetadata(edition: Edition, number: number): Promise<Metadata> {
  const t = await getTranslations({ locale: edition, namespace: 'list' })
  return describe({
    edition,
    path: correctionsPath(edition, number),
    title: await titleOfPage(t('correctionsTitle'), number, edition),
    description: t('correctionsLead'),
    alternate: number === 1 ? correctionsPath(otherEdition(edition)) : undefined,
  })
}

export async function searchMetadata(edition: Edition, query: string): Promise<Metadata> {
  const t = await getTranslations({ locale: edition, namespace: 'search' })
  return describe({
    edition,
    path: searchPath(edition),
    title: query ? t('titleOf', { query }) : t('title'),
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
