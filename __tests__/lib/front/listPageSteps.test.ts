import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listPageSteps } from '../../../lib/front/listPageSteps'

test.each([
  [1, 1, [1]],
  [2, 3, [1, 2, 3]],
  [2, 18, [1, 2, 3, 'gap', 18]],
  [9, 18, [1, 'gap', 8, 9, 10, 'gap', 18]],
  [4, 18, [1, 2, 3, 4, 5, 'gap', 18]],
])('page %i of %i', (current, pages, steps) => {
  expect(listPageSteps(current, pages)).toEqual(steps)
})

test('first, current and last are always there, rising, each once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (a, b) => {
      const pages = Math.max(a, b)
      const current = Math.min(a, b)
      const numbers = listPageSteps(current, pages).filter((step) => step !== 'gap')
      expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y))
      expect(numbers).toEqual(expect.arrayContaining([1, current, pages]))
      expect(numbers.length).toBeLessThanOrEqual(7)
    }),
  )
})
