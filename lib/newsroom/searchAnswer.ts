import type { Edition } from '@/lib/edition'
import type { AskedSearch } from '@/lib/search/askedSearch'
import type { Article, ArticleKind, Author, Section, Topic } from '@/lib/model/model'

/** A reader's search. Articles published before `since` (milliseconds) are left out where it is given. */
export type SearchRequest = {
  edition: Edition
  query: string
  section?: string
  kind?: ArticleKind
  since?: number
  /** By how well an article fits, or the newest first. */
  order?: 'fit' | 'date'
  /** `written` where nothing is to be shown but what holds the words as they were written. */
  spelling?: AskedSearch['spelling']
  limit: number
  offset?: number
}

/**
 * An article that was found. Ranges are starts and ends of the sought words in `article.title` and in `passage`, as
 * `slice` takes them; `passage` is a piece of the body as plain text.
 */
export type SearchHit = {
  article: Article
  titleRanges: [start: number, end: number][]
  passage: string
  passageRanges: [start: number, end: number][]
}

/** A section, topic or author named like the query: its own page says more than any one article. */
export type SearchPlaces = { sections: Section[]; topics: Topic[]; authors: Author[] }

/**
 * - `asked`: articles that hold what was asked for; `meant` is a better spelling where that was rare.
 * - `meant`: nothing holds what was written; these hold what was probably meant.
 * - `some`: nothing holds all of it; these hold a part, `meant` may say why.
 * - `nothing`: there is none; `unfiltered` articles would be there without the filters.
 */
export type SearchOutcome =
  | { found: 'asked'; meant?: string }
  | { found: 'meant'; meant: string }
  | { found: 'some'; meant?: string }
  | { found: 'nothing'; unfiltered: number }

/** `counts` tells how many articles each section has of these, whichever section was asked for. */
export type SearchAnswer = SearchOutcome & {
  total: number
  hits: SearchHit[]
  counts: { section: string; count: number }[]
  places: SearchPlaces
}
