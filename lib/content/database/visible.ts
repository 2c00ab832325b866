import type { Article } from '@/lib/model/model'

/** A row that holds an article whole. */
export type ArticleRow = { json: string }

/** The article of a row. */
export function readArticle({ json }: ArticleRow): Article {
  return JSON.parse(json) as Article
}

export const readArticles = (rows: ArticleRow[]): Article[] => rows.map(readArticle)

/** The condition for articles that lists show at `:now`, for statements that call the articles `a`. */
export const visible = 'a.listed = 1 AND a.published <= :now'

/** Newest first; what has one moment stands in a fixed order. */
export const newestFirst = 'a.published DESC, a.tie'

/** The same order for rows that an inner statement picked: SQLite sees that they already stand in it. */
export const newestPicked = 'picked.published DESC, picked.tie'
