import type { Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'
import { formatDate } from './formatDate'
import type { DateStyle } from './formatDayMonth'
import { digitsOf, toDigits } from './numbers'
import { type Moment, wallClock } from './wallClock'

export type TimeStyle = Pick<Site, 'timeZone' | 'digits' | 'hourCycle'>

const halves: Record<Edition, readonly [string, string]> = { ar: ['ص', 'م'], en: ['am', 'pm'] }

const commas: Record<Edition, string> = { ar: '،', en: ',' }

/** «14:05» or «2:05 م», "2:05 pm", as the newsroom chose. */
export function formatTime(moment: Moment, site: TimeStyle, edition: Edition): string {
  const { hour, minute } = wallClock(moment, site.timeZone)
  const minutes = String(minute).padStart(2, '0')
  const time =
    site.hourCycle === 'h23'
      ? `${String(hour).padStart(2, '0')}:${minutes}`
      : `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${halves[edition][hour < 12 ? 0 : 1]}`
  return toDigits(time, digitsOf(site, edition))
}

/** «15 مارس 2026، 14:05», "15 March 2026, 14:05". */
export function formatDateTime(moment: Moment, site: DateStyle & TimeStyle, edition: Edition): string {
  return `${formatDate(moment, site, edition)}${commas[edition]} ${formatTime(moment, site, edition)}`
}
