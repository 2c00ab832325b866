import type { Edition } from '../edition'
import type { DateStyle } from './formatDate'
import { monthName } from './monthNames'
import { digitsOf, formatNumber } from './formatNumber'
import { type Moment, wallClock } from './wallClock'

/** Day and month alone, where the year is understood: «15 مارس». */
export function formatDayMonth(moment: Moment, site: DateStyle, edition: Edition): string {
  const { day, month } = wallClock(moment, site.timeZone)
  return `${formatNumber(day, digitsOf(site, edition))} ${monthName(month, site.months, edition)}`
}
