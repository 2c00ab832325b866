import type { Edition } from '@/lib/edition'
import { type DateStyle, formatDayMonth } from './formatDayMonth'
import type { Moment } from './wallClock'

/** Letters that are left of an English month's name. */
const short = 3

/** Day and month where there is little room: «15 مارس» (Arabic months have no short forms), "15 Mar". */
export function formatShortDay(moment: Moment, site: DateStyle, edition: Edition): string {
  const [day = '', month = ''] = formatDayMonth(moment, site, edition).split(' ')
  return edition === 'en' ? `${day} ${month.slice(0, short)}` : formatDayMonth(moment, site, edition)
}
