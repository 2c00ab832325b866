import type { Bilingual, Edition } from '../edition'
import { weekdayName } from './formatDate'
import { type Moment, type WallClock, wallClock } from './wallClock'
import { zoneName } from './zoneName'

/** Parts of the day: midnight, before noon, noon, after noon. */
const dayParts: Record<Edition, readonly [string, string, string, string]> = {
  ar: ['منتصف الليل', 'صباحاً', 'ظهراً', 'مساءً'],
  en: ['midnight', 'am', 'noon', 'pm'],
}

function dayPart({ hour, minute }: WallClock, edition: Edition): string {
  const [midnight, morning, noon, evening] = dayParts[edition]
  if (minute === 0 && hour === 0) return midnight
  if (hour === 12 && (minute === 0 || edition === 'ar')) return noon
  return hour < 12 ? morning : evening
}

function speak(moment: Moment, timeZone: string, edition: Edition): string {
  const wall = wallClock(moment, timeZone)
  const hour = wall.hour % 12 === 0 ? 12 : wall.hour % 12
  const time = wall.minute === 0 ? `${hour}` : `${hour}:${String(wall.minute).padStart(2, '0')}`
  const weekday = weekdayName(moment, { timeZone }, edition)
  const zone = zoneName(moment, { timeZone, digits: 'latn' }, edition)
  return `${weekday} ${time} ${dayPart(wall, edition)} ${zone}`
}

/** A moment as one would say it over the telephone: «الجمعة 8 صباحاً بتوقيت صنعاء», "Friday 8 am Sanaa time". */
export function spokenTime(moment: Moment, timeZone: string): Bilingual {
  return { ar: speak(moment, timeZone, 'ar'), en: speak(moment, timeZone, 'en') }
}
