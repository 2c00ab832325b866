import { describe, expect, it } from 'vitest'
import { checkAddresses, takenBySite } from '@/lib/content/references/checkAddresses'

const place = { line: 3, column: 5 }

describe('takenBySite', () => {
  const isTaken = takenBySite([{ id: 'heritage' }])
  it.each([
    '/search',
    '/en/search',
    '/media/a.webp',
    '/heritage',
    '/heritage/page/2',
    '/en/heritage',
    '/topics/x',
  ])('%s', (path) => {
    expect(isTaken(path)).toBe(true)
  })
  it.each(['/heritage/old', '/old', '/en/old/one', '/ar/heritage/old'])('not %s', (path) => {
    expect(isTaken(path)).toBe(false)
  })
})

describe('checkAddresses', () => {
  const at = (file: string, path: string, ...aliases: string[]) => ({
    file,
    path,
    aliases: aliases.map((alias) => ({ path: alias, ...place })),
  })
  const isTaken = (path: string) => path === '/heritage'

  it('blames the later of two files for their one address, capital letters or not', () => {
    const faults = checkAddresses([at('ar/h/b.mdx', '/h/B'), at('ar/h/a.mdx', '/h/b')], isTaken)
    expect(faults).toMatchObject([
      { file: 'ar/h/b.mdx', code: 'sameAddress', weight: 'blocking', values: { other: 'ar/h/a.mdx' } },
    ])
  })

  it('finds old addresses that are taken by an article, by the site, by another, or lead to themselves', () => {
    const faults = checkAddresses(
      [
        at('1', '/h/a', '/h/b', '/old'),
        at('2', '/h/b', '/old', '/heritage'),
        at('3', '/h/c', '/h/c', '/free'),
      ],
      isTaken,
    )
    expect(faults.map(({ file, code, values }) => [file, code, values.found])).toEqual([
      ['1', 'aliasTaken', '/h/b'],
      ['2', 'aliasTaken', '/old'],
      ['2', 'aliasTaken', '/heritage'],
      ['3', 'aliasChained', '/h/c'],
    ])
  })
})
