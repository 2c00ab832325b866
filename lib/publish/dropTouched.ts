import type { PageCache } from '@/lib/pageCache/pageCache'
import type { Touched } from './touched'

/**
 * Drops the touched pages. To be called after the change is committed, never before.
 * @returns the decoded addresses of the pages that left the cache
 */
export function dropTouched(cache: PageCache, touched: Touched): string[] {
  if (touched.what === 'everything') return cache.dropAll()
  return [
    ...cache.dropShowing(touched.shown),
    ...cache.drop(touched.pages),
    ...cache.dropUnder(touched.under),
  ]
}
