import { describe, expect, it } from 'vitest'
import type { Site } from '@/lib/model/model'
import { formatDate, formatDay } from '@/lib/dates/formatDate'
import { formatDayMonth } from '@/lib/dates/formatDayMonth'
import { formatDateTime, formatTime } from '@/lib/dates/formatTime'

type Style = Pick<Site, 'timeZone' | 'months' | 'digits' | 'hourCycle'>

const yemen: Style = { timeZone: 'Asia/Aden', months: 'egypt', digits: 'latn', hourCycle: 'h23' }
const march = '2026-03-15T11:05:00.000Z'

describe('formatDate', () => {
  it.each([
    ['levant', '15 آذار 2026'],
    ['egypt', '15 مارس 2026'],
    ['maghreb', '15 مارس 2026'],
    ['morocco', '15 مارس 2026'],
    ['both', '15 آذار/مارس 2026'],
  ] as const)('names the month as the %s does', (months, text) => {
    expect(formatDate(march, { ...yemen, months }, 'ar')).toBe(text)
  })

  // What Unicode's data says of each country, so that the tables cannot drift from it.
  it.each([
    ['levant', 'ar-SY'],
    ['egypt', 'ar-EG'],
    ['maghreb', 'ar-TN'],
    ['morocco', 'ar-MA'],
  ] as const)('names all twelve months of %s as %s does', (months, locale) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
      month: 'long',
      timeZone: 'UTC',
    })
    for (let month = 0; month < 12; month++) {
      const day = Date.UTC(2026, month, 3)
      const expected = `3 ${format.format(day)}`
      expect(formatDayMonth(day, { ...yemen, timeZone: 'UTC', months }, 'ar')).toBe(expected)
    }
  })

  it('uses the digits of the newsroom, in Arabic only', () => {
    const site: Style = { ...yemen, digits: 'arab', months: 'levant' }
    expect(formatDate(march, site, 'ar')).toBe('١٥ آذار ٢٠٢٦')
    expect(formatDate(march, site, 'en')).toBe('15 March 2026')
  })

  it('is the date of the newsroom, not of Greenwich', () => {
    expect(formatDate('2026-03-15T21:30:00Z', yemen, 'ar')).toBe('16 مارس 2026')
    expect(formatDate('2025-12-31T21:00:00Z', yemen, 'ar')).toBe('1 يناير 2026')
  })

  it('refuses what is no moment', () => {
    expect(() => formatDate('tomorrow', yemen, 'ar')).toThrow(RangeError)
  })
})

describe('formatDay', () => {
  it('begins with the day of the week', () => {
    expect(formatDay(march, yemen, 'ar')).toBe('الأحد 15 مارس 2026')
    expect(formatDay(march, yemen, 'en')).toBe('Sunday 15 March 2026')
    expect(formatDay('2026-03-15T21:30:00Z', yemen, 'ar')).toBe('الاثنين 16 مارس 2026')
  })
})

describe('formatTime', () => {
  it.each([
    ['2026-03-15T11:05:00Z', 'h23', '14:05'],
    ['2026-03-15T21:00:00Z', 'h23', '00:00'],
    ['2026-03-15T11:05:00Z', 'h12', '2:05 م'],
    ['2026-03-15T21:00:00Z', 'h12', '12:00 ص'],
    ['2026-03-15T09:30:00Z', 'h12', '12:30 م'],
  ] as const)('%s in %s is %s', (moment, hourCycle, text) => {
    expect(formatTime(moment, { ...yemen, hourCycle }, 'ar')).toBe(text)
  })

  it('speaks English in the English edition', () => {
    expect(formatTime(march, { ...yemen, hourCycle: 'h12', digits: 'arab' }, 'en')).toBe('2:05 pm')
    expect(formatTime(march, { ...yemen, digits: 'arab' }, 'ar')).toBe('١٤:٠٥')
  })

  it('follows the clocks of the zone', () => {
    const inZone = (timeZone: string, moment: string) => formatTime(moment, { ...yemen, timeZone }, 'en')
    expect(inZone('Africa/Cairo', '2026-01-15T10:00:00Z')).toBe('12:00')
    expect(inZone('Africa/Cairo', '2026-07-15T10:00:00Z')).toBe('13:00')
    expect(inZone('Asia/Beirut', '2026-07-15T10:00:00Z')).toBe('13:00')
    // Morocco is an hour ahead of Greenwich but for Ramadan.
    expect(inZone('Africa/Casablanca', '2026-01-15T10:00:00Z')).toBe('11:00')
    expect(inZone('Africa/Casablanca', '2026-03-01T10:00:00Z')).toBe('10:00')
  })
})

describe('formatDateTime', () => {
  it('puts the time after the date', () => {
    expect(formatDateTime(march, yemen, 'ar')).toBe('15 مارس 2026، 14:05')
    expect(formatDateTime(march, yemen, 'en')).toBe('15 March 2026, 14:05')
  })
})
