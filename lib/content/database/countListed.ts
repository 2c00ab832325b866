import { type Database, prepareQuery } from './sqlite'

/** Prepares the count of all articles that readers can find in lists sooner or later, of both editions. */
export function prepareCountListed(db: Database): () => number {
  const total = prepareQuery<{ total: number }>(db, 'SELECT coalesce(sum(listed), 0) AS total FROM stock')
  return () => total.get()?.total ?? 0
}
