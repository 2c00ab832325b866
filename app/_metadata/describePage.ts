import type { Metadata } from 'next'
import { type FeedFormat, feedFormats, feedPath } from '@/lib/address/feeds'
import { absoluteHref } from '@/lib/address/href'
import { isolateRuns } from '@/lib/arabic/isolateRuns'
import type { Site } from '@/lib/model/model'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { type Edition, otherEdition } from '@/lib/edition'
import { feedTypes } from '@/lib/seo/feeds/writeFeed'
import { wordsOf } from '@/lib/seo/words'
import { findSharePicture } from '@/lib/sharePicture/findSharePicture'
import type { ShareSubject } from '@/lib/sharePicture/findShareFacts'

/** A list of an edition that is to be had as a feed of its own. */
type ListFeed = { of: 'section' | 'topic' | 'author'; key: string; name: string }

export type PageFacts = {
  edition: Edition
  path: string
  title?: string
  description?: string
  /** Path of the same page in the other edition, where there is one. */
  alternate?: string
  /** The subject of a preview's picture; the newspaper where the page is of nothing in particular. */
  subject?: ShareSubject
  feed?: ListFeed
  robots?: Metadata['robots']
}

/** Open Graph names a place with a language: https://ogp.me/#optional */
export const graphLocales: Record<Edition, string> = { ar: 'ar_AR', en: 'en_GB' }

/** A search engine may show the whole of a picture and as much of the text as it likes. */
const shownWhole: Metadata['robots'] = {
  index: true,
  follow: true,
  'max-image-preview': 'large',
  'max-snippet': -1,
}

/** Where the page's list and its edition are to be had as feeds, by media type. */
function listFeeds(edition: Edition, site: Site, feed: ListFeed | undefined) {
  const urlsOf = (format: FeedFormat) => [
    ...(feed
      ? [
          {
            url: absoluteHref(site.url, feedPath({ edition, format, of: feed.of, key: feed.key })),
            title: wordsOf(edition)('feed.title', { site: site.name[edition], list: feed.name }),
          },
        ]
      : []),
    { url: absoluteHref(site.url, feedPath({ edition, format, of: 'edition' })), title: site.name[edition] },
  ]
  return Object.fromEntries(feedFormats.map((format) => [feedTypes[format], urlsOf(format)]))
}

/** The facts that every page says of itself in its head. */
export function describe(facts: PageFacts): Metadata {
  const { edition, path, title, description, alternate, feed, robots } = facts
  const site = currentNewsroom().getSite()
  const url = absoluteHref(site.url, path)
  const name = site.name[edition]
  const about = description ?? site.description?.[edition]
  const drawn = findSharePicture(facts.subject ?? { what: 'site', edition }, currentNewsroom(), Date.now())
  const { path: place, ...shown } = drawn
  const picture = { url: absoluteHref(site.url, place), ...shown }
  return {
    // Set apart, a name that comes first does not turn the whole title round in a tab or a list of bookmarks.
    title: { absolute: isolateRuns(title ? `${title} – ${name}` : name, edition) },
    description: about,
    alternates: {
      canonical: url,
      languages: alternate
        ? {
            [edition]: url,
            [otherEdition(edition)]: absoluteHref(site.url, alternate),
            'x-default': absoluteHref(site.url, edition === 'ar' ? path : alternate),
          }
        : undefined,
      types: listFeeds(edition, site, feed),
    },
    openGraph: {
      type: 'website',
      url,
      siteName: name,
      title: title ?? name,
      description: about,
      locale: graphLocales[edition],
      ...(alternate && { alternateLocale: graphLocales[otherEdition(edition)] }),
      images: [picture],
    },
    twitter: {
      card: 'summary_large_image',
      title: title ?? name,
      description: about,
      images: [{ url: picture.url, alt: picture.alt }],
    },
    robots: robots ?? shownWhole,
  }
}
