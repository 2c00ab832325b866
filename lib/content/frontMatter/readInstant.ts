import { type CivilDay, guessDate } from '@/lib/dates/guessDate'
import { findHijriDay } from '@/lib/dates/findHijriDay'
import { toDigits } from '@/lib/dates/numbers'
import { findMoment, wallClock, type WallClock } from '@/lib/dates/wallClock'
import { writeZonedTime } from '@/lib/dates/writeZonedTime'
import { fold } from '@/lib/arabic/fold'
import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'
import type { Instant } from '@/lib/model/model'

/** `day` is a date without a time: midnight of the newsroom. */
export type ReadInstant =
  | { outcome: 'instant'; instant: Instant }
  | { outcome: 'day'; instant: Instant; local: WallClock }
  | { outcome: 'fault'; code: FaultCode; values: FaultValues }

const shape =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:\s*T\s*|\s+|\s*[،,]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i

const hijriMonths = /محرم|صفر|ربيع|جماد|رجب|شعبان|رمضان|شوال|ذو |ذي |هـ/

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The nearest time that a clock can show; `24:00` is the midnight at the end of its day (ISO 8601-1, 4.3.8). */
function clamp(local: WallClock): WallClock {
  const month = Math.min(Math.max(local.month, 1), 12)
  const day = Math.min(Math.max(local.day, 1), daysIn(local.year, month))
  if (local.hour === 24 && local.minute === 0 && local.second === 0) {
    const next = new Date(Date.UTC(local.year, month - 1, day + 1))
    return {
      year: next.getUTCFullYear(),
      month: next.getUTCMonth() + 1,
      day: next.getUTCDate(),
      hour: 0,
      minute: 0,
      second: 0,
    }
  }
  return {
    ...local,
    month,
    day,
    hour: Math.min(local.hour, 23),
    minute: Math.min(local.minute, 59),
    second: Math.min(local.second, 59),
  }
}

/** The proposal: the moment at which the newsroom's clocks show this, or come nearest to it. */
function suggest(found: string, local: WallClock, timeZone: string): FaultValues {
  return suggestMoment(found, findMoment(clamp(local), timeZone), timeZone)
}

function suggestMoment(found: string, moment: number, timeZone: string): FaultValues {
  return {
    found,
    near: 'yes',
    fix: writeZonedTime(moment, timeZone),
    instant: new Date(moment).toISOString(),
    timeZone,
  }
}

/** Minutes of an offset, or undefined for one that no clock on earth has. */
function readOffset(zone: string): number | undefined {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 0
  const [, sign, hours = '', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  const size = Number(hours) * 60 + Number(minutes)
  if (size > 14 * 60 || Number(minutes) > 59) return undefined
  return sign === '-' ? -size : size
}

function momentOf(local: WallClock, offset: number, fraction: string): number {
  const date = new Date(0)
  date.setUTCFullYear(local.year, local.month - 1, local.day)
  return date.setUTCHours(local.hour, local.minute - offset, local.second, Number(`0.${fraction}`) * 1000)
}

function isSame(one: WallClock, other: WallClock): boolean {
  return (Object.keys(one) as (keyof WallClock)[]).every((part) => one[part] === other[part])
}

/** Hours and minutes of a time in a text, with `PM` or «م» counted in. */
function guessTime(plain: string): { hour: number; minute: number } {
  const [, hour, minute, half] =
    /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m|[صم](?!\p{L})|مساء|صباح)?/iu.exec(plain) ?? []
  if (hour === undefined) return { hour: 8, minute: 0 }
  const isLate = /^(?:pm|م$|مساء)/i.test(half ?? '')
  const shown = Number(hour) % 24
  return {
    hour: half === undefined || shown > 12 ? shown : (shown % 12) + (isLate ? 12 : 0),
    minute: Number(minute),
  }
}

/** The date that a text in another form was probably meant to say; an example where that cannot be told. */
function readOther(found: string, plain: string, timeZone: string): ReadInstant {
  const fault = (values: FaultValues): ReadInstant => ({ outcome: 'fault', code: 'unreadableDate', values })
  // Machines count seconds or milliseconds since 1970.
  if (/^\d{9,10}$/.test(plain)) return fault(suggestMoment(found, Number(plain) * 1000, timeZone))
  if (/^\d{12,13}$/.test(plain)) return fault(suggestMoment(found, Number(plain), timeZone))
  if (hijriMonths.test(fold(plain)) || hijriMonths.test(plain))
    return { outcome: 'fault', code: 'hijriDate', values: { found } }
  if (/(?:GMT|UTC|Z|[+-]\d{4})$/.test(plain) && Number.isFinite(Date.parse(plain)))
    return fault(suggestMoment(found, Date.parse(plain), timeZone))
  const day: CivilDay | undefined = guessDate(plain)
  if (day) return fault(suggest(found, { ...day, ...guessTime(plain), second: 0 }, timeZone))
  const example = { year: 2026, month: 3, day: 15, hour: 14, minute: 5, second: 0 }
  return fault({ ...suggest(found, example, timeZone), near: 'no' })
}

/**
 * Reads a moment as an editor writes it: ISO 8601 with an offset; Arabic digits, a space for the `T` and a missing
 * second do no harm.
 */
export function readInstant(written: string, timeZone: string): ReadInstant {
  const found = written.trim()
  const plain = toDigits(found, 'latn')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069“”„«»"'‘’]/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  const parts = shape.exec(plain)
  if (!parts) return readOther(found, plain, timeZone)
  const number = (index: number) => Number(parts[index] ?? 0)
  const local = {
    year: number(1),
    month: number(2),
    day: number(3),
    hour: number(4),
    minute: number(5),
    second: number(6),
  }
  if (local.year >= 1300 && local.year < 1500) {
    const day = findHijriDay(local)
    const hour = parts[4] === undefined ? 8 : local.hour
    const values = day ? suggest(found, { ...local, ...day, hour }, timeZone) : { found }
    return { outcome: 'fault', code: 'hijriDate', values }
  }
  if (local.year === 0) return readOther(found, plain, timeZone)
  const zone = parts[8]
  const offset = zone === undefined ? undefined : readOffset(zone)
  const impossible = (): ReadInstant => {
    const real = clamp(local)
    const values =
      offset === undefined
        ? suggest(found, real, timeZone)
        : suggestMoment(found, momentOf(real, offset, '0'), timeZone)
    return { outcome: 'fault', code: 'impossibleDate', values }
  }
  if (!isSame(clamp(local), local) || (zone !== undefined && offset === undefined)) return impossible()
  const inZone = findMoment(local, timeZone)
  // Where the clocks skip midnight the day begins after it.
  if (parts[4] === undefined) return { outcome: 'day', instant: new Date(inZone).toISOString(), local }
  if (offset !== undefined)
    return { outcome: 'instant', instant: new Date(momentOf(local, offset, parts[7] ?? '0')).toISOString() }
  // A time that the clocks skip was never shown by any.
  if (!isSame(wallClock(inZone, timeZone), local)) return impossible()
  return { outcome: 'fault', code: 'dateWithoutZone', values: suggest(found, local, timeZone) }
}
