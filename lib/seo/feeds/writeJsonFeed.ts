import type { Feed } from './feed'
import type { FeedEntry } from './feedEntry'

function itemOf(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.content,
    summary: entry.description,
    ...(entry.picture && { image: entry.picture.url }),
    date_published: entry.publishedAt,
    date_modified: entry.modifiedAt,
    authors: entry.authors.map(({ name, url }) => ({ name, ...(url !== undefined && { url }) })),
    tags: [entry.section, ...entry.topics].map(({ name }) => name),
    language: entry.edition,
    ...(entry.enclosures.length > 0 && {
      attachments: entry.enclosures.map(({ url, type, bytes }) => ({
        url,
        mime_type: type,
        size_in_bytes: bytes,
      })),
    }),
  }
}

/** A feed as JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    user_comment: feed.comment,
    icon: feed.iconUrl,
    language: feed.edition,
    authors: [{ name: feed.siteName }],
    items: feed.entries.map(itemOf),
  })
}
