import type { Instant } from '@/lib/model/model'

/** A moment as pages and queries hold it: ISO 8601 text, or milliseconds since 1970. */
export type Moment = Instant | number

/** The reading of a wall clock, in the numbers that people use: month 1 to 12, hour 0 to 23. */
export type WallClock = Readonly<{
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}>

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}

const remembered = new Map<string, Map<number, WallClock>>()
/** Moments of one zone: those of the articles that pages show are asked for again and again. */
const mostRemembered = 4000

/**
 * The reading of a clock in a zone (an IANA name) at a moment; the year before 1 is 0, as in ISO 8601.
 * @throws RangeError for a text that is no moment or a name that is no zone.
 */
export function wallClock(moment: Moment, timeZone: string): WallClock {
  const milliseconds = new Date(moment).getTime()
  let known = remembered.get(timeZone)
  const before = known?.get(milliseconds)
  if (before) return before
  const clock = readClock(milliseconds, timeZone)
  if (!known || known.size >= mostRemembered) remembered.set(timeZone, (known = new Map()))
  known.set(milliseconds, clock)
  return clock
}

function readClock(milliseconds: number, timeZone: string): WallClock {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(milliseconds)
      .map(({ type, value }) => [type, value]),
  )
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
  const year = parts.get('era') === 'B' || parts.get('era') === 'BC' ? 1 - read('year') : read('year')
  return {
    year,
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  }
}

/** The milliseconds since 1970 at which a clock in UTC shows this. */
function utcOf({ year, month, day, hour, minute, second }: WallClock): number {
  const date = new Date(0)
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day)
  return date.setUTCHours(hour, minute, second, 0)
}

/**
 * The moment, in milliseconds since 1970, at which the clocks of a zone show this. Of two such moments (the clocks were
 * put back) it is the first; a time that the clocks skip is as far behind the change as it would have been before it
 * (ECMAScript's Temporal calls both «compatible»).
 */
export function findMoment(local: WallClock, timeZone: string): number {
  const shown = utcOf(local)
  // No zone changes its clocks twice within two days, so one offset holds before a change and one after it.
  const [before, after] = [shown - 86_400_000, shown + 86_400_000].map(
    (near) => shown - zoneOffset(near, timeZone),
  )
  const isShown = (moment: number) => utcOf(wallClock(moment, timeZone)) === shown
  const [first = shown, second = shown] = [before, after]
  return !isShown(first) && isShown(second) ? second : first
}

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
export function zoneOffset(moment: Moment, timeZone: string): number {
  const milliseconds = new Date(moment).getTime()
  return utcOf(wallClock(milliseconds, timeZone)) - Math.floor(milliseconds / 1000) * 1000
}
