import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { makeArticle, makeTopics } from '../../fixtures/makeArticle'
import { makeSeoIndex } from '../../fixtures/seoIndex'
import { picture } from '../../fixtures/testIndex'
import { findSitemap } from '@/lib/seo/sitemaps/findSitemap'
import { makeSitemapIndex } from '@/lib/seo/sitemaps/sitemaps'

const now = Date.parse('2026-03-20T12:00:00Z')
const origin = 'https://khabar.example'

/** The texts of the elements of a name, in order; throws where the text is not well-formed XML. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = []
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => void open.push(tag.name))
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    if (open.at(-1) === name) texts.push(text)
  })
  parser.write(xml).close()
  return texts
}

function makeIndex() {
  const index = makeSeoIndex()
  index.store.putMedia(picture('dam.webp', '0123456789abcdef'))
  const image = { file: 'dam.webp', alt: 'جدار', focus: { x: 50, y: 50 } }
  const topics = makeTopics('الماء')
  index.addArticle(
    makeArticle({
      slug: 'dam',
      publishedAt: '2026-03-20T09:00:00.000Z',
      updatedAt: '2026-03-20T10:00:00.000Z',
      image,
      topics,
    }),
  )
  index.addArticle(
    makeArticle({ slug: 'سد', publishedAt: '2026-03-19T09:00:00.000Z', topics, image, sensitive: true }),
  )
  index.addArticle(makeArticle({ slug: 'old', publishedAt: '2025-12-31T23:59:59.000Z', topics }))
  index.addArticle(makeArticle({ slug: 'hidden', publishedAt: '2026-03-20T08:00:00.000Z', noindex: true }))
  index.addArticle(makeArticle({ slug: 'later', publishedAt: '2026-03-20T13:00:00.000Z' }))
  index.addArticle(
    makeArticle({
      edition: 'en',
      slug: 'dam',
      publishedAt: '2026-03-20T09:30:00.000Z',
      translationOf: { edition: 'ar', section: 'heritage', slug: 'dam' },
    }),
  )
  index.addPage({ slug: 'about', updatedAt: '2026-01-01T00:00:00.000Z' })
  index.addPage({ slug: 'private', noindex: true })
  return index
}

const find = (path: string, at = now) => findSitemap(path, makeIndex().newsroom, at)
const bodyOf = (path: string) => find(path)?.body ?? ''

describe('the index of sitemaps', () => {
  it('names each month once, with its last change in the newsroom’s time', () => {
    const xml = makeSitemapIndex(makeIndex().newsroom, now)
    expect(textsOf(xml, 'loc')).toEqual([
      `${origin}/sitemaps/pages.xml`,
      `${origin}/sitemaps/topics.xml`,
      `${origin}/sitemaps/news.xml`,
      `${origin}/sitemaps/2025-12/1.xml`,
      `${origin}/sitemaps/2026-03/1.xml`,
    ])
    expect(textsOf(xml, 'lastmod')).toEqual(['2026-01-01T02:59:59+03:00', '2026-03-20T13:00:00+03:00'])
  })
})

describe('the sitemap of a month', () => {
  it('names what is out and may be shown, with translations, pictures and true changes', () => {
    const xml = bodyOf('/sitemaps/2026-03/1.xml')
    expect(textsOf(xml, 'loc')).toEqual([
      `${origin}/heritage/%D8%B3%D8%AF`,
      `${origin}/heritage/dam`,
      `${origin}/en/heritage/dam`,
    ])
    expect(textsOf(xml, 'lastmod')).toEqual([
      '2026-03-19T12:00:00+03:00',
      '2026-03-20T13:00:00+03:00',
      '2026-03-20T12:30:00+03:00',
    ])
    expect(textsOf(xml, 'image:loc')).toEqual([`${origin}/media/0123456789abcdef/w3/dam.webp`])
    expect(xml.match(/hreflang="(?:ar|en|x-default)" href="[^"]+"/g)).toEqual(
      [1, 2].flatMap(() => [
        `hreflang="ar" href="${origin}/heritage/dam"`,
        `hreflang="en" href="${origin}/en/heritage/dam"`,
        `hreflang="x-default" href="${origin}/heritage/dam"`,
      ]),
    )
  })

  it.each([
    '/sitemaps/2026-02/1.xml',
    '/sitemaps/2026-03/2.xml',
    '/sitemaps/2026-13/1.xml',
    '/sitemaps/x.xml',
  ])('%s is none', (path) => expect(find(path)).toBeUndefined())
})

describe('the news sitemap', () => {
  it('holds 48 hours and ends when the oldest entry leaves them', () => {
    const found = find('/sitemaps/news.xml')
    expect(textsOf(found?.body ?? '', 'loc')).toEqual([
      `${origin}/en/heritage/dam`,
      `${origin}/heritage/dam`,
      `${origin}/heritage/%D8%B3%D8%AF`,
    ])
    expect(textsOf(found?.body ?? '', 'news:language')).toEqual(['en', 'ar', 'ar'])
    expect(textsOf(found?.body ?? '', 'news:name')).toEqual(['Khabar', 'خبر', 'خبر'])
    expect(textsOf(found?.body ?? '', 'news:publication_date')[1]).toBe('2026-03-20T12:00:00+03:00')
    expect(found?.until).toBe(Date.parse('2026-03-21T09:00:00Z'))
    const later = find('/sitemaps/news.xml', found?.until)
    expect(textsOf(later?.body ?? '', 'loc')).not.toContain(`${origin}/heritage/%D8%B3%D8%AF`)
  })

  it('holds 1,000 and not more', () => {
    const index = makeSeoIndex()
    for (let number = 0; number < 1_010; number++)
      index.addArticle(makeArticle({ slug: `a-${number}`, publishedAt: '2026-03-20T09:00:00.000Z' }), {
        text: 'ن',
      })
    expect(textsOf(findSitemap('/sitemaps/news.xml', index.newsroom, now)?.body ?? '', 'loc')).toHaveLength(
      1_000,
    )
  })
})

it('pages stand in the editions that have them', () => {
  expect(textsOf(bodyOf('/sitemaps/pages.xml'), 'loc').map((url) => url.slice(origin.length))).toEqual([
    '/',
    '/en',
    '/latest',
    '/en/latest',
    '/heritage',
    '/en/heritage',
    '/about',
  ])
})

it('topics stand where several articles carry them', () => {
  expect(textsOf(bodyOf('/sitemaps/topics.xml'), 'loc')).toEqual([
    `${origin}/topics/${encodeURIComponent(makeTopics('الماء')[0]?.key ?? '')}`,
  ])
})
