import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayKey, isSameDay, nextMidnight, yearOf } from '@/lib/dates/days'

const zones = [
  'Africa/Cairo',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Asia/Aden',
  'Asia/Riyadh',
  'America/New_York',
]
const zone = fc.constantFrom(...zones)
const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2035, 0) })

describe('dayKey', () => {
  it('is the civil day of the zone', () => {
    expect(dayKey('2026-03-15T20:59:59Z', 'Asia/Aden')).toBe('2026-03-15')
    expect(dayKey('2026-03-15T21:00:00Z', 'Asia/Aden')).toBe('2026-03-16')
    expect(dayKey('2026-03-15T21:00:00Z', 'America/New_York')).toBe('2026-03-15')
  })

  it('sorts as the days do', () => {
    fc.assert(
      fc.property(moment, moment, zone, (one, other, timeZone) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)]
        expect(dayKey(first, timeZone) <= dayKey(last, timeZone)).toBe(true)
      }),
    )
  })
})

describe('isSameDay and yearOf', () => {
  it('ask the zone', () => {
    expect(isSameDay('2026-03-15T20:00:00Z', '2026-03-15T22:00:00Z', 'Asia/Aden')).toBe(false)
    expect(isSameDay('2026-03-15T20:00:00Z', '2026-03-15T22:00:00Z', 'UTC')).toBe(true)
    expect(yearOf('2025-12-31T21:00:00Z', 'Asia/Aden')).toBe(2026)
    expect(yearOf('2025-12-31T21:00:00Z', 'Africa/Tunis')).toBe(2025)
  })
})

describe('nextMidnight', () => {
  it.each([
    ['Asia/Aden', '2026-03-15T11:05:00Z', '2026-03-15T21:00:00.000Z'],
    ['Asia/Riyadh', '2026-03-15T21:00:00Z', '2026-03-16T21:00:00.000Z'],
    // Cairo's clocks go forward at midnight: Friday 24 April 2026 begins at one o'clock.
    ['Africa/Cairo', '2026-04-23T12:00:00Z', '2026-04-23T22:00:00.000Z'],
    // Thursday 29 October 2026 has 25 hours there.
    ['Africa/Cairo', '2026-10-29T12:00:00Z', '2026-10-29T22:00:00.000Z'],
    ['Asia/Beirut', '2026-03-28T12:00:00Z', '2026-03-28T22:00:00.000Z'],
    ['Asia/Beirut', '2026-10-24T12:00:00Z', '2026-10-24T22:00:00.000Z'],
    ['Africa/Casablanca', '2026-02-14T12:00:00Z', '2026-02-14T23:00:00.000Z'],
    ['Africa/Casablanca', '2026-02-15T12:00:00Z', '2026-02-16T00:00:00.000Z'],
  ])('in %s after %s is %s', (timeZone, now, midnight) => {
    expect(new Date(nextMidnight(Date.parse(now), timeZone)).toISOString()).toBe(midnight)
  })

  it('is the first moment of another day, within 25 hours', () => {
    fc.assert(
      fc.property(moment, zone, (now, timeZone) => {
        const next = nextMidnight(now, timeZone)
        expect(next).toBeGreaterThan(now)
        expect(next - now).toBeLessThanOrEqual(25 * 3_600_000)
        expect(isSameDay(now, next - 1, timeZone)).toBe(true)
        expect(isSameDay(now, next, timeZone)).toBe(false)
      }),
    )
  })
})
