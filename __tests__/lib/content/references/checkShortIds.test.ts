import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkShortIds, type ShortIdClaim } from '@/lib/content/references/checkShortIds'

const day = (number: number) => new Date(Date.UTC(2020, 0, 1 + number)).toISOString()

function claimOf(number: number, id: string): ShortIdClaim {
  const path = `/heritage/a${number}`
  const publishedAt = day(number % 900)
  const kind = number % 7 === 0 ? 'chosen' : 'made'
  const claim = {
    what: 'shortId',
    id,
    kind,
    path,
    publishedAt,
    draft: number % 11 === 0,
    line: 2,
    column: 8,
  } as const
  return { file: `ar/heritage/a${number}.mdx`, claim }
}

const told = (claims: ShortIdClaim[]) =>
  checkShortIds(claims)
    .map(({ file, values }) => `${file} ${values.found} ${values.other}`)
    .sort()

it('finds the same collisions among 100,000 articles in whatever order they are read', () => {
  // Every thousandth article has the id of the one before it, every ten-thousandth that of two others.
  const idOf = (number: number) =>
    number % 10_000 === 1 ? number - 1 : number % 1_000 < 2 ? number - (number % 1_000) : number
  const claims = Array.from({ length: 100_000 }, (_, number) => claimOf(number, idOf(number).toString(36)))
  const found = told(claims)
  expect(found).toHaveLength(100)
  expect(told(claims.toReversed())).toEqual(found)
  const scattered = claims.map((_, at) => claims[(at * 7_919) % claims.length] ?? claims[0]) as ShortIdClaim[]
  expect(told(scattered)).toEqual(found)
})

it('leaves an id to one of those who claim it, however many they are and however they come', () => {
  const numbers = fc.uniqueArray(fc.nat(5_000), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(numbers, fc.array(fc.nat()), (chosen, keys) => {
      const claims = chosen.map((number) => claimOf(number, 'same'))
      const shuffled = claims
        .map((claim, at) => ({ claim, key: keys[at] ?? at }))
        .sort((a, b) => a.key - b.key)
        .map(({ claim }) => claim)
      expect(told(shuffled)).toEqual(told(claims))
      expect(told(claims)).toHaveLength(claims.length - 1)
    }),
  )
})
