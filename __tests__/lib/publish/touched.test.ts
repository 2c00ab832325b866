import { describe, expect, it, vi } from 'vitest'
import { makeArticle, makeTopics } from '../../fixtures/makeArticle'
import type { StandingPage } from '@/lib/model/model'
import { type IndexReceipt, nothingChanged } from '@/lib/content/sync/receipt'
import { findTouched, findTouchedByTime, type Surroundings, type Touched } from '@/lib/publish/touched'

const nowhere: Surroundings = {
  listNearby: () => [],
  listNaming: () => [],
  listMeant: (id) => [id],
  listSharingId: () => [],
  listRetracted: () => [],
  listSpelling: () => [],
  listTwins: () => [],
  listStandingPaths: () => [],
  listPortrayed: () => [],
}

function receiptOf(changes: Partial<IndexReceipt>): IndexReceipt {
  const milliseconds = { list: 0, check: 0, write: 0, whole: 0 }
  return {
    scope: 'changes',
    ...nothingChanged,
    faults: [],
    read: 1,
    total: 1,
    milliseconds,
    ...changes,
  }
}

function addresses(touched: Touched) {
  if (touched.what === 'everything') throw new Error('everything')
  const isPage = (path: string) => !/^\/(?:feeds|sitemaps?)\b/.test(path)
  return {
    pages: [...touched.pages].filter(isPage).sort(),
    shown: [...touched.shown].sort(),
    under: [...touched.under].filter(isPage).sort(),
    files: [...touched.pages, ...touched.under].filter((path) => !isPage(path)).sort(),
  }
}

const page: StandingPage = {
  edition: 'ar',
  slug: 'about',
  file: 'ar/pages/about.mdx',
  title: 'من نحن',
  aliases: ['/who'],
  noindex: false,
  words: 9,
}

describe('what an article does not link to and shows all the same', () => {
  const changed = (change: IndexReceipt['articles'][number], more: Partial<Surroundings>) =>
    addresses(findTouched(receiptOf({ articles: [change] }), { ...nowhere, ...more })).pages

  it('is touched where it has a short link that another takes or gives back', () => {
    const listSharingId = () => [makeArticle({ section: 'science', slug: 'moved' })]
    for (const change of [{ after: makeArticle() }, { before: makeArticle() }]) {
      const touched = findTouched(receiptOf({ articles: [change] }), { ...nowhere, listSharingId })
      expect(addresses(touched).shown).toContain('/science/moved')
    }
  })

  it('is touched where it names one that comes, goes or returns', () => {
    const listNaming = ({ slug }: { slug: string }) =>
      slug === 'marib-dam' ? ['/science/other', '/about'] : []
    for (const change of [{ after: makeArticle() }, { before: makeArticle() }])
      expect(changed(change, { listNaming })).toEqual(expect.arrayContaining(['/about', '/science/other']))
  })

  it('is touched where a withdrawn one of its section shows its neighbours', () => {
    const listRetracted = () => [makeArticle({ slug: 'withdrawn' })]
    expect(changed({ after: makeArticle() }, { listRetracted })).toContain('/heritage/withdrawn')
  })

  it('is touched where a topic is spelled otherwise now', () => {
    const listSpelling = (_: string, { name }: { name: string }) => (name === 'الماء' ? ['science'] : [])
    const [plain, with_] = [makeArticle(), makeArticle({ topics: makeTopics('الماء') })]
    expect(changed({ before: plain, after: with_ }, { listSpelling })).toContain('/science')
    expect(changed({ before: with_, after: plain }, { listSpelling })).toContain('/science')
    expect(changed({ before: with_, after: with_ }, { listSpelling })).not.toContain('/science')
  })

  it('is touched where it says that the same list is in the other edition, which has its first article or none any more', () => {
    const listTwins = ({ edition }: { edition: string }) =>
      edition === 'en' ? ['/heritage', '/authors/desk'] : []
    const english = makeArticle({ edition: 'en' })
    for (const change of [{ after: english }, { before: english }])
      expect(changed(change, { listTwins })).toEqual(expect.arrayContaining(['/heritage', '/authors/desk']))
  })

  it('is touched where a translation names its original by the slug alone', () => {
    const english = makeArticle({ edition: 'en', translationOf: { edition: 'ar', section: '', slug: 'b' } })
    const listMeant = () => [makeArticle({ slug: 'b' }), makeArticle({ section: 'science', slug: 'b' })]
    expect(changed({ after: english }, { listMeant })).toEqual(
      expect.arrayContaining(['/heritage/b', '/science/b']),
    )
  })
})

