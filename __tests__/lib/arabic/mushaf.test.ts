import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutMushaf } from '@/lib/arabic/mushaf'

it.each([
  ['سدّ مأرب ۝ عام ٢٠٢٦', []],
  ['رَبِّ ٱلْعَٰلَمِينَ ۝٢ ثم', ['۝٢']],
  ['لا رَيْبَ ۛ فيه هُدًۭى للناس', ['ۛ', 'هُدًۭى']],
])('%s', (text, parts) => {
  expect(cutMushaf(text).flatMap((part) => (part.isMushaf ? [part.text] : []))).toEqual(parts)
})

it('gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'اب َۭۖ۝١٢ .A') }), (text) => {
      expect(
        cutMushaf(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
