import { expect, it } from 'vitest'
import { hasVowelMarks } from '@/lib/arabic/hasVowelMarks'

it.each([
  ['خَبَر', true],
  ['كتابًا', true],
  ['سُكْر', true],
  ['خبر', false],
  ['سدّ مأرب', false],
  ['آثار هٰذا', false],
])('in %s: %s', (text, expected) => {
  expect(hasVowelMarks(text)).toBe(expected)
})
