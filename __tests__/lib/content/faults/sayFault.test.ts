import { describe, expect, it } from 'vitest'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'
import { blockingFaultCodes, referenceFaultCodes } from '@/lib/content/faults/faultCodes'
import { sayCount, sayMoment } from '@/lib/content/faults/sayFault'

describe('the words of faults', () => {
  it('are there for every code, in both languages, and for no other', () => {
    const codes = [...referenceFaultCodes, ...blockingFaultCodes].sort()
    expect(Object.keys(ar.faults).sort()).toEqual(codes)
    expect(Object.keys(en.faults).sort()).toEqual(codes)
  })

  it('count in all plural forms', () => {
    const said = [1, 2, 3, 11, 100].map((count) => sayCount(count, 1, 'ar'))
    expect(said.map((words) => words.split(' في ')[0])).toEqual([
      'خطأ واحد',
      'خطآن',
      '3 أخطاء',
      '11 خطأً',
      '100 خطأ',
    ])
    expect(sayCount(1, 2, 'en')).toBe('1 fault in 2 files')
    expect(sayCount(0, 2, 'ar')).toBe('لا أخطاء. فُحص ملفّان.')
  })

  it('say moments by the clocks of the newsroom', () => {
    expect(sayMoment('2026-05-15T05:00:00.000Z', 'Asia/Aden', 'ar')).toBe('الجمعة 8 صباحًا بتوقيت صنعاء')
    expect(sayMoment('2026-05-15T09:30:00.000Z', 'Africa/Cairo', 'ar')).toBe(
      'الجمعة 12:30 ظهرًا بتوقيت القاهرة',
    )
    expect(sayMoment('2026-05-15T20:05:00.000Z', 'America/New_York', 'en')).toBe(
      'Friday 4:05 pm, New York time',
    )
  })
})
