import { newsroom } from '@/lib/content/opened'
import { cacheControl } from '@/lib/publish/cacheControl'
import { findHealth, findHealthHere, findHealthInDetail, healthStatus } from '@/lib/publish/health'
import { maySeeDetail, maySeeFigures, refuseAccess } from '@/lib/server/operatorAccess'

export const dynamic = 'force-dynamic'

/**
 * For whoever watches the server. `/api/health` says how it is; on this machine it names faulty files; `?detail` tells
 * everything to who has the token. Before the first pass over the content, and for `/api/health/live` and
 * `/api/health/ready`, lib/server/probe.ts answers.
 */
export function GET({ headers, url }: Request): Response {
  const isDetailed = new URL(url).searchParams.has('detail')
  if (isDetailed && !maySeeDetail(headers)) return refuseAccess()
  const find = isDetailed ? findHealthInDetail : maySeeFigures(headers) ? findHealthHere : findHealth
  return Response.json(find(newsroom(), Date.now()), {
    status: healthStatus(),
    headers: { 'cache-control': cacheControl.api },
  })
}
