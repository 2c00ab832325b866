import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { articlePath, topicPath } from '@/lib/address/pages'
import { articlesPerPage } from '@/lib/model/pageSize'
import { type TestIndex, makeTestIndex } from '../../../fixtures/testIndex'
import { makeArticle, makeTopics } from '../../../fixtures/makeArticle'

const now = Date.parse('2025-01-01T00:00:00Z')
const absent = { what: 'absent', edition: 'ar' }
const movedTo = (path: string) => ({ what: 'moved', path })

let index: TestIndex
beforeEach(() => {
  index = makeTestIndex()
})
const resolve = (path: string) => index.newsroom.resolve(path, now)

describe('articles', () => {
  it('knows an article by its address, in either edition', () => {
    index.addArticle(makeArticle({ slug: 'سد-مأرب' }))
    index.addArticle(makeArticle({ edition: 'en', slug: 'dam' }))
    expect(resolve('/heritage/سد-مأرب')).toEqual({
      what: 'article',
      article: { edition: 'ar', section: 'heritage', slug: 'سد-مأرب' },
    })
    expect(resolve('/en/heritage/dam')).toMatchObject({ what: 'article', article: { edition: 'en' } })
    expect(resolve('/heritage/dam')).toEqual(absent)
    expect(resolve('/en/heritage/سد-مأرب')).toEqual({ what: 'absent', edition: 'en' })
  })

  it('hides drafts and what is not out yet, also behind old addresses', () => {
    index.addArticle(makeArticle({ slug: 'draft', aliases: ['/old/draft'] }), { draft: true })
    index.addArticle(
      makeArticle({ slug: 'later', aliases: ['/old/later'], publishedAt: '2030-01-01T00:00:00.000Z' }),
    )
    for (const path of ['/heritage/draft', '/old/draft', '/heritage/later', '/old/later', '/science/later'])
      expect(resolve(path), path).toEqual(absent)
  })

  it('says that an article was withdrawn', () => {
    index.addArticle(
      makeArticle({ slug: 'gone', retracted: { date: '2024-02-01T00:00:00.000Z', reason: 'خطأ' } }),
    )
    expect(resolve('/heritage/gone').what).toBe('retracted')
  })

  it('moves old addresses, wrong sections, old sections and slashes at the end', () => {
    index.addArticle(makeArticle({ slug: 'dam', aliases: ['/2019/05/%D8%B3%D8%AF/', '/post-17'] }))
    index.addArticle(makeArticle({ edition: 'en', slug: 'dam', aliases: ['/heritage/marib'] }))
    const canonical = movedTo('/heritage/dam')
    for (const path of [
      '/2019/05/سد',
      '/2019/05/سد/',
      '/post-17',
      '/science/dam',
      '/turath/dam',
      '/heritage/dam/',
    ])
      expect(resolve(path), path).toEqual(canonical)
    expect(resolve('/en/heritage/marib')).toEqual(movedTo('/en/heritage/dam'))
  })

  it('does not guess where a slug is in two sections', () => {
    index.addArticle(makeArticle({ slug: 'dam' }))
    index.addArticle(makeArticle({ slug: 'dam', section: 'science' }))
    expect(resolve('/culture/dam')).toEqual(absent)
    expect(resolve('/science/dam').what).toBe('article')
    expect(resolve('/turath/dam')).toEqual(movedTo('/heritage/dam'))
  })

  it('lets an article that is there win over an old address of another', () => {
    index.addArticle(makeArticle({ slug: 'new', aliases: ['/heritage/dam'] }))
    index.addArticle(makeArticle({ slug: 'dam' }))
    expect(resolve('/heritage/dam').what).toBe('article')
  })
})

