import type { Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'
import { yearOf } from './days'
import { digitsOf, toDigits } from './numbers'
import type { Moment } from './wallClock'

const yearMs = 365 * 86_400_000

/**
 * The year of what was published more than a year before `now` (milliseconds since 1970), in the newsroom's digits:
 * passed on without its date it would be taken for news. Undefined for what is younger.
 */
export function findOldYear(
  publishedAt: Moment,
  site: Pick<Site, 'timeZone' | 'digits'>,
  edition: Edition,
  now: number,
): string | undefined {
  if (now - new Date(publishedAt).getTime() <= yearMs) return undefined
  return toDigits(String(yearOf(publishedAt, site.timeZone)), digitsOf(site, edition))
}
