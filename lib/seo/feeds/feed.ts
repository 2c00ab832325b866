import { isolateRuns } from '@/lib/arabic/isolateRuns'
import { setImmediate } from 'node:timers/promises'
import { type FeedId, feedPath } from '@/lib/address/feeds'
import { absoluteHref } from '@/lib/address/href'
import { authorPath, frontPath, sectionPath, topicPath } from '@/lib/address/pages'
import type { Article } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { writeZonedTime } from '@/lib/dates/writeZonedTime'
import { directionOf, type Edition } from '@/lib/edition'
import { wordsOf } from '@/lib/seo/words'
import { type FeedEntry, makeFeedEntry } from './feedEntry'

/** A list as a feed, before it is written in a format. */
export type Feed = {
  edition: Edition
  dir: 'rtl' | 'ltr'
  title: string
  description: string
  siteName: string
  /** The page that shows the same list. */
  pageUrl: string
  /** Where this feed is had, by format. */
  selfUrl: string
  iconUrl: string
  /** Absolute address of the style sheet that shows it in a browser. */
  styleHref: string
  /** For whoever opens a feed in a browser. */
  introduction: string
  /** The same as a sentence of its own, where no link can follow. */
  comment: string
  /** When its newest entry became what it is. */
  updatedAt: string
  entries: FeedEntry[]
}

/** A feed bears whole articles: so many of them are read by any program before the next visit. */
const entriesPerFeed = 30

type Listed = { title: string | undefined; description?: string; path: string; articles: Article[] }

/** The entries of a feed; undefined where there is no such section, topic or author. */
function list(id: FeedId, news: Newsroom, now: number): Listed | undefined {
  const { edition, of } = id
  const slice = { edition, limit: entriesPerFeed }
  switch (of) {
    case 'edition':
      return { title: undefined, path: frontPath(edition), articles: news.listLatest(slice, now) }
    case 'section': {
      const section = news.getSection(id.key)
      return (
        section && {
          title: section.name[edition],
          description: section.description?.[edition],
          path: sectionPath(edition, id.key),
          articles: news.listLatest({ ...slice, section: id.key }, now),
        }
      )
    }
    case 'topic': {
      const topic = news.getTopic(edition, id.key, now)
      return (
        topic && {
          title: topic.name,
          path: topicPath(edition, id.key),
          articles: news.listByTopic({ ...slice, topic: id.key }, now),
        }
      )
    }
    case 'author': {
      const author = news.getAuthor(id.key)
      return (
        author && {
          title: author.name[edition],
          description: author.bio?.[edition],
          path: authorPath(edition, id.key),
          articles: news.listByAuthor({ ...slice, author: id.key }, now),
        }
      )
    }
  }
}

/** The newest articles of a list with their whole text; undefined where there is no such list. */
export async function makeFeed(id: FeedId, news: Newsroom, now: number): Promise<Feed | undefined> {
  const listed = list(id, news, now)
  if (!listed) return undefined
  const { edition } = id
  const site = news.getSite()
  // messages-used: feed.title feed.introduction feed.comment
  const words = wordsOf(edition)
  const siteName = site.name[edition]
  const at = (path: string) => absoluteHref(site.url, path)
  const entries: FeedEntry[] = []
  for (const article of listed.articles) {
    entries.push(await makeFeedEntry(article, news, now))
    // A request for a page meanwhile waits for one article, not for all.
    await setImmediate()
  }
  const changes = entries.map(({ modifiedAt }) => modifiedAt).sort((a, b) => Date.parse(b) - Date.parse(a))
  return {
    edition,
    dir: directionOf(edition),
    title: isolateRuns(
      listed.title === undefined ? siteName : words('feed.title', { site: siteName, list: listed.title }),
      edition,
    ),
    description: isolateRuns(listed.description ?? site.description?.[edition] ?? siteName, edition),
    siteName,
    pageUrl: at(listed.path),
    selfUrl: at(feedPath(id)),
    iconUrl: at('/icon-192.png'),
    styleHref: '/feed.css',
    introduction: words('feed.introduction'),
    comment: words('feed.comment'),
    updatedAt: changes[0] ?? writeZonedTime(new Date(0).toISOString(), site.timeZone),
    entries,
  }
}
