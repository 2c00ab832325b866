import { describe, expect, it } from 'vitest'
import { readInstant } from '@/lib/content/frontMatter/readInstant'

describe('readInstant where clocks change', () => {
  it('takes a time that the clocks skip for none', () => {
    expect(readInstant('2026-04-24T00:30', 'Africa/Cairo')).toEqual({
      outcome: 'fault',
      code: 'impossibleDate',
      values: {
        found: '2026-04-24T00:30',
        near: 'yes',
        fix: '2026-04-24T01:30:00+03:00',
        instant: '2026-04-23T22:30:00.000Z',
        timeZone: 'Africa/Cairo',
      },
    })
  })

  it('begins a day whose midnight is skipped where it begins', () => {
    expect(readInstant('2026-04-24', 'Africa/Cairo')).toMatchObject({
      outcome: 'day',
      instant: '2026-04-23T22:00:00.000Z',
    })
  })

  it('believes an offset that the newsroom does not have', () => {
    expect(readInstant('2026-04-24T00:30:00+02:00', 'Africa/Cairo')).toEqual({
      outcome: 'instant',
      instant: '2026-04-23T22:30:00.000Z',
    })
  })
})
