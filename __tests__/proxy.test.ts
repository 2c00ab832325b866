import { NextRequest } from 'next/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readFoundPart } from '@/lib/address/searches'
import type { OldAddressAnswer, Resolution } from '@/lib/newsroom/newsroom'
import { proxy } from '@/proxy'

type FindOld = (path: string, query: URLSearchParams) => OldAddressAnswer | undefined

const { resolve, findOldAddress, findOldQuery, findLikeAddress, site } = vi.hoisted(() => ({
  resolve: vi.fn<(path: string) => Resolution>(),
  findOldAddress: vi.fn<FindOld>(),
  findOldQuery: vi.fn<FindOld>(),
  findLikeAddress: vi.fn<(path: string) => string | undefined>(),
  site: { url: 'https://khabar.example' },
}))
vi.mock('@/lib/newsroom/currentNewsroom', () => ({
  currentNewsroom: () => ({
    resolve,
    findOldAddress,
    findOldQuery,
    findLikeAddress,
    getSite: () => site,
    listSections: () => [{ id: 'heritage' }],
  }),
}))

const article = { edition: 'ar', section: 'heritage', slug: 'سد-مأرب' } as const
const ask = (path: string, init?: { method: string }) =>
  proxy(new NextRequest(`https://khabar.example${path}`, init))
const rewritten = (response: Response) =>
  new URL(response.headers.get('x-middleware-rewrite') ?? 'none:').pathname
const isPassed = (response: Response) => response.headers.get('x-middleware-next') === '1'

beforeEach(() => {
  site.url = 'https://khabar.example'
  resolve.mockReset().mockReturnValue({ what: 'article', article })
  findOldAddress.mockReset()
  findOldQuery.mockReset()
  findLikeAddress.mockReset()
})

describe('a malformed address', () => {
  it.each(['/x/%D8', '/media/%D8', '/_next/static/%D8', '/a%00b', '/a%2Fb', '/a%5Cb', '/api/%'])(
    '%s is refused',
    async (path) => {
      const response = ask(path)
      expect(response.status).toBe(400)
      expect(await response.text()).toMatch(/عنوان/)
      expect(resolve).not.toHaveBeenCalled()
    },
  )

  it('is refused in English in the English edition', async () => {
    expect(await ask('/en/%D8').text()).toMatch(/malformed/)
  })

  it('that is too long is refused without a look-up', () => {
    expect(ask(`/${'a'.repeat(5_000)}`).status).toBe(414)
    expect(resolve).not.toHaveBeenCalled()
  })
})

