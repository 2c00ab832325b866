import type { Newsroom, OldAddressAnswer, Resolution } from '@/lib/newsroom/newsroom'
import { isHandled } from '@/lib/address/handled'
import { keyOf, type OldAddress, pickQuery, settlePath } from '@/lib/content/redirects/oldAddress'
import { fillTarget, matchPattern } from '@/lib/content/redirects/pattern'
import type { Redirect } from '@/lib/content/redirects/redirect'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'

type Row = { source: string; json: string }

/** One redirect leads to the address as it is now: what is moved itself is followed so far. */
const mostMoves = 5

/** The answer of `redirects.yaml` for an address at which nothing else was found. */
export function oldAddressQueries(
  db: Database,
  resolve: Newsroom['resolve'],
): Pick<Newsroom, 'findOldAddress' | 'findOldQuery'> {
  const exact = prepareQuery<Row>(
    db,
    'SELECT source, json FROM redirects WHERE source = :source AND pattern = 0',
  )
  const patterns = prepareQuery<Row>(
    db,
    'SELECT source, json FROM redirects WHERE pattern = 1 AND query IS NULL ORDER BY position',
  )
  const queryPatterns = prepareQuery<Row & { query: string }>(
    db,
    'SELECT source, query, json FROM redirects WHERE pattern = 1 AND query IS NOT NULL ORDER BY position',
  )
  const queryNames = prepareQuery<{ query: string }>(
    db,
    'SELECT DISTINCT query FROM redirects WHERE query IS NOT NULL',
  )

  function settle(path: string, now: number): string | undefined {
    if (isHandled(path)) return path
    let at = path
    for (let moves = 0; moves < mostMoves; moves++) {
      const found: Resolution = resolve(at, now)
      if (found.what === 'absent') return undefined
      if (found.what !== 'moved') return at
      at = found.path
    }
    return undefined
  }

  function answer(row: Row | undefined, asked: OldAddress, parts: ReadonlyMap<string, string>, now: number) {
    if (!row) return undefined
    const { to } = JSON.parse(row.json) as Redirect
    const used = asked.query.map(([name]) => name)
    if (to.what === 'gone') return { what: 'gone' } satisfies OldAddressAnswer
    if (to.what === 'elsewhere')
      return { what: 'elsewhere', url: fillTarget(to.url, parts), used } satisfies OldAddressAnswer
    const [, path = '', anchor = ''] = /^([^#]*)(?:#(.*))?$/s.exec(fillTarget(to.path, parts)) ?? []
    const settled = settle(path, now)
    // A target that leads nowhere is a missing page, not a way to one.
    return settled === undefined
      ? undefined
      : ({ what: 'moved', path: settled, anchor, used } satisfies OldAddressAnswer)
  }

  const none: ReadonlyMap<string, string> = new Map()
  const look = (asked: OldAddress, now: number) =>
    answer(exact.get({ source: keyOf(asked) }), asked, none, now)

  function match(rows: Iterable<Row>, asked: OldAddress, now: number): OldAddressAnswer | undefined {
    for (const row of rows) {
      const parts = matchPattern(row.source, asked)
      const found = parts && answer(row, asked, parts, now)
      if (found) return found
    }
    return undefined
  }

  const findOldQuery: Newsroom['findOldQuery'] = (written, query, now) => {
    const path = settlePath(written)
    for (const row of queryNames.list()) {
      const asked = pickQuery(path, query, JSON.parse(row.query) as string[])
      if (!asked) continue
      const rows = queryPatterns.list().filter((pattern) => pattern.query === row.query)
      const found = look(asked, now) ?? match(rows, asked, now)
      if (found) return found
    }
    return undefined
  }

  return {
    findOldQuery,
    findOldAddress(written, query, now) {
      const path = settlePath(written)
      const byQuery = query.size > 0 ? findOldQuery(path, query, now) : undefined
      const asked: OldAddress = { path, query: [] }
      return byQuery ?? look(asked, now) ?? match(patterns.list(), asked, now)
    },
  }
}
