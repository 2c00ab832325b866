import type { FaultCode, FaultValues } from './faultCodes'
import type { Instant } from './model'
import { guessDate } from './monthNames'
import { readDigits } from './readDigits'
import { type LocalTime, writeZonedTime } from './zonedTime'

/** `day` is a date without a time: midnight of the newsroom. */
export type ReadInstant =
  | { outcome: 'instant'; instant: Instant }
  | { outcome: 'day'; instant: Instant; local: LocalTime }
  | { outcome: 'fault'; code: FaultCode; values: FaultValues }

const shape =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:\s*T\s*|\s+|\s*[،,]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function clamp(local: LocalTime): LocalTime {
  const month = Math.min(Math.max(local.month, 1), 12)
  const day = Math.min(Math.max(local.day, 1), daysIn(local.year, month))
  return { ...local, month, day, hour: Math.min(local.hour, 23), minute: Math.min(local.minute, 59), second: Math.min(local.second, 59) }
}

function suggest(found: string, local: LocalTime, timeZone: string): FaultValues {
  const fix = writeZonedTime(clamp(local), timeZone)
  return { found, fix, instant: new Date(fix).toISOString(), timeZone }
}

/** Minutes of an offset, or undefined for one that no clock on earth has. */
function readOffset(zone: string): number | undefined {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 0
  const [, sign, hours = '', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  const size = Number(hours) * 60 + Number(minutes)
  if (size > 14 * 60 || Number(minutes) > 59) return undefined
  return sign === '-' ? -size : size
}

/**
 * Reads a moment as an editor writes it: ISO 8601 with an offset; Arabic digits, a space for the `T` and a missing
 * second do no harm.
 */
export function readInstant(written: string, timeZone: string): ReadInstant {
  const found = written.trim()
  const plain = readDigits(found)
    .replace(/[\u200e\u200f\u061c\u2066-\u2069“”„«»"'‘’]/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  const parts = shape.exec(plain)
  if (!parts) {
    const guess = guessDate(plain)
    const time = /(\d{1,2}):(\d{2})/.exec(plain)
    if (!guess) return { outcome: 'fault', code: 'unreadableDate', values: { found, fix: '2026-03-15T14:05:00+03:00' } }
    const local = { ...guess, hour: time ? Number(time[1]) : 8, minute: time ? Number(time[2]) : 0, second: 0 }
    return { outcome: 'fault', code: 'unreadableDate', values: suggest(found, local, timeZone) }
  }
  const number = (index: number) => Number(parts[index] ?? 0)
  const local = { year: number(1), month: number(2), day: number(3), hour: number(4), minute: number(5), second: number(6) }
  if (local.year >= 1300 && local.year < 1500) return { outcome: 'fault', code: 'hijriDate', values: { found } }
  const real = clamp(local)
  const isReal = (Object.keys(local) as (keyof LocalTime)[]).every((part) => real[part] === local[part])
  if (!isReal || local.year === 0) return { outcome: 'fault', code: 'impossibleDate', values: suggest(found, local, timeZone) }
  if (parts[4] === undefined) {
    const instant = new Date(writeZonedTime(local, timeZone)).toISOString()
    return { outcome: 'day', instant, local }
  }
  const zone = parts[8]
  if (zone === undefined) return { outcome: 'fault', code: 'dateWithoutZone', values: suggest(found, local, timeZone) }
  const offset = readOffset(zone)
  if (offset === undefined) return { outcome: 'fault', code: 'impossibleDate', values: suggest(found, local, timeZone) }
  const date = new Date(0)
  date.setUTCFullYear(local.year, local.month - 1, local.day)
  date.setUTCHours(local.hour, local.minute - offset, local.second, Number(`0.${parts[7] ?? 0}`) * 1000)
  return { outcome: 'instant', instant: date.toISOString() }
}
