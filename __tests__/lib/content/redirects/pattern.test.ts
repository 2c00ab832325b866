import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOldAddress } from '@/lib/content/redirects/oldAddress'
import { fillTarget, findPatternFlaw, matchPattern } from '@/lib/content/redirects/pattern'

const match = (pattern: string, asked: string) => {
  const address = readOldAddress(asked)
  const parts = address && matchPattern(pattern, address)
  return parts && Object.fromEntries(parts)
}

describe('matchPattern', () => {
  it.each([
    ['/{year}/{month}/{slug}', '/2019/05/dam', { year: '2019', month: '05', slug: 'dam' }],
    ['/{year}/{month}/{slug}', '/2019/05/%D8%B3%D8%AF', { year: '2019', month: '05', slug: 'سد' }],
    ['/news/{id}-{slug}.html', '/news/12-old-dam.html', { id: '12', slug: 'old-dam' }],
    ['/?p={id}', '/?p=77', { id: '77' }],
    ['/index.php?cat={id}', '/index.php?cat=4', { id: '4' }],
  ])('%s takes %s apart', (pattern, asked, parts) => expect(match(pattern, asked)).toEqual(parts))

  it.each([
    ['/{year}/{month}/{slug}', '/heritage/05/dam'],
    ['/{year}/{slug}', '/2019/05/dam'],
    ['/{year}/{slug}', '/20191/dam'],
    ['/a.b/{slug}', '/axb/dam'],
    ['/?p={id}', '/?p=dam'],
    ['/{slug}', `/${'a'.repeat(1_001)}`],
  ])('%s leaves %s alone', (pattern, asked) => expect(match(pattern, asked)).toBeUndefined())

  it('finds in any address the parts that were put there', () => {
    const word = fc.stringMatching(/^[a-z\u0621-\u064a][a-z\u0621-\u064a-]{0,20}$/)
    fc.assert(
      fc.property(word, word, (section, slug) => {
        const asked = { path: `/old/${section}/x/${slug}`, query: [] }
        expect(matchPattern('/old/{section}/x/{slug}', asked)).toEqual(
          new Map([
            ['section', section],
            ['slug', slug],
          ]),
        )
      }),
    )
  })
})

describe('findPatternFlaw', () => {
  it.each([
    ['/{slug}/{slug}', 'twice'],
    ['/{a}{b}', 'adjacent'],
    ['/{}', 'badName'],
    ['/{a', 'badName'],
    ['/{a b}', 'badName'],
  ])('%s: %s', (pattern, flaw) => expect(findPatternFlaw(pattern)?.flaw).toBe(flaw))

  it('has nothing against a good one', () => expect(findPatternFlaw('/{year}/{id}-{slug}')).toBeUndefined())
})

describe('fillTarget', () => {
  it('puts parts into a path as they are and into another site encoded', () => {
    const parts = new Map([['slug', 'سد']])
    expect(fillTarget('/heritage/{slug}', parts)).toBe('/heritage/سد')
    expect(fillTarget('https://archive.example/{slug}', parts)).toBe('https://archive.example/%D8%B3%D8%AF')
  })
})
