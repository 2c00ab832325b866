import { expect, it } from 'vitest'
import type { Article } from '@/lib/model/model'
import { listNewestUpdates } from '@/lib/model/newestUpdates'
import { makeArticle } from '../../fixtures/makeArticle'

const live = (...moments: string[]): Article => ({
  ...makeArticle(),
  kind: 'live',
  updates: moments.map((at, place) => ({ at, title: `خبر ${place}`, text: 'نصّ' })),
})
const early = '2026-01-01T10:00:00.000Z'
const late = '2026-01-01T10:05:00.000Z'

it('gives every update a place of its own, also those of one moment', () => {
  const listed = listNewestUpdates(live(early, late, early, late))
  expect(listed.map(({ title, id }) => [title, id])).toEqual([
    ['خبر 1', 'update-1767261900'],
    ['خبر 3', 'update-1767261900-2'],
    ['خبر 0', 'update-1767261600'],
    ['خبر 2', 'update-1767261600-2'],
  ])
})

it('keeps the place of an update when another is written after it', () => {
  const idOf = (article: Article) => listNewestUpdates(article).find(({ title }) => title === 'خبر 0')?.id
  expect(idOf(live(early, early, late))).toBe(idOf(live(early)))
})

it('lists none of an article that is not live', () => {
  expect(listNewestUpdates(makeArticle())).toEqual([])
})
