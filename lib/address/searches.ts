import type { Edition } from '@/lib/edition'
import { type AskedSearch, searchFields } from '@/lib/search/askedSearch'
import { hrefOf } from './href'
import { pathIn } from './pages'

export const searchPath = (edition: Edition) => pathIn(edition, 'search')

/** The choices of a search beyond its words, as the query of an address. */
function searchQuery(asked: AskedSearch): string {
  const { query, section, kind, period, order, spelling, page } = asked
  const said: Partial<Record<keyof AskedSearch, string>> = {
    query,
    section,
    kind,
    period,
    ...(order === 'date' && { order }),
    ...(spelling === 'written' && { spelling }),
    ...(page > 1 && { page: String(page) }),
  }
  const parameters = new URLSearchParams()
  for (const [field, name] of Object.entries(searchFields)) {
    const value = said[field as keyof AskedSearch]
    if (value) parameters.set(name, value)
  }
  return parameters.toString()
}

/** The encoded address of a search: `/search?q=%D8%B3%D8%AF&section=heritage&page=2` */
export function searchHref(edition: Edition, asked: AskedSearch): string {
  const query = searchQuery(asked)
  return hrefOf(searchPath(edition)) + (query && `?${query}`)
}

/**
 * Where the page of a search is made: no reader asks for it by this name. All that is asked stands in the path, so that
 * it is a page like any other.
 */
export const foundPath = (edition: Edition, asked: AskedSearch) =>
  pathIn(edition, 'search', 'found', `q${Buffer.from(searchQuery(asked)).toString('base64url')}`)

/** The query of a search by the last part of the path at which its page is made. */
export const readFoundPart = (part: string) =>
  new URLSearchParams(Buffer.from(part.slice(1), 'base64url').toString())

/** Where an open page asks what a search finds. */
export const searchAnswerAddress = (edition: Edition) => `/api/search?edition=${edition}`
