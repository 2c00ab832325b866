import type { Ranked } from '@/lib/search/rankHits'
import { tokenOf } from '@/lib/search/tokens'
import type { Article } from '@/lib/model/model'
import { type Database, prepareQuery, type Values } from '@/lib/content/database/sqlite'
import { type ArticleRow, readArticle, visible } from '@/lib/content/database/visible'

const inHeadline = (match: string) => `title : (${match})`

/** The weight of a word in title, deck, topics, body, as the very word, and as a name in the byline. */
const weights = 'bm25(words, 12, 4, 6, 1, 2, 6)'

/**
 * A query that finds more articles than this says too little of what is meant: there the place of the words decides, and the date.
 * To weigh each of tens of thousands of articles would hold the thread ten times as long as a search that says something.
 */
export const mostWeighed = 4000

/** An article that was found, before it is looked at closely. */
export type Candidate = Ranked & { id: number; article: Article }

/** Which articles are asked for; `exact` is the expression for those that hold the very words. */
export type Filters = {
  match: string
  exact: string
  /** About how many articles `match` finds, at most; Infinity where that has to be looked up. */
  about: number
  edition: string
  since: number
  kind: string | null
  section: string | null
  /** Ids, as JSON, of what is not meant although the expression finds it. */
  rejected: string
}

type Row = ArticleRow & { id: number; exact: number; fit: number; published: number; tie: number }

const headOf = ({ kicker, deck, summary, topics }: Article) =>
  [kicker, deck, ...summary, ...topics.map(({ name }) => name)].filter(Boolean).join(' ')

function readCandidate(row: Row): Candidate {
  const article = readArticle(row)
  const { id, published, tie } = row
  const facts = { title: article.title, head: headOf(article), publishedMs: published, tie }
  return { id, article, ...facts, isExact: row.exact === 1, fit: -row.fit }
}

/** The parameters bound by every statement that searches articles. */
const boundOf = ({ match, edition, since, kind, rejected }: Filters, now: number) => ({
  match,
  edition,
  since,
  kind,
  rejected,
  now,
})

export type SearchStatements = ReturnType<typeof searchStatements>

/**
 * Statements of search. The first pass touches only the full-text index and one narrow index of articles, and answers
 * one row: a row for each of thousands of articles would cost more than finding them.
 */
