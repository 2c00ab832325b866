import { type Edition, editions } from '@/lib/edition'

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
