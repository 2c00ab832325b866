import { type Edition, editions } from '@/lib/edition'
import { manifestPath, robotsPath, sitemapIndexPath } from './siteFiles'

/** Where an open page asks what stands urgent. */
export const urgentAddress = (edition: Edition) => `/api/urgent/${edition}`

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
 * Whether a route handler answers a path, and says itself whether there is something. A path that only begins like one
 * (`/media`, `/api/none`) is no page either, and is answered as every address that leads nowhere.
 */
export function isHandled(path: string): boolean {
  return handledFiles.has(path) || handledPaths.some((shape) => shape.test(path))
}