export function searchStatements(db: Database) {
  const found = `
    FROM words CROSS JOIN articles a INDEXED BY articles_by_id ON a.id = words.rowid
    WHERE words MATCH :match AND a.edition = :edition AND ${visible} AND a.published >= :since
      AND (:kind IS NULL OR a.kind = :kind) AND a.id NOT IN (SELECT value FROM json_each(:rejected))`
  /** @param facts what `order` needs to know beyond the moment of publication. */
  const pick = (fit: string, facts: string, order: string) =>
    prepareQuery<{ counts: string; picked: string }>(
      db,
      `WITH found AS MATERIALIZED (
         SELECT a.id, a.section, a.published, a.tie, ${fit} AS fit ${found}
       ), judged AS (
         SELECT id, published, tie, fit, ${facts}
         FROM found WHERE :section IS NULL OR section = :section
       )
       SELECT
         (SELECT json_group_object(section, number) FROM (SELECT section, count(*) AS number FROM found GROUP BY section)) AS counts,
         (SELECT json_group_array(json_array(id, exact, fit, published, tie))
          FROM (SELECT * FROM judged ORDER BY ${order}, published DESC, tie LIMIT :limit OFFSET :offset)) AS picked`,
    )
  const holds = (expression: string) => `id IN (SELECT rowid FROM words WHERE words MATCH ${expression})`
  const byFit = pick(weights, `${holds(':exact')} AS exact`, 'exact DESC, fit')
  const byPlace = pick(
    '-1',
    `${holds(':exact')} AS exact, ${holds(':headline')} AS headline`,
    'exact DESC, headline DESC',
  )
  const byDate = pick('0', '0 AS exact', 'published DESC')
  const beyond = prepareQuery<{ id: number }>(
    db,
    'SELECT rowid AS id FROM words WHERE words MATCH :match LIMIT 1 OFFSET :most',
  )
  const isBroad = ({ match, about }: Filters) =>
    about > mostWeighed && beyond.get({ match, most: mostWeighed }) !== undefined
  const whole = prepareQuery<ArticleRow & { id: number }>(
    db,
    'SELECT id, json FROM articles WHERE id IN (SELECT value FROM json_each(:ids))',
  )
  const best = prepareQuery<ArticleRow & { id: number }>(
    db,
    `SELECT w.id, w.json FROM (SELECT a.id, rank AS place ${found} ORDER BY rank LIMIT :limit) picked
     JOIN articles w ON w.id = picked.id ORDER BY picked.place`,
  )
  const headlines = prepareQuery<{ id: number; words: string }>(
    db,
    `SELECT a.id, a.title_key AS words ${found} LIMIT :limit`,
  )
  const any = prepareQuery<{ id: number }>(db, `SELECT a.id ${found} LIMIT 1`)
  const some = prepareQuery<ArticleRow & { id: number }>(
    db,
    `SELECT w.id, w.json FROM (SELECT a.id ${found} LIMIT :limit) picked JOIN articles w ON w.id = picked.id`,
  )
  const count = prepareQuery<{ total: number }>(
    db,
    `SELECT count(*) AS total ${found} AND (:section IS NULL OR a.section = :section)`,
  )
  const source = prepareQuery<{ source: string }>(db, 'SELECT source FROM bodies WHERE article = :id')
  const tables = prepareQuery<{ tables: string }>(db, 'SELECT tables FROM bodies WHERE article = :id')

  type Picked = [id: number, exact: number, fit: number, published: number, tie: number]

  return {
    /** Filters that let everything of an edition through. */
    openFilters: (match: string, edition: string): Filters => ({
      match,
      exact: '',
      about: Infinity,
      edition,
      rejected: '[]',
      since: 0,
      kind: null,
      section: null,
    }),
    /** One part of what was found, in the index's own order, and how many articles of each section there are. */
    pick(order: 'fit' | 'date', filters: Filters, slice: { limit: number; offset: number }, now: number) {
      const { exact, match, section } = filters
      const values: Values = { ...boundOf(filters, now), section, ...slice }
      const row =
        order === 'date'
          ? byDate.get(values)
          : isBroad(filters)
            ? byPlace.get({ ...values, exact, headline: inHeadline(match) })
            : byFit.get({ ...values, exact })
      const picked = JSON.parse(row?.picked ?? '[]') as Picked[]
      const counts = JSON.parse(row?.counts ?? '{}') as Record<string, number>
      const texts = new Map(
        whole.list({ ids: JSON.stringify(picked.map(([id]) => id)) }).map(({ id, json }) => [id, json]),
      )
      const candidates = picked.flatMap(([id, isExact, fit, published, tie]) => {
        const json = texts.get(id)
        return json === undefined ? [] : [readCandidate({ id, exact: isExact, fit, published, tie, json })]
      })
      return {
        counts: Object.entries(counts).map(([section, number]) => ({ section, count: number })),
        candidates,
      }
    },
    /** The best of what an expression finds, by the index's own measure; of very much, whichever come first. */
    listBest(filters: Filters, limit: number, now: number) {
      const rows = (isBroad(filters) ? some : best).list({ ...boundOf(filters, now), limit })
      return rows.map((row) => ({ id: row.id, article: readArticle(row) }))
    },
    /** A few of what an expression finds, whichever come first: what is common costs no more than what is rare. */
    listSome(filters: Filters, limit: number, now: number) {
      const rows = some.list({ ...boundOf(filters, now), limit })
      return rows.map((row) => ({ id: row.id, article: readArticle(row) }))
    },
    /** Headlines of what an expression finds, whichever come first, as words: only the narrow index is read. */
    listHeadlines(filters: Filters, limit: number, now: number) {
      const rows = headlines.list({ ...boundOf(filters, now), limit })
      return rows.map(({ id, words }) => ({ id, words: words.split(' ').map(tokenOf) }))
    },
    getArticle(id: number): Article | undefined {
      const [row] = whole.list({ ids: JSON.stringify([id]) })
      return row && readArticle(row)
    },
    hasAny: (filters: Filters, now: number): boolean => any.get(boundOf(filters, now)) !== undefined,
    count: (filters: Filters, now: number): number =>
      count.get({ ...boundOf(filters, now), section: filters.section })?.total ?? 0,
    /** The text of the tables that an article shows. */
    getTables: (id: number) => tables.get({ id })?.tables ?? '',
    getSource: (id: number) => source.get({ id })?.source ?? '',
  }
}
