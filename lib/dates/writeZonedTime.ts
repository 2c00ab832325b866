import { type Moment, wallClock, zoneOffset } from './wallClock'

const two = (value: number) => String(value).padStart(2, '0')

function writeOffset(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000)
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** A moment to the second in ISO 8601, as the clocks of a zone show it, with their offset: `2026-03-15T14:05:00+03:00`. */
export function writeZonedTime(moment: Moment, timeZone: string): string {
  const { year, month, day, hour, minute, second } = wallClock(moment, timeZone)
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${writeOffset(zoneOffset(moment, timeZone))}`
}
