import { type Edition, editions } from './edition'
import type { ArticleId } from './content/model'
import { type AskedSearch, searchFields } from './search/askedSearch'

/**
 * Every path of the site is made and read here. A *path* is decoded and NFC (`/heritage/سد-مأرب`); a *href* is the same
 * percent-encoded, fit for a link, a feed or a header.
 */

/** First parts of paths that are the site's own: no section, page or alias may use them. */
export const reservedParts = [
  ...editions,
  'api',
  'media',
  'lite',
  'latest',
  'topics',
  'authors',
  'search',
  'saved',
  's',
  'share',
  'share-pictures',
  'page',
  'pages',
  'feed',
  'feeds',
  'opensearch',
  'missing',
  'gone',
  'corrections',
  'urgent',
  'sitemap',
  'sitemaps',
  '_next',
  'static',
  'fonts',
  'reader',
  'robots.txt',
  'favicon.ico',
  'manifest.webmanifest',
] as const

/** `/` for Arabic, `/en` for English. */
export function frontPath(edition: Edition): string {
  return edition === 'ar' ? '/' : `/${edition}`
}

function pathIn(edition: Edition, ...parts: string[]): string {
  const prefix = edition === 'ar' ? '' : `/${edition}`
  return `${prefix}/${parts.join('/')}`
}

/** The formats in which a list is had by other programs. */
export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** A feed: of an edition, or of one of its sections, topics or authors, in a format. */
export type FeedId = { edition: Edition; format: FeedFormat } & (
  { of: 'edition' } | { of: 'section' | 'topic' | 'author'; key: string }
)

const feedFiles: Record<FeedFormat, string> = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' }
const feedLists = ['section', 'topic', 'author'] as const

/** `/feeds/ar/rss.xml`, `/feeds/ar/section/heritage/atom.xml` */
export function feedPath(id: FeedId): string {
  const parts = id.of === 'edition' ? [] : [id.of, id.key]
  return ['', 'feeds', id.edition, ...parts, feedFiles[id.format]].join('/')
}

/** The feed that decoded parts of a path after `/feeds/` name, if they name one. */
export function readFeedPath(parts: readonly string[]): FeedId | undefined {
  const [first, ...between] = parts.slice(0, -1)
  const edition = editions.find((known) => known === first)
  const format = feedFormats.find((known) => feedFiles[known] === parts.at(-1))
  if (!edition || !format) return undefined
  if (between.length === 0) return { edition, format, of: 'edition' }
  const [list, key] = between
  const of = feedLists.find((known) => known === list)
  return of && key && between.length === 2 ? { edition, format, of, key } : undefined
}

export const sitemapIndexPath = '/sitemap.xml'
/** Below it stand all sitemaps but their index. */
export const sitemapsPath = '/sitemaps'
export const newsSitemapPath = `${sitemapsPath}/news.xml`
export const pagesSitemapPath = `${sitemapsPath}/pages.xml`
export const topicsSitemapPath = `${sitemapsPath}/topics.xml`
/** `/sitemaps/2026-03/1.xml`: a part of what was published in a month. */
export const monthSitemapPath = (month: string, part: number) => `${sitemapsPath}/${month}/${part}.xml`
/** The month and the part that a decoded path names, where it is one of a sitemap by month. */
export function readMonthSitemapPath(path: string): { month: string; part: number } | undefined {
  const [, month, part] = /^\/sitemaps\/(\d{4}-(?:0[1-9]|1[0-2]))\/([1-9]\d{0,3})\.xml$/.exec(path) ?? []
  return month === undefined ? undefined : { month, part: Number(part) }
}
export const robotsPath = '/robots.txt'
export const openSearchPath = (edition: Edition) => `/opensearch/${edition}.xml`
export const manifestPath = (edition: Edition) =>
  edition === 'ar' ? '/manifest.webmanifest' : `/manifest.${edition}.webmanifest`

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
export const searchPath = (edition: Edition) => pathIn(edition, 'search')

/** What of a search differs from a search for its words alone, as the query of an address. */
function searchQuery(asked: AskedSearch): string {
  const { query, section, kind, period, order, spelling, page } = asked
  const said: Partial<Record<keyof AskedSearch, string>> = {
    query,
    section,
    kind,
    period,
    ...(order === 'date' && { order }),
    ...(spelling === 'written' && { spelling }),
    ...(page > 1 && { page: String(page) }),
  }
  const parameters = new URLSearchParams()
  for (const [field, name] of Object.entries(searchFields)) {
    const value = said[field as keyof AskedSearch]
    if (value) parameters.set(name, value)
  }
  return parameters.toString()
}

