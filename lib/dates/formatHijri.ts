import type { Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'
import { digitsOf, toDigits } from './numbers'
import { type Moment, wallClock } from './wallClock'

type HijriCalendar = NonNullable<Site['hijri']>['calendar']

const months: Record<Edition, readonly string[]> = {
  ar: 'محرم,صفر,ربيع الأول,ربيع الآخر,جمادى الأولى,جمادى الآخرة,رجب,شعبان,رمضان,شوال,ذو القعدة,ذو الحجة'.split(
    ',',
  ),
  en: 'Muharram,Safar,Rabi al-Awwal,Rabi al-Thani,Jumada al-Ula,Jumada al-Thaniyah,Rajab,Shaban,Ramadan,Shawwal,Dhu al-Qadah,Dhu al-Hijjah'.split(
    ',',
  ),
}
const eras: Record<Edition, string> = { ar: 'هـ', en: 'AH' }

const formats = new Map<HijriCalendar, Intl.DateTimeFormat>()

function formatOf(calendar: HijriCalendar): Intl.DateTimeFormat {
  let format = formats.get(calendar)
  if (!format) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    formats.set(calendar, format)
  }
  return format
}

/**
 * The Hijri date of the civil day, «26 رمضان 1447 هـ», "26 Ramadan 1447 AH", by the newsroom's calendar and moved by
 * its number of days, since sightings of the moon differ; undefined where the newsroom shows none. The day changes at
 * midnight as newspapers print it, not at sunset.
 */
export function formatHijri(
  moment: Moment,
  site: Pick<Site, 'timeZone' | 'digits' | 'hijri'>,
  edition: Edition,
): string | undefined {
  if (!site.hijri) return undefined
  const { year, month, day } = wallClock(moment, site.timeZone)
  const moved = Date.UTC(year, month - 1, day + site.hijri.offset)
  const parts = new Map(
    formatOf(site.hijri.calendar)
      .formatToParts(moved)
      .map(({ type, value }) => [type, value]),
  )
  const name = months[edition][Number(parts.get('month')) - 1]
  return toDigits(
    `${parts.get('day')} ${name} ${parts.get('year')} ${eras[edition]}`,
    digitsOf(site, edition),
  )
}
