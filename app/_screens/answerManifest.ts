import { manifestPath } from '@/lib/address/siteFiles'
import { newsroom } from '@/lib/newsroom/opened'
import type { Edition } from '@/lib/edition'
import { answerMade } from '@/lib/pageCache/answerMade'
import { writeManifest } from '@/lib/seo/manifest'

/** Answers a request for the web manifest of an edition. */
export function answerManifest(request: Request, edition: Edition): Promise<Response> {
  return answerMade(request, { path: manifestPath(edition), headers: {} }, async () => ({
    body: writeManifest(newsroom().getSite(), edition),
    contentType: 'application/manifest+json; charset=utf-8',
    shows: [],
  }))
}