describe('an article', () => {
  const article = makeArticle({
    authors: ['desk-heritage'],
    topics: makeTopics('سدود'),
    aliases: ['/heritage/dam'],
  })

  it('touches itself, its old addresses and every list it stands in, with their numbered pages', () => {
    expect(addresses(findTouched(receiptOf({ articles: [{ after: article }] }), nowhere))).toMatchObject({
      pages: [
        '/',
        '/authors/desk-heritage',
        '/gone',
        '/heritage',
        '/latest',
        '/missing',
        `/topics/${article.topics[0]?.key}`,
      ],
      shown: ['/heritage/dam', '/heritage/marib-dam'],
      under: [
        '/authors/desk-heritage/page',
        '/heritage/page',
        '/latest/page',
        `/topics/${article.topics[0]?.key}/page`,
      ],
    })
  })

  it('touches the feeds of its lists in every format, and the sitemaps', () => {
    const feeds = ['', '/author/desk-heritage', '/section/heritage', `/topic/${article.topics[0]?.key}`]
    const formats = ['atom.xml', 'feed.json', 'rss.xml']
    const all = feeds.flatMap((list) => formats.map((format) => `/feeds/ar${list}/${format}`))
    const { files } = addresses(findTouched(receiptOf({ articles: [{ before: article }] }), nowhere))
    expect(files).toEqual([...all, '/sitemap.xml', '/sitemaps'].sort())
  })

  it('that moved touches where it was and where it is', () => {
    const after = makeArticle({ section: 'science' })
    const { pages, shown } = addresses(
      findTouched(receiptOf({ articles: [{ before: article, after }] }), nowhere),
    )
    expect(pages).toEqual(expect.arrayContaining(['/heritage', '/science']))
    expect(shown).toEqual(expect.arrayContaining(['/heritage/marib-dam', '/science/marib-dam']))
  })

  it('that is new or out concerns the pages that name it, which do not link to it yet', () => {
    const surroundings: Surroundings = { ...nowhere, listNaming: () => ['/about', '/heritage/other'] }
    const added = addresses(findTouched(receiptOf({ articles: [{ after: article }] }), surroundings))
    expect(added.pages).toEqual(expect.arrayContaining(['/about', '/heritage/other']))
    const due = addresses(findTouchedByTime([article], surroundings))
    expect(due.pages).toEqual(expect.arrayContaining(['/about', '/heritage/other']))
  })

  it('that left asks nothing about its surroundings: what showed it links to it', () => {
    const surroundings: Surroundings = { ...nowhere, listNearby: () => [makeArticle({ slug: 'other' })] }
    expect(
      addresses(findTouched(receiptOf({ articles: [{ before: article }] }), surroundings)).pages,
    ).not.toContain('/heritage/other')
  })

  it('that is new touches the pages of those it is near to', () => {
    const surroundings: Surroundings = { ...nowhere, listNearby: () => [makeArticle({ slug: 'other' })] }
    expect(
      addresses(findTouched(receiptOf({ articles: [{ after: article }] }), surroundings)).pages,
    ).toContain('/heritage/other')
  })

  it('touches its edition alone, and its translation', () => {
    const translationOf = { edition: 'ar', section: 'heritage', slug: 'marib-dam' } as const
    const english = makeArticle({ edition: 'en', slug: 'dam', translationOf })
    const { pages } = addresses(findTouched(receiptOf({ articles: [{ after: english }] }), nowhere))
    expect(pages).toEqual([
      '/en',
      '/en/gone',
      '/en/heritage',
      '/en/latest',
      '/en/missing',
      '/heritage/marib-dam',
    ])
  })

  it('with a correction touches the list of corrections', () => {
    const corrections = [
      { date: '2024-02-01T00:00:00.000Z', text: 'صُحح التاريخ', type: 'correction' as const },
    ]
    const change = { before: makeArticle({ corrections }), after: makeArticle() }
    expect(addresses(findTouched(receiptOf({ articles: [change] }), nowhere)).pages).toContain('/corrections')
  })
})

