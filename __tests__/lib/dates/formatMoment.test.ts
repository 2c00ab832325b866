import { expect, it } from 'vitest'
import { formatMoment } from '@/lib/dates/formatMoment'

const site = { timeZone: 'Asia/Aden', months: 'egypt', digits: 'latn', hourCycle: 'h12' } as const

it.each([
  ['2026-03-15T21:00:00.000Z', '2026-03-16', '16 مارس 2026'],
  ['2026-03-16T11:05:00.000Z', '2026-03-16T11:05:00.000Z', '16 مارس 2026، 2:05 م بتوقيت صنعاء'],
  ['2026-03-15T21:00:30.000Z', '2026-03-15T21:00:30.000Z', '16 مارس 2026، 12:00 ص بتوقيت صنعاء'],
])('%s', (moment, iso, text) => {
  expect(formatMoment(moment, site, 'ar')).toEqual({ iso, text })
})

it('reads a day by the clocks of the newsroom', () => {
  const cairo = { ...site, timeZone: 'Africa/Cairo' }
  expect(formatMoment('2026-03-15T21:00:00.000Z', cairo, 'ar').text).toContain('11:00 م')
  expect(formatMoment('2026-03-15T22:00:00.000Z', cairo, 'en')).toEqual({
    iso: '2026-03-16',
    text: '16 March 2026',
  })
  // The clock went from midnight to one o'clock.
  expect(formatMoment('2026-04-23T22:00:00.000Z', cairo, 'ar').iso).toBe('2026-04-24')
})
