import { describe, expect, it } from 'vitest'
import { bidiPieces } from '@/lib/arabic/bidi/pieces'

const units = [
  'A', 'A ', '1', '1 ', '12 ', '2015 ', '1-', '1 - ', '(', 'A(', '(A) ', '"A', '“A', 'A”', '[A', 'a.', 'a/', '+1 ', '*1', "1'234",
  'http://', 'www.', 'a@', 'a@b.', '١ ', 'ا1 ', 'ا A ', 'A 1 ', 'A (1) ', '00 1', 'SA03 8000 ', 'ا، ', '10⁻', 'A²', '1 km ', '\u2068A',
  '😀', 'x.pdf ', 'a-', '978 ', '-1 ', 'A $1 ', 'A 2(', '12 500 – ',
] // prettier-ignore

/** Milliseconds of the processor, the least of some tries. */
function cost(text: string, edition: 'ar' | 'en'): number {
  const tries = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage()
    bidiPieces(text, edition)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...tries)
}

it('cuts a paragraph of very many names', () => {
  expect(bidiPieces('سد a '.repeat(200_000), 'ar')).toHaveLength(400_001)
})

describe.each(['ar', 'en'] as const)('texts of %s', (edition) => {
  it.each(units)('of %s alone cost four times as much where they are four times as long', (unit) => {
    const textOf = (length: number) => `ا A ${unit.repeat(length)}`.slice(0, length)
    const short = cost(textOf(10_000), edition)
    // What takes no time has no ratio: a square would be seconds here.
    expect(cost(textOf(40_000), edition)).toBeLessThan(Math.max(8 * short, 60))
  })
})
