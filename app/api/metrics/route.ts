import { cacheControl } from '@/lib/http/cacheControl'
import { metrics } from '@/lib/server/operators/metrics'
import { maySeeInside, refuseAccess } from '@/lib/server/operators/operatorAccess'

export const dynamic = 'force-dynamic'

/** The figures of this process in Prometheus' text format: for who has the token, or, without a secret, for this machine. */
export async function GET({ headers }: Request): Promise<Response> {
  if (!maySeeInside(headers)) return refuseAccess()
  const { registry } = metrics()
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': cacheControl.api },
  })
}
