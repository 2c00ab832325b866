import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { cacheControl } from '@/lib/http/cacheControl'
import { findHealth, findHealthWithNames, findHealthInDetail, healthStatus } from '@/lib/publish/health'
import { maySeeInside, refuseAccess } from '@/lib/server/operators/operatorAccess'

export const dynamic = 'force-dynamic'

/**
 * For whoever watches the server. `/api/health` says how it is, and names faulty files to who may see inside; `?detail`
 * tells those everything. Before the first pass over the content, and for `/api/health/live` and `/api/health/ready`,
 * lib/server/operators/probe.ts answers.
 */
export function GET({ headers, url }: Request): Response {
  const isDetailed = new URL(url).searchParams.has('detail')
  const isOurs = maySeeInside(headers)
  if (isDetailed && !isOurs) return refuseAccess()
  const find = isDetailed ? findHealthInDetail : isOurs ? findHealthWithNames : findHealth
  return Response.json(find(currentNewsroom(), Date.now()), {
    status: healthStatus(),
    headers: { 'cache-control': cacheControl.api },
  })
}
