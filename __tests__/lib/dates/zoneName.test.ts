import { describe, expect, it } from 'vitest'
import { zoneName } from '@/lib/dates/zoneName'

const winter = '2026-01-15T12:00:00Z'
const nameIn = (timeZone: string, edition: 'ar' | 'en', digits: 'latn' | 'arab' = 'latn') =>
  zoneName(winter, { timeZone, digits }, edition)

describe('zoneName', () => {
  it.each([
    ['Asia/Aden', 'بتوقيت صنعاء', 'Sanaa time'],
    ['Africa/Cairo', 'بتوقيت القاهرة', 'Cairo time'],
    ['Asia/Amman', 'بتوقيت عمّان', 'Amman time'],
    ['UTC', 'بتوقيت غرينتش', 'GMT'],
    ['Asia/Tokyo', 'بتوقيت غرينتش+9', 'GMT+9'],
    ['Asia/Kolkata', 'بتوقيت غرينتش+5:30', 'GMT+5:30'],
    ['America/Caracas', 'بتوقيت غرينتش-4', 'GMT-4'],
  ])('of %s is %s', (timeZone, arabic, english) => {
    expect(nameIn(timeZone, 'ar')).toBe(arabic)
    expect(nameIn(timeZone, 'en', 'arab')).toBe(english)
  })

  it('follows the clocks where it is a distance', () => {
    const at = (moment: string) => zoneName(moment, { timeZone: 'Europe/Madrid', digits: 'arab' }, 'ar')
    expect(at(winter)).toBe('بتوقيت غرينتش+١')
    expect(at('2026-07-15T12:00:00Z')).toBe('بتوقيت غرينتش+٢')
  })
})
