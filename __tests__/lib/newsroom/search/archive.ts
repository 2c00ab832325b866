import type { SearchRequest } from '@/lib/newsroom/searchAnswer'
import { makeArticle } from '../../../fixtures/makeArticle'
import { makeTestIndex } from '../../../fixtures/testIndex'

type Given = Parameters<typeof makeArticle>[0] & { text?: string; draft?: boolean }

export const now = Date.parse('2025-01-01T00:00:00Z')

/** An index of the given articles, by slug, and a search over it that answers slugs. */
export function makeArchive(articles: Record<string, Given>) {
  const index = makeTestIndex()
  for (const [slug, { text, draft, ...article }] of Object.entries(articles))
    index.addArticle(makeArticle({ slug, ...article }), { ...(text && { text }), ...(draft && { draft }) })
  const search = (query: string, more: Partial<SearchRequest> = {}) =>
    index.newsroom.search({ edition: 'ar', query, limit: 10, ...more }, now)
  const find = (query: string) => search(query).hits.map(({ article }) => article.slug)
  return { index, search, find }
}