describe('lists', () => {
  it('has pages of a section up to its last article', () => {
    for (let i = 0; i <= articlesPerPage; i++) index.addArticle(makeArticle({ slug: `a${i}` }))
    expect(resolve('/heritage')).toEqual({ what: 'section', edition: 'ar', section: 'heritage', page: 1 })
    expect(resolve('/heritage/page/2')).toMatchObject({ what: 'section', page: 2 })
    expect(resolve('/heritage/page/1')).toEqual(movedTo('/heritage'))
    expect(resolve('/latest/page/2')).toEqual({ what: 'latest', edition: 'ar', page: 2 })
    expect(resolve('/turath/page/2')).toEqual(movedTo('/heritage/page/2'))
    for (const path of [
      '/heritage/page/3',
      '/heritage/page/0',
      '/heritage/page/02',
      '/heritage/page/x',
      '/latest/page/3',
    ])
      expect(resolve(path), path).toEqual(absent)
  })

  it('has a section, the latest list and the front before the first article', () => {
    expect(resolve('/science').what).toBe('section')
    expect(resolve('/en/latest').what).toBe('latest')
    expect(resolve('/')).toEqual({ what: 'screen', edition: 'ar' })
    expect(resolve('/en')).toEqual({ what: 'screen', edition: 'en' })
    expect(resolve('/en/')).toEqual(movedTo('/en'))
    expect(resolve('/corrections').what).toBe('screen')
    expect(resolve('/search').what).toBe('screen')
    for (const path of ['/page/2', '/corrections/page/2', '/search/page/2', '/nothing'])
      expect(resolve(path)).toEqual(absent)
  })

  it('knows a topic by its key and moves other spellings there', () => {
    index.addArticle(makeArticle({ topics: makeTopics('الآثار القديمة') }))
    const [{ key } = { key: '' }] = makeTopics('الآثار القديمة')
    expect(resolve(`/topics/${key}`)).toEqual({ what: 'topic', edition: 'ar', topic: key, page: 1 })
    expect(resolve('/topics/الآثار-القديمة')).toEqual(movedTo(topicPath('ar', key)))
    expect(resolve('/topics/الآثار القديمة')).toEqual(movedTo(topicPath('ar', key)))
    expect(resolve('/topics/غيرها')).toEqual(absent)
    expect(resolve(`/en/topics/${key}`)).toEqual({ what: 'absent', edition: 'en' })
  })

  it('knows authors, by their old ids too', () => {
    expect(resolve('/authors/desk')).toEqual({ what: 'author', edition: 'ar', author: 'desk', page: 1 })
    expect(resolve('/authors/old-desk')).toEqual(movedTo('/authors/desk'))
    expect(resolve('/authors/nobody')).toEqual(absent)
  })
})

describe('standing pages', () => {
  it('stand at the root', () => {
    index.addPage({ aliases: ['/who-we-are'] })
    index.addPage({ slug: 'plans' }, true)
    expect(resolve('/about')).toEqual({ what: 'page', edition: 'ar', slug: 'about' })
    expect(resolve('/pages/about')).toEqual(movedTo('/about'))
    expect(resolve('/who-we-are')).toEqual(movedTo('/about'))
    for (const path of ['/plans', '/pages/plans', '/en/about'])
      expect(resolve(path).what, path).toBe('absent')
  })
})

describe('any address', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'en',
      'heritage',
      'turath',
      'page',
      '1',
      '2',
      'topics',
      'authors',
      'latest',
      'pages',
      'dam',
      '',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  it('is answered, and what it is moved to is no further move', () => {
    index.addArticle(makeArticle({ slug: 'dam', aliases: ['/a/b'], topics: makeTopics('ماء') }))
    index.addPage({})
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const path = `/${parts.join('/')}`.normalize('NFC')
        const found = resolve(path)
        if (found.what === 'moved') expect(found.path).not.toBe(path)
        if (found.what === 'moved') expect(resolve(found.path).what).not.toMatch(/moved|absent/)
      }),
      { examples: [[['turath', 'page', '2']]] },
    )
  })

  it('of an article gives that article', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\p{L}\p{N}-]{1,20}$/u),
        fc.constantFrom('ar', 'en'),
        (name, edition) => {
          const article = makeArticle({ edition, slug: name.normalize('NFC') })
          index.addArticle(article)
          const { section, slug } = article
          expect(resolve(articlePath(article))).toEqual({
            what: 'article',
            article: { edition, section, slug },
          })
        },
      ),
    )
  })
})