/** The encoded address of a search: `/search?q=%D8%B3%D8%AF&section=heritage&page=2` */
export function searchHref(edition: Edition, asked: AskedSearch): string {
  const query = searchQuery(asked)
  return hrefOf(searchPath(edition)) + (query && `?${query}`)
}

/**
 * Where the page of a search is made: no reader asks for it by this name. All that is asked stands in the path, so that
 * it is a page like any other.
 */
export const foundPath = (edition: Edition, asked: AskedSearch) =>
  pathIn(edition, 'search', 'found', `q${Buffer.from(searchQuery(asked)).toString('base64url')}`)

/** The query of a search by the last part of the path at which its page is made. */
export const readFoundPart = (part: string) =>
  new URLSearchParams(Buffer.from(part.slice(1), 'base64url').toString())

/** Where an open page asks what a search finds. */
export const searchAnswerAddress = (edition: Edition) => `/api/search?edition=${edition}`

/** What a share picture is of. */
export type SharePictureId = { edition: Edition } & (
  { of: 'site' } | { of: 'section' | 'author'; key: string } | ({ of: 'article' } & ArticleId)
)

function sharePictureParts(id: SharePictureId): string[] {
  switch (id.of) {
    case 'site':
      return [id.edition]
    case 'article':
      return [id.edition, id.of, id.section, id.slug]
    default:
      return [id.edition, id.of, id.key]
  }
}

/**
 * `/share-pictures/1f0c…/ar/article/heritage/marib-dam.jpg`
 * @param hash names all that is drawn: a picture that shows anything else stands elsewhere
 */
export function sharePicturePath(hash: string, id: SharePictureId): string {
  return `/share-pictures/${hash}/${sharePictureParts(id).join('/')}.jpg`
}

/** The share picture that decoded parts of a path after `/share-pictures/` name, if they name one. */
export function readSharePicturePath(
  parts: readonly string[],
): { hash: string; id: SharePictureId } | undefined {
  const [hash, first, of, ...names] = parts
    .join('/')
    .replace(/\.jpg$/, '')
    .split('/')
  const edition = editions.find((known) => known === first)
  if (!hash || !edition || !parts.at(-1)?.endsWith('.jpg')) return undefined
  if (of === undefined) return { hash, id: { edition, of: 'site' } }
  const [name, slug, ...more] = names
  if (!name || more.length > 0) return undefined
  if (of === 'article') return slug ? { hash, id: { edition, of, section: name, slug } } : undefined
  return (of === 'section' || of === 'author') && slug === undefined
    ? { hash, id: { edition, of, key: name } }
    : undefined
}

/** Where an open page asks what stands urgent. */
export const urgentAddress = (edition: Edition) => `/api/urgent/${edition}`

/**
 * Encodes a path for a link. Every part is encoded once, with upper-case hex; what is already plain ASCII stays as it is.
 */
export function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * Decodes a path (or one part of it) as it arrives in a request: percent escapes become letters, in NFC.
 * @returns undefined where an escape is malformed or hides a slash, a backslash or a control character.
 */
export function readPath(encoded: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(encoded)
  } catch {
    return undefined
  }
  if (/[\u0000-\u001f\u007f\\]/.test(decoded)) return undefined
  if (decoded.split('/').length !== encoded.split('/').length) return undefined
  return decoded.normalize('NFC')
}

/** The absolute address of a path on a site. */
export function absoluteHref(origin: string, path: string): string {
  return origin.replace(/\/+$/, '') + hrefOf(path)
}

/** Where a publishing is asked for. */
export const publishAddress = '/api/publish'

/** Paths behind which a route handler answers, not a page, each in its whole shape. A new family is named here. */
const handledPaths: readonly RegExp[] = [
  /^\/_next\/static\/./,
  /^\/api\/(?:health|health\/(?:live|ready)|metrics|publish|search|urgent\/[^/]+)$/,
  /^\/media\/[^/]+\/./,
  /^\/(?:share-pictures|feeds|sitemaps)\/./,
  /^\/opensearch\/[^/]+$/,
]
const handledFiles: ReadonlySet<string> = new Set([
  sitemapIndexPath,
  robotsPath,
  ...editions.map((edition) => manifestPath(edition)),
])

/**
 * Whether a route handler answers a path, and says itself whether there is something. What only begins like one
 * (`/media`, `/api/none`) is no page either, and is answered as every address that leads nowhere.
 */
export function isHandled(path: string): boolean {
  return handledFiles.has(path) || handledPaths.some((shape) => shape.test(path))
}
