/** A wall-clock time without a zone. */
export type LocalTime = { year: number; month: number; day: number; hour: number; minute: number; second: number }

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

function asUtc({ year, month, day, hour, minute, second }: LocalTime): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.setUTCHours(hour, minute, second, 0)
}

/** What the clocks of a zone show at an instant (milliseconds since 1970). */
export function localTimeAt(milliseconds: number, timeZone: string): LocalTime {
  const shown: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(milliseconds)) shown[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  return { year, month, day, hour, minute, second }
}

/** The zone's offset from UTC, in minutes, when its clocks show this time. */
export function findOffset(local: LocalTime, timeZone: string): number {
  const wanted = asUtc(local)
  let offset = 0
  // The second pass settles times near a change of the clocks.
  for (let pass = 0; pass < 2; pass++) {
    const guess = wanted - offset * 60_000
    offset = Math.round((asUtc(localTimeAt(guess, timeZone)) - guess) / 60_000)
  }
  return offset
}

const two = (value: number) => String(value).padStart(2, '0')

/** `+03:00` for 180. */
export function writeOffset(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** A local time with the zone's offset: `2026-03-15T14:05:00+03:00`. */
export function writeZonedTime(local: LocalTime, timeZone: string): string {
  const day = `${String(local.year).padStart(4, '0')}-${two(local.month)}-${two(local.day)}`
  return `${day}T${two(local.hour)}:${two(local.minute)}:${two(local.second)}${writeOffset(findOffset(local, timeZone))}`
}

/** Whether this computer knows a zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
