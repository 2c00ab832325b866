import { editions } from '@/lib/edition'
import type { FrontChoice } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'

/** When something appears or ends by itself. */
export function momentQueries(
  db: Database,
  getFrontChoice: Newsroom['getFrontChoice'],
): Pick<Newsroom, 'getNextMoment'> {
  const next = prepareQuery<{ moment: number | null }>(
    db,
    'SELECT min(published) AS moment FROM articles WHERE listed = 1 AND published > :now',
  )
  const urgent = prepareQuery<{ moment: number | null }>(
    db,
    `SELECT min(moment) AS moment FROM (
       SELECT published AS moment FROM urgent UNION ALL SELECT until FROM urgent
     ) WHERE moment > :now`,
  )
  const momentsOf = ({ lead, secondary, leadLinks, urgent }: FrontChoice) =>
    [urgent?.publishedAt, ...[urgent, lead, ...secondary, ...leadLinks].map((pin) => pin?.until)].flatMap(
      (moment) => (moment ? [Date.parse(moment)] : []),
    )
  return {
    getNextMoment(now) {
      const appears = next.get({ now })?.moment ?? Infinity
      const turns = urgent.get({ now })?.moment ?? Infinity
      const moments = [appears, turns, ...editions.flatMap((edition) => momentsOf(getFrontChoice(edition)))]
      const soonest = moments.reduce(
        (first, moment) => (moment > now && moment < first ? moment : first),
        Infinity,
      )
      return Number.isFinite(soonest) ? new Date(soonest).toISOString() : undefined
    },
  }
}
