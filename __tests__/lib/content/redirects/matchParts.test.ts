import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchParts, type Piece } from '@/lib/content/redirects/matchParts'

const letters: Piece = { has: (letter) => letter !== '/', least: 1, most: Infinity }
const digits = (least: number, most: number): Piece => ({ has: (letter) => /\d/.test(letter), least, most })

const kinds: [Piece, string][] = [
  [letters, '([^/]+?)'],
  [digits(1, Infinity), '(\\d+)'],
  [digits(1, 2), '(\\d{1,2})'],
  [digits(4, 4), '(\\d{4})'],
  [{ letters: '-' }, '-'],
  [{ letters: '/' }, '/'],
  [{ letters: 'a' }, 'a'],
]

it('matches what the same regular expression matches', () => {
  const pieces = fc.array(fc.constantFrom(...kinds), { maxLength: 6 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', '/', '1'), maxLength: 10 })
  fc.assert(
    fc.property(pieces, text, (chosen, address) => {
      const expression = new RegExp(`^${chosen.map(([, source]) => source).join('')}$`)
      expect(
        matchParts(
          chosen.map(([piece]) => piece),
          address,
        ) !== undefined,
      ).toBe(expression.test(address))
    }),
    { numRuns: 3_000 },
  )
})

it('takes each part as short as the rest allows', () => {
  expect(matchParts([{ letters: '/' }, letters, { letters: '-' }, letters], '/a-b-c')).toEqual(['a', 'b-c'])
  expect(matchParts([{ letters: '/' }, letters, { letters: '-' }, digits(1, 9)], '/a-b-12')).toEqual([
    'a-b',
    '12',
  ])
})

it('looks at each place once for each part, where many parts meet a long address that does not match', () => {
  let looks = 0
  const counted: Piece = { has: (letter) => (looks++, letter !== '/'), least: 1, most: Infinity }
  const dash: Piece = { letters: '-' }
  const length = 1_000
  const address = `/${'a-'.repeat(length / 2)}!/`
  expect(
    matchParts(
      [{ letters: '/' }, counted, dash, counted, dash, counted, dash, counted, dash, counted],
      address,
    ),
  ).toBe(undefined)
  expect(looks).toBeLessThan(5 * length * length)
})
