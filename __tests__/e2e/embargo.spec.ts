import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { crawlEverything } from './support/crawlEverything'
import { startOwnSite, type OwnSite } from './support/ownSite'
import { expect, test } from './support/test'

/**
 * In every field, file and address of what is not out: letters that no word has, Latin and Arabic.
 * Six Latin ones: three of them come by chance now and then in a hash, an ETag or a nonce.
 */
const secret = /zqxjkv|ظظغ/i
const slug = 'zqxjkvlater'
const href = `/heritage/${slug}`
/** Stands beside the secret in each text; a page of search says the words that were sought. */
const sought = 'كسكسفون'
const past = new Date(Date.now() - 3_600_000).toISOString()
const far = new Date(Date.now() + 86_400_000).toISOString()
const soon = { timeout: 10_000, intervals: [100] }

const article = (publishedAt: string, more = '') => `---
title: "ظظغعنوان ${sought}"
kicker: ظظغمدخل
deck: ظظغمقدمة ${sought}
summary: ["ظظغنقطة"]
publishedAt: ${publishedAt}
authors: [desk-heritage]
byline: ظظغكاتب
translator: ظظغمترجم
source: { name: ظظغوكالة, url: "https://zqxjkv.example" }
dateline: ظظغمدينة
topics: [ظظغموضوع, اليمن]
image: { file: zqxjkvpicture.png, alt: ظظغوصف, caption: ظظغشرح, credit: ظظغمصوّر }
priority: 9
kind: live
aliases: [/heritage/before-the-move]
corrections: [{ date: ${past}, text: ظظغتصويب }]
updates: [{ at: ${past}, title: ظظغتحديث, text: ظظغخبر }]
${more}---

ظظغمتن ${sought}.

<Figure src="marib-dam.webp" alt="ظظغرسم" />
`

const namer = `---
title: مقال يسمّي غيره
publishedAt: ${past}
related: [heritage/${slug}]
---

نصّ.

<ReadAlso article="heritage/${slug}" />

وهذا [رابط إليه](/heritage/${slug}#zqxjkv).
`

const translation = `---
title: A translation that is out first
publishedAt: ${past}
translationOf: heritage/${slug}
---

Text.
`

let site: OwnSite
let picture: Buffer
let pictureAddress: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(120_000)
  picture = await sharp({ create: { width: 640, height: 427, channels: 3, background: '#B4553A' } })
    .png()
    .toBuffer()
  pictureAddress = `/media/${createHash('sha256').update(picture).digest('hex').slice(0, 16)}/zqxjkvpicture.png`
  site = await startOwnSite()
})
test.afterAll(() => site?.stop())

test('nothing of an article that is not out, or is a draft, can be had anywhere', async () => {
  test.setTimeout(240_000)
  const before = JSON.parse(await site.textOf('/api/health')) as { articles: number }
  site.write('media/zqxjkvpicture.png', picture)
  site.write(`ar/heritage/${slug}.mdx`, article(far))
  site.write(
    'ar/heritage/zqxjkvdraft.mdx',
    article(past, 'draft: true\n').replace('before-the-move', 'zqxjkv-old'),
  )
  site.write('ar/urgent/zqxjkv.mdx', `---\ntitle: ظظغعاجل\npublishedAt: ${far}\n---\n`)
  site.write('ar/urgent/draft.mdx', `---\ntitle: ظظغمسودة\npublishedAt: ${past}\ndraft: true\n---\n`)
  site.write('en/heritage/out-first.mdx', translation)
  site.write(
    'front.yaml',
    `ar:\n  lead: heritage/${slug}\n  secondary: [heritage/${slug}, heritage/zqxjkvdraft]\n  urgent: { title: خبر بلا رابط بعد, article: heritage/${slug}, until: ${far} }\n`,
  )
  site.write('redirects.yaml', `/once/upon: ${href}\n`)
  site.write('ar/heritage/namer.mdx', namer)
  await expect.poll(() => site.textOf('/heritage'), soon).toContain('مقال يسمّي غيره')
  await expect.poll(() => site.textOf('/'), soon).toContain('خبر بلا رابط بعد')

  const asked = encodeURIComponent(sought)
  const given = await crawlEverything(site.origin, [
    '/once/upon',
    '/heritage/before-the-move',
    '/heritage/namer',
    '/en/heritage/out-first',
    ...['/search?', '/api/search?edition=ar&'].map((search) => `${search}q=${asked}`),
  ])
  expect(given.length).toBeGreaterThan(200)
  const leaks = given.flatMap(({ address, text }) => {
    const at = text.search(secret)
    return at === -1 ? [] : [`${address}: ${text.slice(Math.max(0, at - 120), at + 60)}`]
  })
  expect(leaks).toEqual([])

  for (const address of [
    href,
    '/heritage/zqxjkvdraft',
    '/heritage/before-the-move',
    '/once/upon',
    encodeURI('/topics/ظظغموضوع'),
    pictureAddress,
    `${pictureAddress}?w=640`,
  ])
    expect([address, await site.statusOf(address)]).toEqual([address, 404])
  expect(JSON.parse(await site.textOf('/api/health'))).toMatchObject({ articles: before.articles + 2 })
  const shared = /"(\/media\/[0-9a-f]{16}\/marib-dam\.webp[^"]*)"/.exec(
    await site.textOf('/heritage/marib-dam'),
  )?.[1]
  expect(await site.statusOf(shared ?? '/')).toBe(200)
})

test('and all of it everywhere once its moment has come, though the server slept through it', async () => {
  test.setTimeout(120_000)
  const shown = [
    '/',
    '/heritage',
    '/latest',
    '/corrections',
    '/authors/desk-heritage',
    '/heritage/namer',
    '/en/heritage/out-first',
    '/api/urgent/ar',
  ]
  // Kept as they are before the moment.
  for (const address of shown) expect(await site.textOf(address)).not.toMatch(secret)
  const moment = Date.now() + 3_000
  site.write(`ar/heritage/${slug}.mdx`, article(new Date(moment).toISOString()))
  await new Promise((done) => setTimeout(done, 1_500))
  expect(await site.statusOf(href)).toBe(404)
  site.server.signal('SIGSTOP')
  await new Promise((done) => setTimeout(done, moment + 2_000 - Date.now()))
  site.server.signal('SIGCONT')
  // The look at the clock that was due comes with the first request at the latest; a page that is being made is not old.
  await new Promise((done) => setTimeout(done, 1_500))
  const asked = ['/search?', '/api/search?edition=ar&'].map(
    (search) => `${search}q=${encodeURIComponent(sought)}`,
  )
  for (const address of [...shown, encodeURI('/topics/ظظغموضوع'), ...asked])
    expect([address, (await site.textOf(address)).search(secret) >= 0]).toEqual([address, true])
  expect(await site.statusOf(href)).toBe(200)
  expect(await site.statusOf(pictureAddress)).toBe(200)
  for (const old of ['/once/upon', '/heritage/before-the-move'])
    expect([old, await site.statusOf(old)]).toEqual([old, 308])

  const given = await crawlEverything(site.origin, [])
  for (const family of [/feed|\.xml/, /sitemap/]) {
    const members = given.filter(({ address }) => family.test(address))
    const telling = members.filter(({ text }) => secret.test(text))
    if (members.length > 0) expect([String(family), telling.length > 0]).toEqual([String(family), true])
  }
  const drafts = given.filter(({ text }) => /zqxjkvdraft|zqxjkv-old|ظظغمسودة/.test(text))
  expect(drafts.map(({ address }) => address)).toEqual([])
})
