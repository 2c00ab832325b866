import { describe, expect, it } from 'vitest'
import { guessDate } from '@/lib/dates/guessDate'

describe('guessDate', () => {
  it.each([
    ['15 مارس 2026', '2026-3-15'],
    ['15 آذار 2026', '2026-3-15'],
    ['الأحد 15 اذار/مارس 2026', '2026-3-15'],
    ['1 تشرين الثاني 2025', '2025-11-1'],
    ['3 كانون الأول 2025', '2025-12-3'],
    ['7 يوليه 2025', '2025-7-7'],
    ['15 غشت 2026', '2026-8-15'],
    ['March 15, 2026', '2026-3-15'],
    ['15 Sept 2026', '2026-9-15'],
    ['15/03/2026 14:05', '2026-3-15'],
    ['15.3.2026', '2026-3-15'],
    ['20260315', '2026-3-15'],
    ['2026.3.5', '2026-3-5'],
  ])('%s', (written, expected) => {
    const guess = guessDate(written)
    expect(guess && `${guess.year}-${guess.month}-${guess.day}`).toBe(expected)
  })

  it.each(['أمس', '2026', '2026-03', 'مارس 2026', '1773570000', ''])('knows no day of «%s»', (written) => {
    expect(guessDate(written)).toBeUndefined()
  })
})
