import { wallClock } from '@/lib/dates/wallClock'
import { element, join, type Markup } from '@/lib/seo/markup'
import type { Feed } from './feed'
import type { FeedEntry } from './feedEntry'
import { introduction, prolog } from './inBrowsers'

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number) => String(value).padStart(2, '0')

/** A zoned ISO date as RFC 822 writes it, with four digits of the year: `Sun, 15 Mar 2026 14:05:00 +0300`. */
export function writeRfc822(zoned: string): string {
  const [, offset = '+00:00'] = /([+-]\d\d:\d\d)$/.exec(zoned) ?? []
  const clock = wallClock(`${zoned.slice(0, 19)}Z`, 'UTC')
  const day = new Date(`${zoned.slice(0, 10)}T00:00:00Z`).getUTCDay()
  const date = `${days[day]}, ${two(clock.day)} ${months[clock.month - 1]} ${clock.year}`
  return `${date} ${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)} ${offset.replace(':', '')}`
}

/** The link that a browser shows of an entry: its own title could not be followed. */
function shown(entry: FeedEntry): Markup {
  return element('x:a', { href: entry.url }, entry.title)
}

function writeItem(entry: FeedEntry): Markup {
  const isPermanent = entry.id === entry.url
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    shown(entry),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: isPermanent ? 'true' : 'false' }, entry.id),
    element('pubDate', {}, writeRfc822(entry.publishedAt)),
    element('atom:updated', {}, entry.modifiedAt),
    entry.authors.map(({ name }) => element('dc:creator', {}, name)),
    [entry.section, ...entry.topics].map(({ name }) => element('category', {}, name)),
    element('description', {}, entry.description),
    element('content:encoded', {}, entry.content),
    entry.picture &&
      element(
        'media:content',
        {
          url: entry.picture.url,
          medium: 'image',
          type: entry.picture.type,
          width: entry.picture.width,
          height: entry.picture.height,
        },
        element('media:description', { type: 'plain' }, entry.picture.alt),
      ),
    // The specification speaks of one, and programs take the first.
    entry.enclosures
      .slice(0, 1)
      .map(({ url, type, bytes }) => element('enclosure', { url, length: bytes, type })),
  )
}

/** A feed as RSS 2.0, with the text in `content:encoded`. https://www.rssboard.org/rss-specification */
export function writeRss(feed: Feed): string {
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.pageUrl),
    element('description', {}, feed.description),
    element('language', {}, feed.edition),
    element('lastBuildDate', {}, writeRfc822(feed.updatedAt)),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.selfUrl }),
    element(
      'image',
      {},
      element('url', {}, feed.iconUrl),
      element('title', {}, feed.title),
      element('link', {}, feed.pageUrl),
    ),
    introduction(feed),
    feed.entries.map(writeItem),
  )
  const root = element(
    'rss',
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
      'xmlns:x': 'http://www.w3.org/1999/xhtml',
      'xml:lang': feed.edition,
    },
    channel,
  )
  return join(prolog(feed), root).markup
}
