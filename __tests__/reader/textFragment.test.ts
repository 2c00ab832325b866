import { expect, it } from 'vitest'
import { textFragment } from '@/reader/textFragment'

const read = (fragment: string) => fragment.replace('#:~:text=', '').split(',').map(decodeURIComponent)

it('names a short passage whole, encoded once', () => {
  expect(read(textFragment('قال: «خمسة، ستة & سبعة»'))).toEqual(['قال: «خمسة، ستة & سبعة»'])
  expect(textFragment('one-two, three')).toBe('#:~:text=one%2Dtwo%2C%20three')
})

it('names a long passage by its first and last words', () => {
  expect(read(textFragment('a b c d e f g h i j'))).toEqual(['a b c', 'h i j'])
})

it('names a passage over two paragraphs by its ends, which do not overlap', () => {
  expect(read(textFragment('نهاية فقرة\n\nبداية أخرى'))).toEqual(['نهاية فقرة', 'بداية أخرى'])
  expect(read(textFragment('فقرة\nأخرى'))).toEqual(['فقرة', 'أخرى'])
})
