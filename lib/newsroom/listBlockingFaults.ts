import { editionOf } from '@/lib/edition'
import type { Fault } from '@/lib/content/faults/fault'
import type { ArticleId } from '@/lib/model/model'
import type { Newsroom } from './newsroom'

/** The file of an article, as its address tells it. */
function fileOf({ edition, section, slug }: ArticleId): string {
  return `${edition}/${section}/${slug}.mdx`
}

/**
 * The faults that keep an article from being shown, for its own page in `dev`. Always empty in production, where a broken article
 * is left out or its last good version stays.
 */
export function listBlockingFaults(id: ArticleId, news: Newsroom): Fault[] {
  if (process.env.NODE_ENV !== 'development') return []
  const file = fileOf(id)
  return news.listFaults().filter((fault) => fault.file === file && fault.weight === 'blocking')
}

/** The same for a decoded path of the site. */
export function listBlockingFaultsAt(path: string, news: Newsroom): Fault[] {
  const parts = path.split('/').filter(Boolean)
  const edition = editionOf(path)
  const [section, slug, ...more] = edition === 'en' ? parts.slice(1) : parts
  return section && slug && more.length === 0 ? listBlockingFaults({ edition, section, slug }, news) : []
}
