import type { Edition } from '@/lib/edition'
import { dayKey } from './days'
import { formatDate } from './formatDate'
import type { DateStyle } from './formatDayMonth'
import { formatDateTime, type TimeStyle } from './formatTime'
import { zoneName } from './zoneName'

/**
 * Whether a moment is the one that a day without an hour is read as: the first of its day. Where the clock is put forward
 * over midnight that is one o'clock.
 */
function isDayAlone(moment: string, timeZone: string): boolean {
  return dayKey(moment, timeZone) !== dayKey(Date.parse(moment) - 1, timeZone)
}

/**
 * When something happened that editors may date by the day alone (corrections, withdrawals): with the hour and the zone
 * where an hour was given, else the day.
 * @returns the words, and the same for machines: ISO 8601, a day as `2026-03-16`
 */
export function formatMoment(
  moment: string,
  site: DateStyle & TimeStyle,
  edition: Edition,
): { iso: string; text: string } {
  if (isDayAlone(moment, site.timeZone))
    return { iso: dayKey(moment, site.timeZone), text: formatDate(moment, site, edition) }
  return {
    iso: moment,
    text: `${formatDateTime(moment, site, edition)} ${zoneName(moment, site, edition)}`,
  }
}
