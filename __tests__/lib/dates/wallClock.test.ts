import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMoment, wallClock } from '@/lib/dates/wallClock'
import { writeZonedTime } from '@/lib/dates/writeZonedTime'

const clock = (text: string) => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number)
  return { year, month, day, hour, minute, second }
}
const zones = [
  'Asia/Aden',
  'Africa/Cairo',
  'Asia/Beirut',
  'Africa/Casablanca',
  'America/New_York',
  'Asia/Tehran',
  'UTC',
]

describe('findMoment', () => {
  it.each([
    ['2026-03-15T14:05:00', 'Asia/Aden', '2026-03-15T14:05:00+03:00'],
    ['2026-07-01T00:00:00', 'Africa/Cairo', '2026-07-01T00:00:00+03:00'],
    // Cairo's clocks go from 23:59 to 01:00 in the night to 24 April 2026.
    ['2026-04-24T00:30:00', 'Africa/Cairo', '2026-04-24T01:30:00+03:00'],
    ['2026-03-08T02:30:00', 'America/New_York', '2026-03-08T03:30:00-04:00'],
    // New York's clocks show half past one twice in the night to 1 November 2026.
    ['2026-11-01T01:30:00', 'America/New_York', '2026-11-01T01:30:00-04:00'],
  ])('%s in %s', (local, zone, written) => {
    expect(writeZonedTime(findMoment(clock(local), zone), zone)).toBe(written)
  })

  it('finds a moment at which the clocks show what they showed', () => {
    const moments = fc
      .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) })
      .map((moment) => Math.floor(moment / 1000) * 1000)
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
        const found = findMoment(wallClock(moment, zone), zone)
        expect(wallClock(found, zone)).toEqual(wallClock(moment, zone))
        expect(found).toBeLessThanOrEqual(moment)
        expect(Date.parse(writeZonedTime(found, zone))).toBe(found)
      }),
    )
  })
})
