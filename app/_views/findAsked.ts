import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { SearchAnswer } from '@/lib/newsroom/searchAnswer'
import type { Edition } from '@/lib/edition'
import { type AskedSearch, searchPerPage, sinceOf } from '@/lib/search/askedSearch'

type Slice = { limit: number; offset: number }

/** The results of one part of a search. */
export function findSlice(
  edition: Edition,
  { query, section, kind, period, order, spelling }: AskedSearch,
  slice: Slice,
  { news, now }: { news: Newsroom; now: number },
): SearchAnswer {
  const since = period && sinceOf(period, now)
  return news.search({ edition, query, section, kind, since, order, spelling, ...slice }, now)
}

/** A numbered page of a search; the last one where the asked one lies behind it. */
export function findAsked(
  edition: Edition,
  asked: AskedSearch,
  at: { news: Newsroom; now: number },
): { answer: SearchAnswer; number: number } {
  const find = (number: number) =>
    findSlice(edition, asked, { limit: searchPerPage, offset: (number - 1) * searchPerPage }, at)
  const answer = find(asked.page)
  const last = Math.max(1, Math.ceil(answer.total / searchPerPage))
  return asked.page > last ? { answer: find(last), number: last } : { answer, number: asked.page }
}
