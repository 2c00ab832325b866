import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { floorStyle } from '@/lib/floorStyle'
import { PageCache } from '@/lib/pageCache/pageCache'
import { hashOf } from '@/lib/pageCache/pageScripts'
import type { RenderedPage } from '@/lib/pageCache/pageValue'
import { emptySlot, standing, writeSlot } from '@/lib/urgent/urgentSlot'
import { noise, renderedPage } from '../publish/renderedPage'

const megabyte = 1024 * 1024

/** What Next does at a miss: asks, renders, hands over. */
function render(cache: PageCache, key: string, ...page: Parameters<typeof renderedPage>) {
  cache.get(key)
  cache.set(key, renderedPage(...page))
}

describe('keeping', () => {
  it('gives back what was set, under the key unchanged', () => {
    const cache = new PageCache(megabyte)
    const key = '/route-cache/APP_PAGE/31b4/$/heritage/سد-مأرب'
    render(cache, key, '/heritage/سد-مأرب')
    expect(cache.get(key)?.value).toMatchObject({ kind: 'APP_PAGE' })
    expect(cache.get(key.toUpperCase())).toBeNull()
  })

  it('gives the lifetime back with the page', () => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.set('a', renderedPage('/a'), { revalidate: 3600, expire: 7200 })
    expect(cache.get('a')?.cacheControl).toEqual({ revalidate: 3600, expire: 7200 })
  })

  it('finishes what a search found like any page, keeps nothing of it, and counts it as no miss', () => {
    const cache = new PageCache(megabyte)
    for (const key of ['/search/found/c2Rk', '/en/search/found/ZGFt']) {
      const page = renderedPage(key)
      cache.get(key)
      cache.set(key, page)
      expect(page.html).not.toContain('<script')
      expect(page.headers?.['content-security-policy']).toBeDefined()
      expect(cache.get(key)).toBeNull()
    }
    expect(cache.figures()).toMatchObject({ entries: 0, hits: 0, misses: 0, refused: 0 })
  })

  it.each([404, 500, 307, 410])('refuses status %i', (status) => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.set('a', { ...renderedPage('/a'), status })
    expect(cache.get('a')).toBeNull()
  })

  it.each(['FETCH', 'IMAGE', 'REDIRECT', 'PAGES'])('does not keep what is of kind %s', (kind) => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.set('a', { kind })
    expect(cache.get('a')).toBeNull()
  })

  it('keeps answers of route handlers and drops them by address', () => {
    const cache = new PageCache(megabyte)
    cache.get('feed')
    const headers = { 'x-next-cache-tags': '_N_T_/feeds/ar.xml' }
    cache.set('feed', { kind: 'APP_ROUTE', status: 200, body: Buffer.from('<rss/>'), headers } as never)
    expect(cache.get('feed')).not.toBeNull()
    cache.drop(['/feeds/ar.xml'])
    expect(cache.get('feed')).toBeNull()
  })
})

describe('the bound', () => {
  it('lets the longest unused page go first', () => {
    const cache = new PageCache(45_000)
    for (const key of ['a', 'b', 'c']) render(cache, key, `/${key}`, [], noise(20_000))
    cache.get('a')
    render(cache, 'd', '/d', [], noise(20_000))
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key) !== null)).toEqual([true, false, true, true])
    expect(cache.figures()).toMatchObject({ entries: 3, evictions: 1 })
  })

  it('does not keep a page larger than the whole cache', () => {
    const cache = new PageCache(1_000)
    render(cache, 'a', '/a', [], noise(4_000))
    expect(cache.figures()).toMatchObject({ entries: 0, bytes: 0 })
  })

  it('is never passed, and what is counted is what is held, whatever happens', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const step = fc.oneof(
      fc.record({ what: fc.constant('render' as const), key, size: fc.nat(9_000), link: key }),
      fc.record({ what: fc.constant('drop' as const), key }),
      fc.record({ what: fc.constant('dropShowing' as const), key }),
      fc.record({ what: fc.constant('dropUnder' as const), key }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const cache = new PageCache(30_000)
        for (const step of steps) {
          if (step.what === 'render')
            render(cache, step.key, `/${step.key}`, [`/${step.link}`], noise(step.size))
          else cache[step.what]([`/${step.key}`])
          expect(cache.figures().bytes).toBeLessThanOrEqual(30_000)
        }
        cache.dropShowing(['/a', '/b', '/c', '/d', '/e'])
        expect(cache.figures()).toMatchObject({ entries: 0, bytes: 0 })
      }),
    )
  })
})

describe('dropping', () => {
  const list = () => {
    const cache = new PageCache(megabyte)
    render(cache, 'front', '/', ['/heritage/%D8%B3%D8%AF', '/heritage'])
    render(cache, 'article', '/heritage/سد', ['/', '/heritage'])
    render(cache, 'section', '/heritage', ['/', '/heritage/%d8%b3%d8%af#top'])
    render(cache, 'second', '/heritage/page/2', ['/'])
    return cache
  }
  const kept = (cache: PageCache) =>
    ['front', 'article', 'section', 'second'].filter((key) => cache.get(key) !== null)

  it('of an address leaves the pages that link to it', () => {
    const cache = list()
    cache.drop(['/'])
    expect(kept(cache)).toEqual(['article', 'section', 'second'])
  })

  it('of what is shown takes the pages that link to it too, however the link is written', () => {
    const cache = list()
    cache.dropShowing(['/heritage/سد'])
    expect(kept(cache)).toEqual(['second'])
  })

  it('below an address takes what lies there and nothing that only begins alike', () => {
    const cache = list()
    render(cache, 'alike', '/heritage/pages')
    cache.dropUnder(['/heritage/page'])
    expect(kept(cache)).toEqual(['front', 'article', 'section'])
    expect(cache.get('alike')).not.toBeNull()
  })

  it('of all leaves nothing', () => {
    const cache = list()
    cache.dropAll()
    expect(kept(cache)).toEqual([])
    expect(cache.figures()).toMatchObject({ entries: 0, bytes: 0, dropped: 4 })
  })
})

