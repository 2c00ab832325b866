import type { Newsroom } from './newsroom'
import { articleQueries } from './queries/articles'
import { aroundQueries } from './queries/around'
import { listQueries } from './queries/lists'
import { mediaQueries } from './queries/media'
import { engineQueries } from './queries/engines'
import { likeAddressQueries } from './queries/likeAddresses'
import { momentQueries } from './queries/moments'
import { oldAddressQueries } from './queries/oldAddresses'
import { namingQueries } from './queries/naming'
import { relatedQueries } from './queries/related'
import { resolveQueries } from './queries/resolve'
import { searchQueries } from './search/search'
import { settingsQueries } from './queries/settings'
import { shortLinkQueries } from './queries/shortLinks'
import { topicQueries } from './queries/topics'
import { urgentQueries } from './queries/urgent'
import type { Database } from '@/lib/content/database/sqlite'

/** Opens the newsroom on an index: every statement is prepared once, here. */
export function openNewsroom(db: Database): Newsroom {
  const settings = settingsQueries(db)
  const articles = articleQueries(db, settings)
  const shortLinks = shortLinkQueries(db)
  const lists = { ...listQueries(db), ...topicQueries(db) }
  const { resolve } = resolveQueries(db, { ...settings, ...lists, ...shortLinks })
  return {
    ...settings,
    ...articles,
    ...lists,
    ...shortLinks,
    resolve,
    ...aroundQueries(db, settings.listSections),
    ...oldAddressQueries(db, resolve),
    ...likeAddressQueries(db, { ...settings, ...articles }),
    ...relatedQueries(db, articles.findArticle),
    ...engineQueries(db, articles),
    ...searchQueries(db, { ...settings, ...lists }),
    ...mediaQueries(db, settings.listAuthors),
    ...namingQueries(db),
    ...urgentQueries(db, { ...settings, ...articles }),
    ...momentQueries(db, settings.getFrontChoice),
  }
}
