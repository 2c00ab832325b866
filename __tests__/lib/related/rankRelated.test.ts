import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, rankRelated, scoreOf } from '@/lib/related/rankRelated'

const day = 86_400_000
const subject = { section: 'heritage', publishedMs: 1000 * day, titleKey: 'own' }
const candidate = (given: Partial<Candidate>): Candidate => ({
  id: 1,
  section: 'science',
  publishedMs: 1000 * day,
  titleKey: 'other',
  tie: 0,
  sharedTopics: 0,
  sharedWords: 0,
  ...given,
})

describe('the rank of related articles', () => {
  it('weighs a shared topic more than the section and any nearness together', () => {
    const topic = candidate({ sharedTopics: 1, publishedMs: 0 })
    const section = candidate({ section: 'heritage' })
    expect(scoreOf(subject, topic)).toBeGreaterThan(scoreOf(subject, section))
  })

  it('prefers what is nearer in time to the article, before or after it', () => {
    const near = candidate({ id: 1, publishedMs: 1003 * day, titleKey: 'near' })
    const far = candidate({ id: 2, publishedMs: 900 * day, titleKey: 'far' })
    expect(rankRelated(subject, [far, near], 2, [])).toEqual([1, 2])
  })

  it('takes no title twice, nor one that is taken', () => {
    const twins = [
      candidate({ id: 1 }),
      candidate({ id: 2, sharedTopics: 1 }),
      candidate({ id: 3, titleKey: 'own' }),
    ]
    expect(rankRelated(subject, twins, 6, ['own'])).toEqual([2])
  })

  it('does not depend on the order in which candidates come', () => {
    const any = fc.record({
      publishedMs: fc.integer({ min: 0, max: 3 }).map((n) => n * day),
      titleKey: fc.constantFrom('a', 'b', 'c', 'd'),
      sharedTopics: fc.integer({ min: 0, max: 2 }),
      sharedWords: fc.constantFrom(0, 0.5, 2),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (given) => {
        const candidates = given.map((facts, i) => candidate({ ...facts, id: i, tie: i }))
        expect(rankRelated(subject, candidates.toReversed(), 5, [])).toEqual(
          rankRelated(subject, candidates, 5, []),
        )
      }),
    )
  })
})
