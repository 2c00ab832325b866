import { describe, expect, it } from 'vitest'
import { findHijriDay } from '@/lib/dates/findHijriDay'
import { formatHijri } from '@/lib/dates/formatHijri'

describe('findHijriDay', () => {
  it('finds each day of sixty years that the calendar shows', () => {
    const months =
      'محرم,صفر,ربيع الأول,ربيع الآخر,جمادى الأولى,جمادى الآخرة,رجب,شعبان,رمضان,شوال,ذو القعدة,ذو الحجة'.split(
        ',',
      )
    const site = {
      timeZone: 'UTC',
      digits: 'latn' as const,
      hijri: { calendar: 'islamic-umalqura' as const, offset: 0 },
    }
    for (let moment = Date.UTC(1990, 0, 1); moment < Date.UTC(2050, 0, 1); moment += 97 * 86_400_000) {
      const [, day, name = '', year] =
        /^(\d+) (.+) (\d+) هـ$/.exec(formatHijri(moment, site, 'ar') ?? '') ?? []
      const found = findHijriDay({ year: Number(year), month: months.indexOf(name) + 1, day: Number(day) })
      expect(found && Date.UTC(found.year, found.month - 1, found.day)).toBe(moment)
    }
  })

  it('knows no thirty-first day and no thirteenth month', () => {
    expect(findHijriDay({ year: 1447, month: 9, day: 31 })).toBeUndefined()
    expect(findHijriDay({ year: 1447, month: 13, day: 1 })).toBeUndefined()
  })
})
