import type { TimeView } from '@/components/views'
import type { Instant } from '@/lib/model/model'
import { dayKey } from '@/lib/dates/days'
import { formatShortDay } from '@/lib/dates/formatShortDay'
import { formatTime } from '@/lib/dates/formatTime'
import type { PageContext } from './pageContext'

const dayMs = 86_400_000

/**
 * When something came, for the short column of the latest list: the time today, «yesterday», else day and month. Only
 * for pages that are made anew at midnight.
 */
export function viewMoment(instant: Instant, page: PageContext, yesterday: string): TimeView {
  const { site, edition, now } = page
  const day = dayKey(instant, site.timeZone)
  const daysAgo = (days: number) => dayKey(new Date(now - days * dayMs).toISOString(), site.timeZone)
  if (day === daysAgo(0)) return { iso: instant, text: formatTime(instant, site, edition) }
  if (day === daysAgo(1)) return { iso: instant, text: yesterday }
  return { iso: instant, text: formatShortDay(instant, site, edition) }
}
