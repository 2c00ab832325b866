import type { Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'
import { type DateStyle, formatDayMonth } from './formatDayMonth'
import { digitsOf, toDigits } from './numbers'
import { type Moment, wallClock } from './wallClock'

const weekdays: Record<Edition, Intl.DateTimeFormat> = {
  ar: new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { weekday: 'long', timeZone: 'UTC' }),
}

/** «15 مارس 2026», "15 March 2026". */
export function formatDate(moment: Moment, site: DateStyle, edition: Edition): string {
  const { year } = wallClock(moment, site.timeZone)
  return `${formatDayMonth(moment, site, edition)} ${toDigits(String(year), digitsOf(site, edition))}`
}

/** The day of the week of a moment in a zone: «الأحد», "Sunday". */
export function weekdayName(moment: Moment, { timeZone }: Pick<Site, 'timeZone'>, edition: Edition): string {
  const { year, month, day } = wallClock(moment, timeZone)
  return weekdays[edition].format(Date.UTC(year, month - 1, day))
}

/** «الأحد 15 مارس 2026», "Sunday 15 March 2026". */
export function formatDay(moment: Moment, site: DateStyle, edition: Edition): string {
  return `${weekdayName(moment, site, edition)} ${formatDate(moment, site, edition)}`
}
