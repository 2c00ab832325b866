import type { Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'
import { monthName } from './monthNames'
import { digitsOf, toDigits } from './numbers'
import { type Moment, wallClock } from './wallClock'

export type DateStyle = Pick<Site, 'timeZone' | 'months' | 'digits'>

/** «15 مارس», "15 March". */
export function formatDayMonth(moment: Moment, site: DateStyle, edition: Edition): string {
  const { month, day } = wallClock(moment, site.timeZone)
  return `${toDigits(String(day), digitsOf(site, edition))} ${monthName(month, site.months, edition)}`
}