describe('other changes', () => {
  it.each(['site', 'sections', 'authors'] as const)('%s touches everything', (setting) => {
    expect(findTouched(receiptOf({ settings: [setting] }), nowhere)).toEqual({ what: 'everything' })
  })

  it('an index made anew touches everything', () => {
    expect(findTouched(receiptOf({ scope: 'everything' }), nowhere)).toEqual({ what: 'everything' })
  })

  it('is everything where so many articles changed that asking for what lies near each would hold readers up', () => {
    const listNearby = vi.fn(() => [])
    const articles = Array.from({ length: 51 }, () => ({ after: makeArticle() }))
    expect(findTouched(receiptOf({ articles }), { ...nowhere, listNearby })).toEqual({ what: 'everything' })
    expect(listNearby).not.toHaveBeenCalled()
    const fewer = receiptOf({ articles: articles.slice(1) })
    expect(findTouched(fewer, { ...nowhere, listNearby }).what).toBe('addresses')
  })

  it('front.yaml touches both fronts', () => {
    expect(addresses(findTouched(receiptOf({ settings: ['front'] }), nowhere)).pages).toEqual(['/', '/en'])
  })

  it('a picture touches the articles that show it and the pages that show those', () => {
    const media = [
      { file: 'dam.webp', usedBy: [{ edition: 'ar', section: 'heritage', slug: 'marib-dam' } as const] },
    ]
    const surroundings: Surroundings = { ...nowhere, listStandingPaths: () => ['/about'] }
    expect(addresses(findTouched(receiptOf({ media }), surroundings))).toMatchObject({
      shown: ['/heritage/marib-dam'],
      pages: ['/about'],
    })
  })

  it('a portrait touches its author in both editions', () => {
    const media = [{ file: 'desks/heritage.webp', usedBy: [] }]
    const surroundings: Surroundings = { ...nowhere, listPortrayed: () => ['desk-heritage'] }
    expect(addresses(findTouched(receiptOf({ media }), surroundings)).shown).toEqual([
      '/authors/desk-heritage',
      '/en/authors/desk-heritage',
    ])
  })

  it('a standing page touches itself while its title stays, and every footer when it changes', () => {
    const after = { ...page, words: 10 }
    expect(addresses(findTouched(receiptOf({ pages: [{ before: page, after }] }), nowhere)).shown).toEqual([
      '/about',
      '/who',
    ])
    expect(findTouched(receiptOf({ pages: [{ after: page }] }), nowhere)).toEqual({ what: 'everything' })
    expect(
      findTouched(receiptOf({ pages: [{ before: page, after: { ...page, title: 'عن خبر' } }] }), nowhere),
    ).toEqual({ what: 'everything' })
  })

  it('a pass without a change touches nothing', () => {
    expect(addresses(findTouched(receiptOf({}), nowhere))).toEqual({
      pages: [],
      shown: [],
      under: [],
      files: [],
    })
  })

  it('the hour touches both fronts and what came out', () => {
    expect(addresses(findTouchedByTime([], nowhere)).pages).toEqual(['/', '/en'])
    expect(addresses(findTouchedByTime([makeArticle()], nowhere)).shown).toEqual(['/heritage/marib-dam'])
  })
})
