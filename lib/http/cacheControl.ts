/**
 * The `Cache-Control` of every kind of address, in one table. A cache in front may keep a page for seconds: a publish
 * is behind it at most that much later; what it holds longer it sends only while it fetches the new one (RFC 5861).
 * Browsers ask again each time, which costs them a 304.
 */
export const cacheControl = {
  /** A page, and what a soft navigation asks of it. */
  page: 'public, max-age=0, s-maxage=5, stale-while-revalidate=60',
  /** Feeds, sitemaps, robots.txt, manifests: held as a page is. */
  feed: 'public, max-age=0, s-maxage=5, stale-while-revalidate=60',
  /** The small answer that an open page asks for now and then. */
  urgent: 'public, max-age=1, s-maxage=5',
  /** Absent pages may be there a moment later: 404 and 410, redirects of old addresses. */
  absent: 'public, max-age=0, s-maxage=5',
  moved: 'public, max-age=0, s-maxage=5',
  /** Answers that depend on one reader's query: a search, a redirect that takes it along. */
  asked: 'private, no-store',
  /** Its name carries its content: media by hash, fonts, built files. */
  forEver: 'public, max-age=31536000, immutable',
  /** Icons and marks of `public/`, whose names stay. */
  file: 'public, max-age=86400',
  /** Answers for operators; requests that are refused, and files and feeds that are not there; failures. Kept by nobody. */
  api: 'no-store',
  refusal: 'no-store',
  failure: 'no-store',
} as const
