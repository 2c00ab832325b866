import { newsroom } from '@/lib/content/opened'
import { editions } from '@/lib/edition'
import { pageCache } from '@/lib/publish/pageCache.mjs'
import { getLastPass } from '@/lib/publish/passes'

export const dynamic = 'force-dynamic'

/** For whoever watches the server: 200 while articles can be served, 503 before the first pass over the content. */
export function GET(): Response {
  const pass = getLastPass()
  const news = newsroom()
  const faults = news.listFaults()
  const now = Date.now()
  const state = {
    status: pass === undefined ? 'starting' : faults.length > 0 ? 'faults' : 'ok',
    // What is not out yet is not counted.
    articles: editions.reduce((sum, edition) => sum + news.countArticles({ edition }, now), 0),
    lastPass: pass ? { at: pass.at, milliseconds: pass.milliseconds } : null,
    faults: { count: faults.length, files: [...new Set(faults.map(({ file }) => file))] },
    pageCache: pageCache().figures(),
  }
  return Response.json(state, {
    status: pass === undefined ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}
