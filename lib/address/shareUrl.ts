import { absoluteHref } from './href'
import { articlePath, shortPath } from './pages'
import type { Article, Site } from '@/lib/model/model'

/**
 * The address that is passed on: the short link, or the whole address where another article has the id, which is a fault
 * of the check.
 * @param shortId as `getShortId` gives it
 */
export function shareUrlOf(
  article: Article,
  shortId: string | undefined,
  { url }: Pick<Site, 'url'>,
): string {
  return absoluteHref(url, shortId === undefined ? articlePath(article) : shortPath(shortId))
}
