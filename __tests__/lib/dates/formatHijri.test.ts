import { describe, expect, it } from 'vitest'
import type { Site } from '@/lib/model/model'
import { formatHijri } from '@/lib/dates/formatHijri'

type Hijri = NonNullable<Site['hijri']>
const site = (hijri: Hijri) => ({ timeZone: 'Asia/Aden', digits: 'latn' as const, hijri })
const ummAlQura: Hijri = { calendar: 'islamic-umalqura', offset: 0 }

describe('formatHijri', () => {
  it.each([
    ['2026-03-15T11:00:00Z', '26 رمضان 1447 هـ', '26 Ramadan 1447 AH'],
    ['2026-06-16T11:00:00Z', '1 محرم 1448 هـ', '1 Muharram 1448 AH'],
    ['2026-05-27T11:00:00Z', '10 ذو الحجة 1447 هـ', '10 Dhu al-Hijjah 1447 AH'],
  ])('%s is %s', (moment, arabic, english) => {
    expect(formatHijri(moment, site(ummAlQura), 'ar')).toBe(arabic)
    expect(formatHijri(moment, site(ummAlQura), 'en')).toBe(english)
  })

  it('is moved by the days of the newsroom, over the end of a month too', () => {
    expect(formatHijri('2026-03-15T11:00:00Z', site({ ...ummAlQura, offset: -1 }), 'ar')).toBe(
      '25 رمضان 1447 هـ',
    )
    expect(formatHijri('2026-06-16T11:00:00Z', site({ ...ummAlQura, offset: -1 }), 'ar')).toMatch(
      /^(29|30) ذو الحجة 1447 هـ$/,
    )
  })

  it('follows the calendar chosen', () => {
    const dates = (['islamic-umalqura', 'islamic-civil', 'islamic-tbla'] as const).map((calendar) =>
      formatHijri('2026-03-15T11:00:00Z', site({ calendar, offset: 0 }), 'ar'),
    )
    expect(new Set(dates).size).toBeGreaterThan(1)
    for (const date of dates) expect(date).toMatch(/^\d+ رمضان 1447 هـ$/)
  })

  it('names every month as Unicode does, in Arabic', () => {
    const format = new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', {
      month: 'long',
      timeZone: 'UTC',
    })
    for (let day = 0; day < 355; day += 14) {
      const moment = Date.UTC(2026, 0, 5 + day, 12)
      expect(formatHijri(moment, { ...site(ummAlQura), timeZone: 'UTC' }, 'ar')).toContain(
        format.format(moment),
      )
    }
  })

  it('uses the digits of the newsroom, and is absent where it shows none', () => {
    expect(formatHijri('2026-03-15T11:00:00Z', { ...site(ummAlQura), digits: 'arab' }, 'ar')).toBe(
      '٢٦ رمضان ١٤٤٧ هـ',
    )
    expect(
      formatHijri('2026-03-15T11:00:00Z', { timeZone: 'Asia/Aden', digits: 'latn' }, 'ar'),
    ).toBeUndefined()
  })
})
