import type { FeedFormat } from '@/lib/address/feeds'
import type { Feed } from './feed'
import { writeAtom } from './writeAtom'
import { writeJsonFeed } from './writeJsonFeed'
import { writeRss } from './writeRss'

/** The media types of the formats. */
export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

const writers: Record<FeedFormat, (feed: Feed) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
}

/** A feed in a format. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  return writers[format](feed)
}
