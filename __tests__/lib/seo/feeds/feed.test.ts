import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { makeArticle, makeTopics } from '../../../fixtures/makeArticle'
import { makeSeoIndex } from '../../../fixtures/seoIndex'
import { picture } from '../../../fixtures/testIndex'
import { type FeedId, feedFormats } from '@/lib/address/feeds'
import { makeFeed } from '@/lib/seo/feeds/feed'
import { writeFeed } from '@/lib/seo/feeds/writeFeed'
import { writeRfc822 } from '@/lib/seo/feeds/writeRss'
import { runs } from '../../../fixtures/runs'

const now = Date.parse('2026-06-01T00:00:00Z')

function checkXml(xml: string) {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

function makeIndex() {
  const index = makeSeoIndex()
  index.store.putMedia(picture('dam.webp', '0123456789abcdef'))
  index.store.putMedia({ file: 'oud.mp3', hash: 'fedcba9876543210', bytes: 4321, type: 'sound' })
  index.addArticle(
    makeArticle({
      slug: 'سد-مأرب',
      title: 'سدّ "مأرب" & <النقش>',
      deck: 'مقدّمة المقال',
      publishedAt: '2026-03-15T11:05:00.000Z',
      updatedAt: '2026-03-16T11:05:00.000Z',
      authors: ['desk'],
      topics: makeTopics('اليمن'),
      aliases: ['/heritage/dam'],
      image: { file: 'dam.webp', alt: 'جدار', credit: 'رسم: خبر', focus: { x: 50, y: 50 } },
      corrections: [{ date: '2026-03-17T00:00:00.000Z', text: 'الصواب 2023.', type: 'correction' }],
    }),
    {
      text: 'فقرة [صلة](/science) و[غد](/heritage/later) و\u0007حرف تحكّم.\n\n<Audio src="oud.mp3" title="عود"></Audio>',
    },
  )
  index.addArticle(
    makeArticle({ slug: 'withdrawn', retracted: { date: '2026-01-02T00:00:00.000Z', reason: 'خطأ' } }),
  )
  index.addArticle(makeArticle({ slug: 'later', publishedAt: '2027-01-01T00:00:00.000Z' }))
  index.addArticle(makeArticle({ slug: 'draft' }), { draft: true })
  return index
}

async function write(id: FeedId, index = makeIndex()) {
  const feed = await makeFeed(id, index.newsroom, now)
  return feed && writeFeed(feed, id.format)
}

const edition = (format: FeedId['format']): FeedId => ({ edition: 'ar', format, of: 'edition' })

describe('a feed', () => {
  it('in RSS says what the article says, and holds only what is out', async () => {
    const xml = (await write(edition('rss'))) ?? ''
    checkXml(xml)
    const feed = parseRssFeed(xml)
    expect(feed).toMatchObject({
      title: 'خبر',
      link: 'https://khabar.example/',
      language: 'ar',
      lastBuildDate: 'Tue, 17 Mar 2026 03:00:00 +0300',
      atom: { links: [{ rel: 'self', href: 'https://khabar.example/feeds/ar/rss.xml' }] },
    })
    expect(feed.items).toHaveLength(1)
    expect(feed.items?.[0]).toMatchObject({
      title: 'سدّ "مأرب" & <النقش>',
      link: 'https://khabar.example/heritage/%D8%B3%D8%AF-%D9%85%D8%A3%D8%B1%D8%A8',
      guid: { value: 'https://khabar.example/heritage/dam', isPermaLink: false },
      pubDate: 'Sun, 15 Mar 2026 14:05:00 +0300',
      dc: { creators: ['القسم'] },
      categories: [{ name: 'تراث' }, { name: 'اليمن' }],
      description: 'مقدّمة المقال',
      enclosures: [
        { url: 'https://khabar.example/media/fedcba9876543210/oud.mp3', length: 4321, type: 'audio/mpeg' },
      ],
    })
  })

  it('in Atom and in JSON says the same', async () => {
    const xml = (await write(edition('atom'))) ?? ''
    checkXml(xml)
    const atom = parseAtomFeed(xml).entries?.[0]
    const json = parseJsonFeed((await write(edition('json'))) ?? '').items?.[0]
    const rss = parseRssFeed((await write(edition('rss'))) ?? '').items?.[0]
    expect(atom?.content?.value).toBe(rss?.content?.encoded)
    expect(json?.content_html).toBe(rss?.content?.encoded)
    expect([atom?.id, json?.id]).toEqual([rss?.guid?.value, rss?.guid?.value])
    expect([atom?.title?.value, json?.title]).toEqual([rss?.title, rss?.title])
    expect([atom?.published, json?.date_published]).toEqual([
      '2026-03-15T14:05:00+03:00',
      '2026-03-15T14:05:00+03:00',
    ])
    expect([atom?.updated, json?.date_modified]).toEqual([
      '2026-03-17T03:00:00+03:00',
      '2026-03-17T03:00:00+03:00',
    ])
    expect(json?.attachments).toEqual([
      { url: rss?.enclosures?.[0]?.url, mime_type: 'audio/mpeg', size_in_bytes: 4321 },
    ])
  })

  it('bears the whole text, every address absolute, in its direction', async () => {
    const { content } = parseRssFeed((await write(edition('rss'))) ?? '').items?.[0] ?? {}
    expect(content?.encoded).toBe(
      '<div lang="ar" dir="rtl"><figure><img src="https://khabar.example/media/0123456789abcdef/w3/dam.webp" alt="جدار" width="3" height="2"/><figcaption>رسم: خبر</figcaption></figure>' +
        '<p>فقرة <a href="https://khabar.example/science">صلة</a> و<span>غد</span> وحرف تحكّم.</p>\n' +
        '<figure><audio controls="controls" preload="none"><source src="https://khabar.example/media/fedcba9876543210/oud.mp3" type="audio/mpeg"/><p><a href="https://khabar.example/media/fedcba9876543210/oud.mp3">عود</a></p></audio><figcaption>عود</figcaption></figure>' +
        '<p><strong>تصويب (17 مارس 2026): </strong>الصواب 2023.</p></div>',
    )
  })

  it.each([
    [{ of: 'section', key: 'heritage' }, 'خبر – تراث'],
    [{ of: 'topic', key: 'اليمن' }, 'خبر – اليمن'],
    [{ of: 'author', key: 'desk' }, 'خبر – القسم'],
  ] as const)('of %j is called %s', async (of, title) => {
    const feed = await makeFeed({ edition: 'ar', format: 'rss', ...of }, makeIndex().newsroom, now)
    expect([feed?.title, feed?.entries.length]).toEqual([title, 1])
  })

  it.each([
    { of: 'section', key: 'nothing' },
    { of: 'topic', key: 'nothing' },
    { of: 'author', key: 'nobody' },
  ] as const)('of %j is none', async (of) => {
    expect(await write({ edition: 'ar', format: 'rss', ...of })).toBeUndefined()
  })

  it('without an entry is a feed all the same', async () => {
    for (const format of feedFormats) {
      const text = (await write({ edition: 'en', format, of: 'edition' })) ?? ''
      if (format !== 'json') checkXml(text)
      expect(text).toContain('Khabar')
    }
  })

  it('bears thirty entries and not more', async () => {
    const index = makeSeoIndex()
    for (let number = 0; number < 35; number++) index.addArticle(makeArticle({ slug: `a-${number}` }))
    expect((await makeFeed(edition('rss'), index.newsroom, now))?.entries).toHaveLength(30)
  })

  it('is well-formed whatever an article holds', async () => {
    const wild = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(wild, wild, async (title, text) => {
        const index = makeSeoIndex()
        index.addArticle(makeArticle({ title, deck: text }), { text })
        for (const format of ['rss', 'atom'] as const) checkXml((await write(edition(format), index)) ?? '')
        JSON.parse((await write(edition('json'), index)) ?? '')
      }),
      runs(60),
    )
  })
})

describe('writeRfc822', () => {
  it.each([
    ['2026-03-15T14:05:00+03:00', 'Sun, 15 Mar 2026 14:05:00 +0300'],
    ['2024-02-29T00:00:09-09:30', 'Thu, 29 Feb 2024 00:00:09 -0930'],
  ])('%s', (zoned, written) => {
    expect(writeRfc822(zoned)).toBe(written)
    expect(Date.parse(written)).toBe(Date.parse(zoned))
  })
})
