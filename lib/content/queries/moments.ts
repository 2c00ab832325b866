import { editions } from '../../edition'
import type { FrontChoice } from '../model'
import type { Newsroom } from '../newsroom'
import { type Database, prepareQuery } from '../sqlite'

/** When something appears or ends by itself. */
export function momentQueries(
  db: Database,
  getFrontChoice: Newsroom['getFrontChoice'],
): Pick<Newsroom, 'getNextMoment'> {
  const next = prepareQuery<{ moment: number | null }>(
    db,
    'SELECT min(published) AS moment FROM articles WHERE listed = 1 AND published > :now',
  )
  const ends = ({ lead, secondary, leadLinks }: FrontChoice) =>
    [lead, ...secondary, ...leadLinks].flatMap((pin) => (pin?.until ? [Date.parse(pin.until)] : []))
  return {
    getNextMoment(now) {
      const appears = next.get({ now })?.moment ?? Infinity
      const moments = [appears, ...editions.flatMap((edition) => ends(getFrontChoice(edition)))]
      const soonest = Math.min(...moments.filter((moment) => moment > now))
      return Number.isFinite(soonest) ? new Date(soonest).toISOString() : undefined
    },
  }
}
