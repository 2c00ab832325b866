import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsOf, formatNumber, toDigits } from '@/lib/dates/numbers'

describe('formatNumber', () => {
  it('sets thousands apart in either digits', () => {
    expect(formatNumber(1234567.5, 'latn')).toBe('1,234,567.5')
    expect(formatNumber(1234567.5, 'arab')).toBe('١٬٢٣٤٬٥٦٧٫٥')
    expect(formatNumber(-5, 'latn')).toBe('-5')
  })
})

describe('toDigits', () => {
  it('changes digits and nothing else', () => {
    expect(toDigits('14:05 م', 'arab')).toBe('١٤:٠٥ م')
    expect(toDigits('١٤:٠٥ م', 'latn')).toBe('14:05 م')
  })

  it('comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 :/ab') }), (text) => {
        expect(toDigits(toDigits(text, 'arab'), 'latn')).toBe(text)
      }),
    )
  })
})

describe('digitsOf', () => {
  it('is the newsroom’s choice in Arabic alone', () => {
    expect(digitsOf({ digits: 'arab' }, 'ar')).toBe('arab')
    expect(digitsOf({ digits: 'arab' }, 'en')).toBe('latn')
  })
})