describe('files and route handlers', () => {
  it.each(['/feeds/ar/rss.xml', '/media/0123/a.webp', '/api/health'])('%s passes untouched', (path) => {
    const response = ask(path)
    expect(isPassed(response)).toBe(true)
    expect(response.headers.get('cache-control')).toBeNull()
    expect(resolve).not.toHaveBeenCalled()
  })

  it.each(['/_next/image?url=x', '/_next/static/none.js', '/api/none', '/media/0123', '/robots.txt/a'])(
    'what only looks like one is a page that is not there: %s',
    (path) => {
      resolve.mockReturnValue({ what: 'absent', edition: 'ar' })
      const response = ask(path)
      expect([response.status, rewritten(response)]).toEqual([404, '/missing'])
    },
  )

  it('take any method, pages only reading', () => {
    expect(isPassed(ask('/api/health', { method: 'POST' }))).toBe(true)
    const response = ask('/heritage/a', { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('an article', () => {
  it('passes with the lifetime for a cache in front', () => {
    const response = ask('/heritage/%D8%B3%D8%AF-%D9%85%D8%A3%D8%B1%D8%A8?utm_source=chat')
    expect(resolve).toHaveBeenCalledWith('/heritage/سد-مأرب', expect.any(Number))
    expect(isPassed(response)).toBe(true)
    expect(response.headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=5, stale-while-revalidate=60',
    )
    expect(response.headers.get('content-security-policy')).toBeNull()
  })

  it.each(['/heritage/%d8%b3%d8%af', '/heritage/سد'])('passes as %s without a redirect', (path) => {
    expect(isPassed(ask(path))).toBe(true)
  })

  it('in decomposed letters is moved to the composed address', () => {
    const response = ask(`/heritage/${encodeURIComponent('مأرب'.normalize('NFD'))}`)
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe(
      `https://khabar.example/heritage/${encodeURIComponent('مأرب'.normalize('NFC'))}`,
    )
  })

  it('that was withdrawn stays, out of search engines', () => {
    resolve.mockReturnValue({ what: 'retracted', article })
    const response = ask('/heritage/a')
    expect(isPassed(response)).toBe(true)
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
  })

  it('that moved is one permanent redirect away, encoded, and keeps the query', () => {
    resolve.mockReturnValue({ what: 'moved', path: '/science/سد' })
    const response = ask('/heritage/old/?utm_source=chat')
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe(
      'https://khabar.example/science/%D8%B3%D8%AF?utm_source=chat',
    )
  })

  it('asks for no old address where it is live', () => {
    ask('/heritage/a')
    expect([findOldAddress, findOldQuery].map((asked) => asked.mock.calls.length)).toEqual([0, 0])
  })
})

describe('an address in another spelling', () => {
  it('is one permanent redirect away where nothing else was found, and is kept as other redirects are', () => {
    resolve.mockReturnValue({ what: 'absent', edition: 'ar' })
    findLikeAddress.mockReturnValue('/heritage/سدّ')
    const response = ask('/heritage/%D8%B3%D8%AF')
    expect(findLikeAddress).toHaveBeenCalledWith('/heritage/سد', expect.any(Number))
    expect([
      response.status,
      response.headers.get('location'),
      response.headers.get('cache-control'),
    ]).toEqual([308, 'https://khabar.example/heritage/%D8%B3%D8%AF%D9%91', 'public, max-age=0, s-maxage=5'])
    expect(ask('/heritage/%D8%B3%D8%AF?a=1').headers.get('cache-control')).toBe('private, no-store')
  })

  it('is asked for behind all else, and where it is none the address leads nowhere', () => {
    ask('/heritage/a')
    expect(findLikeAddress).not.toHaveBeenCalled()
    resolve.mockReturnValue({ what: 'absent', edition: 'ar' })
    findOldAddress.mockReturnValueOnce({ what: 'moved', path: '/science/b', anchor: '', used: [] })
    expect(ask('/heritage/a').headers.get('location')).toBe('https://khabar.example/science/b')
    expect(findLikeAddress).not.toHaveBeenCalled()
    expect(ask('/heritage/a').status).toBe(404)
  })
})

describe('an old address', () => {
  const location = (path: string) => {
    const response = ask(path)
    return [response.status, response.headers.get('location')]
  }

  it('is one permanent redirect away, with the part of the query that did not name it', () => {
    resolve.mockReturnValue({ what: 'absent', edition: 'ar' })
    findOldAddress.mockReturnValue({ what: 'moved', path: '/science/سد', anchor: '', used: ['p'] })
    expect(location('/old?p=1&utm_source=chat')).toEqual([
      308,
      'https://khabar.example/science/%D8%B3%D8%AF?utm_source=chat',
    ])
  })

  it('known by its query is found at a live page', () => {
    findOldQuery.mockReturnValue({ what: 'moved', path: '/science/a', anchor: 'b', used: ['p'] })
    expect(location('/?p=1')).toEqual([308, 'https://khabar.example/science/a#b'])
    expect(findOldAddress).not.toHaveBeenCalled()
  })

  it('may lead to another site', () => {
    resolve.mockReturnValue({ what: 'absent', edition: 'ar' })
    findOldAddress.mockReturnValue({ what: 'elsewhere', url: 'https://shop.example/a?b=c', used: [] })
    expect(location('/shop?x=1')).toEqual([308, 'https://shop.example/a?b=c&x=1'])
  })

  it.each([
    ['/old', '/gone'],
    ['/en/old', '/en/gone'],
  ])('%s that is gone for good is 410, with a page in its language', (path, page) => {
    resolve.mockReturnValue({ what: 'absent', edition: 'ar' })
    findOldAddress.mockReturnValue({ what: 'gone' })
    const response = ask(path)
    expect([response.status, rewritten(response)]).toEqual([410, page])
  })

  it('of a withdrawn article is 410 where it is on the list, else the article keeps its notice', () => {
    resolve.mockReturnValue({ what: 'retracted', article })
    findOldAddress.mockReturnValue({ what: 'moved', path: '/a', anchor: '', used: [] })
    expect(isPassed(ask('/heritage/a'))).toBe(true)
    findOldAddress.mockReturnValue({ what: 'gone' })
    expect(ask('/heritage/a').status).toBe(410)
  })
})

describe('what is not there', () => {
  it.each([
    ['ar', '/missing'],
    ['en', '/en/missing'],
  ] as const)('is answered in edition %s by its page, with status 404', (edition, page) => {
    resolve.mockReturnValue({ what: 'absent', edition })
    const response = ask('/nowhere')
    expect(response.status).toBe(404)
    expect(rewritten(response)).toBe(page)
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5')
  })

  it.each(['/missing', '/en/missing', '/gone', '/en/gone'])('%s itself is not there either', (path) => {
    const response = ask(path)
    expect([response.status, rewritten(response)]).toEqual([404, path.replace('gone', 'missing')])
  })
})

describe('the search page', () => {
  it.each([
    ['/search?q=%D8%B3%D8%AF&section=heritage&section=x&page=2', '/search', 'q=سد&section=heritage&page=2'],
    ['/en/search', '/en/search', ''],
    ['/search?q=%D8&utm_source=chat', '/search', 'q=\ufffd'],
  ])('%s is made at an address of its own and kept by nobody', (path, place, said) => {
    resolve.mockReturnValue({ what: 'screen', edition: path.startsWith('/en') ? 'en' : 'ar' })
    const response = ask(path)
    const made = rewritten(response)
    expect(made).toMatch(new RegExp(`^${place}/found/q[\\w-]*$`))
    expect(decodeURIComponent(readFoundPart(made.split('/').at(-1) ?? '').toString())).toBe(said)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })
})
