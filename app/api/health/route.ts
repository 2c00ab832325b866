import { newsroom } from '@/lib/content/opened'
import { pageCache } from '@/lib/publish/pageCache.mjs'
import { getLastPass } from '@/lib/publish/passes'

export const dynamic = 'force-dynamic'

/** For whoever watches the server: 200 while articles can be served, 503 before the first pass over the content. */
export function GET(): Response {
  const pass = getLastPass()
  const faults = newsroom().listFaults()
  const state = {
    status: pass === undefined ? 'starting' : faults.length > 0 ? 'faults' : 'ok',
    articles: pass?.total ?? 0,
    lastPass: pass ?? null,
    faults: { count: faults.length, files: [...new Set(faults.map(({ file }) => file))] },
    pageCache: pageCache().figures(),
  }
  return Response.json(state, {
    status: pass === undefined ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}
