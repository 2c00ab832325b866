import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listShortIds, oldestPath, readShortId, shortIdOf } from '@/lib/address/shortId'
import { makeArticle } from '../../fixtures/makeArticle'

it('gives 100,000 addresses 100,000 ids of eight plain letters', () => {
  const ids = new Set<string>()
  for (let number = 0; number < 100_000; number++) {
    const section = `section-${number % 17}`
    const slug = number % 2 === 0 ? `خبر-رقم-${number}` : `story-${number}`
    const id = shortIdOf(makeArticle({ section, slug, edition: number % 3 === 0 ? 'en' : 'ar' }))
    if (!/^[0-9a-hjkmnp-tv-z]{8}$/.test(id)) expect.fail(`${id} of ${slug}`)
    ids.add(id)
  }
  expect(ids.size).toBe(100_000)
})

it('keeps the id of an article however often it moves', () => {
  const slug = fc.stringMatching(/^[a-zء-ي]{1,12}$/)
  const moves = fc.array(fc.tuple(fc.constantFrom('heritage', 'science'), slug), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(moves, fc.constantFrom('ar' as const, 'en' as const), (places, edition) => {
      const states = places.map(([section, name], index) => {
        const aliases = places.slice(0, index).map(([oldSection, oldName]) => `/${oldSection}/${oldName}`)
        return makeArticle({ edition, section, slug: name, aliases })
      })
      const first = states[0] && shortIdOf(states[0])
      for (const state of states) {
        expect(shortIdOf(state)).toBe(first)
        expect(oldestPath(state)).toBe(states[0] && oldestPath(states[0]))
      }
    }),
  )
})

it('reads an old address as the site wrote it: decoded, in NFC, without a slash at the end', () => {
  const plain = shortIdOf(makeArticle({ slug: 'سد' }))
  for (const alias of ['/heritage/%D8%B3%D8%AF', '/heritage/سد/', '/heritage/%d8%b3%d8%af/'])
    expect(shortIdOf(makeArticle({ slug: 'new', aliases: [alias] })), alias).toBe(plain)
})

it('leads to an article from a chosen id and from all that were made before', () => {
  const before = makeArticle({ slug: 'b', aliases: ['/heritage/a'] })
  const ids = listShortIds({ ...before, shortId: 'marib' })
  expect(ids[0]).toEqual({ id: 'marib', kind: 'chosen' })
  expect(ids.map(({ id }) => id)).toEqual(['marib', ...listShortIds(before).map(({ id }) => id)])
})

it('takes an id in either case and refuses what none can be', () => {
  expect(readShortId('MARIB24')).toBe('marib24')
  for (const wrong of ['', 'ninechars', 'a b', 'سد', 'a-b', '../x'])
    expect(readShortId(wrong), wrong).toBeUndefined()
})