describe('a drop while a page is being rendered', () => {
  it.each([
    ['its address', (cache: PageCache) => cache.drop(['/a'])],
    ['an article that it shows', (cache: PageCache) => cache.dropShowing(['/heritage/سد'])],
    ['what lies under a prefix of it', (cache: PageCache) => cache.dropUnder(['/'])],
    ['everything', (cache: PageCache) => cache.dropAll()],
  ])('of %s keeps the old page out; the next render is kept', (_, drop) => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    drop(cache)
    cache.set('a', renderedPage('/a', ['/heritage/%D8%B3%D8%AF']))
    expect(cache.get('a')).toBeNull()
    cache.set('a', renderedPage('/a', ['/heritage/%D8%B3%D8%AF']))
    expect(cache.get('a')).not.toBeNull()
  })

  it('of something else does not concern it', () => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.drop(['/b', '/heritage/سد'])
    cache.dropUnder(['/b'])
    cache.set('a', renderedPage('/a', ['/heritage/%D8%B3%D8%AF']))
    expect(cache.get('a')).not.toBeNull()
  })

  it('counts from the earliest of two renders that run side by side', () => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.drop(['/a'])
    cache.get('a')
    cache.set('a', renderedPage('/a'))
    cache.set('a', renderedPage('/a'))
    expect(cache.get('a')).toBeNull()
  })

  it('also keeps out a page that was being rendered because the kept one had become stale', () => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.set('a', renderedPage('/a'), { revalidate: 0 })
    expect(cache.get('a')).not.toBeNull()
    cache.drop(['/a'])
    cache.set('a', renderedPage('/a'))
    expect(cache.get('a')).toBeNull()
  })

  it('is remembered for as long as a render may take, in bounded memory', () => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.drop(['/a'])
    cache.drop(Array.from({ length: 50_000 }, (_, number) => `/x/${number}`))
    cache.set('a', renderedPage('/a'))
    expect(cache.get('a')).toBeNull()
  })

  it('a page that nobody asked for is not kept: when its render began is not known', () => {
    const cache = new PageCache(megabyte)
    cache.set('a', renderedPage('/a'))
    expect(cache.get('a')).toBeNull()
  })
})

describe('the policy', () => {
  it('is written into the headers that Next is about to send, kept or not', () => {
    const cache = new PageCache(megabyte)
    const page = { ...renderedPage('/a'), status: 404 }
    cache.set('a', page)
    expect(page.headers?.['content-security-policy']).toContain("script-src 'self'")
    // The one style that stands in every page.
    expect(page.headers?.['content-security-policy']).toContain(hashOf(floorStyle))
  })
})

describe('an urgent notice', () => {
  const page = (text: string) => {
    const rendered = renderedPage('/a', [], text)
    return { ...rendered, html: rendered.html.replace('<p>', `${emptySlot('ar')}<p>`) }
  }
  const notice = '<aside><a href="/heritage/moon">عاجل</a></aside>'
  const htmlOf = (cache: PageCache) => (cache.get('a')?.value as RenderedPage | undefined)?.html
  afterEach(() => void (standing().ar = ''))

  it('stands in a kept page while it stands, and no page is rendered for it', () => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.set('a', page('خبر'))
    const before = htmlOf(cache)
    standing().ar = notice
    expect(htmlOf(cache)).toBe(before?.replace(emptySlot('ar'), writeSlot('ar')))
    standing().ar = ''
    expect(htmlOf(cache)).toBe(before)
    expect(cache.figures()).toMatchObject({ misses: 1, dropped: 0 })
  })

  it('stands in the page that is being sent for the first time, and is not kept with it', () => {
    const cache = new PageCache(megabyte)
    standing().ar = notice
    cache.get('a')
    const sent = page('خبر')
    cache.set('a', sent)
    expect(sent.html).toContain(notice)
    standing().ar = ''
    expect(htmlOf(cache)).not.toContain('عاجل')
  })

  it('is no reason to drop every page when its article changes', () => {
    const cache = new PageCache(megabyte)
    standing().ar = notice
    cache.get('a')
    cache.set('a', page('خبر'))
    cache.dropShowing(['/heritage/moon'])
    expect(htmlOf(cache)).toContain(notice)
  })

  it('leaves the policy of a page as it is', () => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.set('a', page('خبر'))
    const policyOf = () => cache.get('a')?.value.headers?.['content-security-policy']
    const before = policyOf()
    standing().ar = notice
    expect(policyOf()).toBe(before)
    expect(before).toContain("script-src 'self'")
  })
})
