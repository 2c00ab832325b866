import { element, join, type Markup } from '@/lib/seo/markup'
import type { Named } from '@/lib/seo/articleFacts'
import type { Feed } from './feed'
import type { FeedEntry } from './feedEntry'
import { introduction, prolog } from './inBrowsers'

const person = ({ name, url }: Named) =>
  element('author', {}, element('name', {}, name), url === undefined ? undefined : element('uri', {}, url))

function writeEntry(entry: FeedEntry): Markup {
  const text = { 'xml:lang': entry.edition }
  return element(
    'entry',
    text,
    element('id', {}, entry.id),
    element('title', { type: 'text' }, entry.title),
    element('x:a', { href: entry.url }, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: entry.edition, href: entry.url }),
    element('published', {}, entry.publishedAt),
    element('updated', {}, entry.modifiedAt),
    entry.authors.map(person),
    [entry.section, ...entry.topics].map(({ name }) => element('category', { term: name })),
    element('summary', { type: 'text' }, entry.description),
    element('content', { type: 'html', 'xml:base': entry.url }, entry.content),
    entry.picture &&
      element('media:content', {
        url: entry.picture.url,
        medium: 'image',
        type: entry.picture.type,
        width: entry.picture.width,
        height: entry.picture.height,
      }),
    entry.enclosures.map(({ url, type, bytes }) =>
      element('link', { rel: 'enclosure', type, length: bytes, href: url }),
    ),
  )
}

/** A feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const root = element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
      'xmlns:x': 'http://www.w3.org/1999/xhtml',
      'xml:lang': feed.edition,
    },
    element('id', {}, feed.selfUrl),
    element('title', { type: 'text' }, feed.title),
    element('subtitle', { type: 'text' }, feed.description),
    element('updated', {}, feed.updatedAt),
    element('author', {}, element('name', {}, feed.siteName)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
    element('icon', {}, feed.iconUrl),
    introduction(feed),
    feed.entries.map(writeEntry),
  )
  return join(prolog(feed), root).markup
}
