import type { Edition } from '@/lib/edition'
import type { ArticleId } from '@/lib/model/model'

/**
 * Every path of the site is made and read in this folder. A *path* is decoded and NFC (`/heritage/سد-مأرب`); a *href* is
 * the same percent-encoded, fit for a link, a feed or a header.
 */

/** `/` for Arabic, `/en` for English. */
export function frontPath(edition: Edition): string {
  return edition === 'ar' ? '/' : `/${edition}`
}

/** A path of an edition, of its decoded parts. */
export function pathIn(edition: Edition, ...parts: string[]): string {
  const prefix = edition === 'ar' ? '' : `/${edition}`
  return `${prefix}/${parts.join('/')}`
}

/** A list's own path, or the path of its numbered page; page 1 is the list itself. */
function paged(path: string, page: number): string {
  return page > 1 ? `${path}/page/${page}` : path
}

export const sectionPath = (edition: Edition, section: string, page = 1) =>
  paged(pathIn(edition, section), page)
export const articlePath = ({ edition, section, slug }: ArticleId) => pathIn(edition, section, slug)
export const standingPath = (edition: Edition, slug: string) => pathIn(edition, slug)
export const topicPath = (edition: Edition, topic: string, page = 1) =>
  paged(pathIn(edition, 'topics', topic), page)
export const authorPath = (edition: Edition, author: string, page = 1) =>
  paged(pathIn(edition, 'authors', author), page)
export const latestPath = (edition: Edition, page = 1) => paged(pathIn(edition, 'latest'), page)
export const correctionsPath = (edition: Edition, page = 1) => paged(pathIn(edition, 'corrections'), page)
/** The pages of addresses that lead nowhere and of those that were given up: no reader asks for them by these names. */
export const missingPath = (edition: Edition) => pathIn(edition, 'missing')
export const gonePath = (edition: Edition) => pathIn(edition, 'gone')
/** The short link of an article, for every edition; `id` as `getShortId` gives it. */
export const shortPath = (id: string) => `/s/${id}`
/** The newsroom's page about sharing an article. */
export const sharePagePath = (edition: Edition, id: string) => pathIn(edition, 'share', id)
