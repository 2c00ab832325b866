import type { CivilDay } from './guessDate'

const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})
const day = 86_400_000
/** 1 Muharram of the year 1, in the Gregorian calendar carried back. */
const epoch = Date.UTC(622, 6, 19)
const yearLength = 354.367
const monthLength = 29.5306

function hijriOf(moment: number): CivilDay {
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 }
}

/** The Gregorian day of a day in the calendar of Umm al-Qura; undefined for one that this calendar does not have. */
export function findHijriDay(sought: CivilDay): CivilDay | undefined {
  const days = (sought.year - 1) * yearLength + (sought.month - 1) * monthLength + sought.day - 1
  const near = epoch + Math.round(days) * day
  for (let distance = -4; distance <= 4; distance++) {
    const moment = near + distance * day
    const { year, month, day: number } = hijriOf(moment)
    if (year !== sought.year || month !== sought.month || number !== sought.day) continue
    const date = new Date(moment)
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  }
  return undefined
}
