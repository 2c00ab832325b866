import type { PageCache } from './pageCache.mjs'
import type { Touched } from './touched'

/** Drops the touched pages. To be called after the change is committed, never before. */
export function dropTouched(cache: PageCache, touched: Touched) {
  if (touched.what === 'everything') return cache.dropAll()
  cache.dropShowing(touched.shown)
  cache.drop(touched.pages)
  cache.dropUnder(touched.under)
}
