import { cleanText } from '@/lib/arabic/cleanText'
import { type ArticleKind, articleKinds } from '@/lib/model/model'
import { longestQuery } from './readQuery'

/** How far back a search looks. */
export const searchPeriods = ['day', 'week', 'month', 'year'] as const
export type SearchPeriod = (typeof searchPeriods)[number]

/** A reader's request to the search page, as read from its address. */
export type AskedSearch = {
  query: string
  section?: string
  kind?: ArticleKind
  period?: SearchPeriod
  order: 'fit' | 'date'
  /** `written` where the words are to be taken as they stand, whatever may have been meant. */
  spelling: 'meant' | 'written'
  /** From 1. */
  page: number
}

/** The names of what an address of search can say. */
export const searchFields = {
  query: 'q',
  section: 'section',
  kind: 'kind',
  period: 'period',
  order: 'order',
  spelling: 'spelling',
  page: 'page',
} as const

/** Articles on one numbered page. A whole number of pages is looked at closely, so that none is shown twice. */
export const searchPerPage = 20
/** No reader turns so many pages. */
const mostPages = 500

const daysBack: Record<SearchPeriod, number> = { day: 1, week: 7, month: 31, year: 365 }

/** The moment from which on articles of a period were published, in milliseconds since 1970. */
export const sinceOf = (period: SearchPeriod, now: number): number => now - daysBack[period] * 86_400_000

const known = <Choice extends string>(all: readonly Choice[], said: string | null) =>
  all.find((choice) => choice === said)

/** A query as a page may show it: in one line, without what no reader can see. */
function cleanQuery(said: string): string {
  const text = cleanText(said.slice(0, longestQuery)).replace(/\s+/gu, ' ').trim()
  return text.normalize('NFC')
}

function readPage(said: string | null): number {
  const page = /^\d{1,15}$/.test(said ?? '') ? Number(said) : 1
  return Math.min(Math.max(page, 1), mostPages)
}

/**
 * The search that an address asks for. Nothing is an error: of what is said twice the first holds, what is not understood
 * was not said.
 * @param sections ids of those that there are
 */
export function readAskedSearch(parameters: URLSearchParams, sections: readonly string[]): AskedSearch {
  const said = (field: keyof typeof searchFields) => parameters.get(searchFields[field])
  const section = known(sections, said('section'))
  const kind = known(articleKinds, said('kind'))
  const period = known(searchPeriods, said('period'))
  return {
    query: cleanQuery(said('query') ?? ''),
    ...(section && { section }),
    ...(kind && { kind }),
    ...(period && { period }),
    order: said('order') === 'date' ? 'date' : 'fit',
    spelling: said('spelling') === 'written' ? 'written' : 'meant',
    page: readPage(said('page')),
  }
}

/** The same search without what narrows it. */
export const withoutFilters = ({ query, order, spelling }: AskedSearch): AskedSearch => ({
  query,
  order,
  spelling,
  page: 1,
})
