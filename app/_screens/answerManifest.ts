import { manifestPath } from '@/lib/address/siteFiles'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import type { Edition } from '@/lib/edition'
import { cachedResponse } from '@/lib/pageCache/cachedResponse'
import { writeManifest } from '@/lib/seo/manifest'

/** Answers a request for the web manifest of an edition. */
export function answerManifest(request: Request, edition: Edition): Promise<Response> {
  return cachedResponse(request, { path: manifestPath(edition), headers: {} }, async () => ({
    body: writeManifest(currentNewsroom().getSite(), edition),
    contentType: 'application/manifest+json; charset=utf-8',
    shows: [],
  }))
}
