import { type Moment, wallClock } from './wallClock'

/** The civil day of a moment in a zone, `2026-03-15`: it sorts as days do. */
export function dayKey(moment: Moment, timeZone: string): string {
  const { year, month, day } = wallClock(moment, timeZone)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whether two moments lie in one civil day of a zone. */
export function isSameDay(one: Moment, other: Moment, timeZone: string): boolean {
  return dayKey(one, timeZone) === dayKey(other, timeZone)
}

/** The civil year of a moment in a zone. */
export function yearOf(moment: Moment, timeZone: string): number {
  return wallClock(moment, timeZone).year
}

/**
 * The moment, in milliseconds since 1970, at which the next civil day of a zone begins. Usually that is midnight; in
 * Cairo and Beirut a day of spring begins at one o'clock, because the clock is put forward over midnight.
 */
export function nextMidnight(now: number, timeZone: string): number {
  const today = dayKey(now, timeZone)
  let before = now
  // No day is longer than 25 hours; where a whole day was left out, the one after it is what begins.
  let after = now + 26 * 3_600_000
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayKey(middle, timeZone) === today) before = middle
    else after = middle
  }
  return after
}
