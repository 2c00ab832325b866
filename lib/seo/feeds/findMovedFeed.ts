import type { FeedId } from '@/lib/address/feeds'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { listPath } from '@/lib/address/listPath'

/**
 * The feed of a section, topic or author under the name that it has now, where it is asked for by an old one. A feed is
 * moved as its page is. `now` is milliseconds since 1970.
 */
export function findMovedFeed(id: FeedId, news: Newsroom, now: number): FeedId | undefined {
  if (id.of === 'edition') return undefined
  const found = news.resolve(listPath(id), now)
  if (found.what !== 'moved') return undefined
  const moved = { ...id, key: found.path.split('/').at(-1) ?? '' }
  // An old address of a section may lead to an article, which has no feed.
  return listPath(moved) === found.path && news.resolve(found.path, now).what === id.of ? moved : undefined
}
