import type { Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { makeArticle, makeTopics } from '../../fixtures/makeArticle'
import { makeSeoIndex } from '../../fixtures/seoIndex'
import { picture } from '../../fixtures/testIndex'
import { parseBody } from '@/lib/content/body/parseBody'
import type { Article } from '@/lib/model/model'
import { describeArticleAsThings } from '@/lib/seo/jsonLd/article'
import { findFilms } from '@/lib/seo/jsonLd/films'
import { breadcrumbOf, itemListOf } from '@/lib/seo/jsonLd/lists'
import { profileOf } from '@/lib/seo/jsonLd/profile'
import { newsroomOf, websiteOf } from '@/lib/seo/jsonLd/site'
import { writeJsonLd } from '@/lib/seo/jsonLd/writeJsonLd'

const now = Date.parse('2026-06-01T00:00:00Z')
const image = { file: 'dam.webp', alt: 'جدار', focus: { x: 50, y: 50 } }

type Data = Record<string, unknown>

function graphOf(article: Article, tree: Root = { type: 'root', children: [] }): Data[] {
  const index = makeSeoIndex()
  index.store.putMedia(picture('dam.webp', '0123456789abcdef'))
  index.addArticle(article)
  const { newsroom } = index
  const things = describeArticleAsThings(article, findFilms(tree, article, newsroom), newsroom, now)
  const graph = JSON.parse(writeJsonLd(things)) as { '@context': string; '@graph': Data[] }
  expect(graph['@context']).toBe('https://schema.org')
  return graph['@graph']
}

const find = (graph: Data[], type: string) => graph.find((thing) => thing['@type'] === type) ?? {}

const article = makeArticle({
  slug: 'سد',
  deck: 'مقدّمة',
  publishedAt: '2026-03-15T11:05:00.000Z',
  updatedAt: '2026-03-16T11:05:00.000Z',
  authors: ['desk'],
  topics: makeTopics('الماء'),
  image,
  corrections: [{ date: '2026-03-17T00:00:00.000Z', text: 'الصواب 2023.', type: 'correction' }],
})

describe('an article', () => {
  it('has what Google requires and recommends, dates with their zone', () => {
    expect(find(graphOf(article), 'NewsArticle')).toMatchObject({
      headline: 'سد مأرب',
      description: 'مقدّمة',
      url: 'https://khabar.example/heritage/%D8%B3%D8%AF',
      mainEntityOfPage: 'https://khabar.example/heritage/%D8%B3%D8%AF',
      datePublished: '2026-03-15T14:05:00+03:00',
      dateModified: '2026-03-17T03:00:00+03:00',
      inLanguage: 'ar',
      author: [{ '@type': 'Organization', name: 'القسم', url: 'https://khabar.example/authors/desk' }],
      publisher: { '@id': 'https://khabar.example/#organization' },
      image: [{ '@type': 'ImageObject', url: 'https://khabar.example/media/0123456789abcdef/w3/dam.webp' }],
      articleSection: 'تراث',
      keywords: ['الماء'],
      isAccessibleForFree: true,
      correction: [
        { '@type': 'CorrectionComment', text: 'الصواب 2023.', datePublished: '2026-03-17T03:00:00+03:00' },
      ],
    })
  })

  it('stands on its way from the front, with the newsroom that published it', () => {
    const graph = graphOf(article)
    expect(find(graph, 'BreadcrumbList').itemListElement).toMatchObject([
      { '@type': 'ListItem', position: 1, item: 'https://khabar.example/' },
      { position: 2, name: 'تراث', item: 'https://khabar.example/heritage' },
      { position: 3, name: 'سد مأرب' },
    ])
    expect(find(graph, 'NewsMediaOrganization')).toMatchObject({
      '@id': 'https://khabar.example/#organization',
      name: 'خبر',
      sameAs: ['https://social.example/@khabar'],
      logo: { '@type': 'ImageObject', url: 'https://khabar.example/icon-512.png' },
    })
  })

  it.each([
    ['opinion', 'OpinionNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['news', 'NewsArticle'],
    ['explainer', 'NewsArticle'],
  ] as const)('of kind %s is a %s', (kind, type) => {
    expect(find(graphOf(makeArticle({ kind })), type).headline).toBe('سد مأرب')
  })

  it('that is live names its updates, the newest first', () => {
    const updates = [
      { at: '2026-03-15T11:10:00.000Z', title: 'أول', text: 'نص' },
      { at: '2026-03-15T11:20:00.000Z', title: 'ثان', text: 'نص' },
    ]
    const live: Article = { ...article, kind: 'live', updates }
    expect(find(graphOf(live), 'LiveBlogPosting')).toMatchObject({
      coverageStartTime: '2026-03-15T14:05:00+03:00',
      liveBlogUpdate: [{ headline: 'ثان', datePublished: '2026-03-15T14:20:00+03:00' }, { headline: 'أول' }],
    })
  })

  it('that is sensitive, withdrawn or has no picture shows its share picture, which is drawn without one', () => {
    const retracted = { date: '2026-03-18T00:00:00.000Z', reason: 'خطأ' }
    for (const given of [{ sensitive: true }, { retracted }, { image: undefined }]) {
      const { headline, image } = find(graphOf({ ...article, ...given }), 'NewsArticle')
      expect(headline).toBe('سد مأرب')
      expect(image).toEqual([
        {
          '@type': 'ImageObject',
          url: expect.stringMatching(
            /^https:\/\/khabar\.example\/share-pictures\/[0-9a-f]{12}\/ar\/article\/heritage\/%D8%B3%D8%AF\.jpg$/,
          ) as string,
          width: '1200',
          height: '630',
          caption: 'سد مأرب',
        },
      ])
    }
  })

  it('without an author is the newsroom’s', () => {
    expect(find(graphOf(makeArticle()), 'NewsArticle').author).toMatchObject([
      { '@type': 'Organization', name: 'خبر' },
    ])
  })

  it('with a film describes it', () => {
    const { tree } = parseBody(
      '<Video src="https://video.example/watch" title="المدّ" poster="dam.webp"></Video>',
      {
        edition: 'ar',
      },
    )
    expect(find(graphOf(article, tree), 'VideoObject')).toMatchObject({
      name: 'المدّ',
      uploadDate: '2026-03-15T14:05:00+03:00',
      thumbnailUrl: ['https://khabar.example/media/0123456789abcdef/w3/dam.webp'],
      url: 'https://video.example/watch',
    })
  })
})

describe('other pages', () => {
  const { newsroom } = makeSeoIndex()
  const site = newsroom.getSite()

  it('the site can be searched', () => {
    expect(websiteOf(site, 'ar')).toMatchObject({
      '@type': 'WebSite',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://khabar.example/search?q={search_term_string}' },
      },
    })
    expect(newsroomOf(site, 'en')).toMatchObject({ name: 'Khabar', alternateName: 'خبر' })
  })

  it('a list names each article once, in its order', () => {
    const [a, b] = [makeArticle({ slug: 'a' }), makeArticle({ slug: 'b' })]
    expect(itemListOf(site, [b, a, b])).toMatchObject({
      numberOfItems: 2,
      itemListElement: [
        { position: 1, url: 'https://khabar.example/heritage/b' },
        { position: 2, url: 'https://khabar.example/heritage/a' },
      ],
    })
    expect(breadcrumbOf(site, 'en', [])).toMatchObject({
      itemListElement: [{ position: 1, item: 'https://khabar.example/en' }],
    })
  })

  it('an author is a desk or a person', () => {
    const author = newsroom.getAuthor('desk')
    if (!author) throw new Error('the test index has a desk')
    expect(profileOf(author, 'ar', newsroom)).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Organization', name: 'القسم', url: 'https://khabar.example/authors/desk' },
    })
    expect(profileOf({ ...author, id: 'salma' }, 'ar', newsroom)).toMatchObject({
      mainEntity: { '@type': 'Person', worksFor: { '@id': 'https://khabar.example/#organization' } },
    })
  })
})

it('nothing in the data ends its script', () => {
  const text = writeJsonLd([{ '@type': 'WebSite', name: '</script><!-- & \u2028 "' }])
  expect(text).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><!-- & \u2028 "' }] })
})

describe('who translated an article', () => {
  const translatorOf = (translator: string) =>
    find(graphOf({ ...article, translator }), 'NewsArticle').translator

  it('is named, a desk as a body, whether by id or by name', () => {
    const desk = { '@type': 'Organization', name: 'القسم', url: 'https://khabar.example/authors/desk' }
    expect(translatorOf('desk')).toEqual(desk)
    expect(translatorOf('القسم')).toEqual(desk)
    expect(translatorOf('حنين بن إسحاق')).toEqual({ '@type': 'Person', name: 'حنين بن إسحاق' })
  })

  it('and so is who signs in words', () => {
    const { author } = find(graphOf({ ...article, authors: [], byline: 'القسم' }), 'NewsArticle')
    expect(author).toMatchObject([{ '@type': 'Organization', name: 'القسم' }])
  })
})
