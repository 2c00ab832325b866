import { describe, expect, it } from 'vitest'
import { readingMinutes } from '@/lib/model/readingTime'

describe('readingMinutes', () => {
  it.each([
    [0, 'ar', 1],
    [181, 'ar', 1],
    [900, 'ar', 5],
    [900, 'en', 4],
  ] as const)('%i words in %s take %i', (words, edition, minutes) => {
    expect(readingMinutes(words, edition)).toBe(minutes)
  })
})
