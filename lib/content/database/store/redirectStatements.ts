import { type Database, prepareChange, prepareQuery } from '@/lib/content/database/sqlite'
import { isPattern, keyOf } from '@/lib/content/redirects/oldAddress'
import type { Redirect } from '@/lib/content/redirects/redirect'

/** Statements that write `redirects.yaml` and read it back as a whole. */
export function redirectStatements(db: Database) {
  const clear = prepareChange(db, 'DELETE FROM redirects')
  const insert = prepareChange(
    db,
    'INSERT INTO redirects (source, pattern, query, position, json) VALUES (:source, :pattern, :query, :position, :json)',
  )
  const all = prepareQuery<{ json: string }>(db, 'SELECT json FROM redirects ORDER BY position')
  return {
    replace(redirects: readonly Redirect[]) {
      clear()
      redirects.forEach((redirect, position) => {
        const { from } = redirect
        insert({
          source: keyOf(from),
          pattern: isPattern(from) ? 1 : 0,
          query: from.query.length === 0 ? null : JSON.stringify(from.query.map(([name]) => name)),
          position,
          json: JSON.stringify(redirect),
        })
      })
    },
    list: () => all.list().map(({ json }) => JSON.parse(json) as Redirect),
  }
}
