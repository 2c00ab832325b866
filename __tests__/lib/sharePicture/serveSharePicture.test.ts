import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Article } from '@/lib/model/model'
import { isMediaFault, probeMedia } from '@/lib/content/source/media/probe'
import { serveSharePicture } from '@/lib/sharePicture/serveSharePicture'
import { findSharePicture } from '@/lib/sharePicture/findSharePicture'
import { makeArticle } from '../../fixtures/makeArticle'
import { makeSeoIndex } from '../../fixtures/seoIndex'
import { makeMediaFolder, twoColours } from '../media/makeMediaFolder'

let folder: Awaited<ReturnType<typeof makeMediaFolder>>
let index: ReturnType<typeof makeSeoIndex>

beforeAll(async () => {
  folder = await makeMediaFolder()
  vi.stubEnv('CONTENT_DIR', folder.content)
  vi.stubEnv('DATA_DIR', folder.data)
  await folder.put('dam.png', await twoColours(600, 400).png().toBuffer())
})
afterAll(() => vi.unstubAllEnvs())
beforeEach(async () => {
  index = makeSeoIndex()
  const media = await probeMedia(folder.content, 'dam.png')
  if (isMediaFault(media)) throw new Error(media.problem)
  index.store.putMedia(media)
})

const now = Date.parse('2024-06-01T00:00:00Z')
const image = { file: 'dam.png', alt: 'السدّ', focus: { x: 50, y: 50 } }

function put(given: Partial<Article> = {}): string {
  const article = makeArticle({ image, ...given } as never)
  index.addArticle(article)
  return findSharePicture({ what: 'article', article }, index.newsroom, now).path
}

const ask = (path: string, headers: Record<string, string> = {}, at = now) =>
  serveSharePicture(
    new Request('http://localhost/', { headers }),
    path.split('/').slice(2),
    index.newsroom,
    at,
  )

/** The colour at a part of the picture's width and height. */
async function colourAt(response: Response, x: number, y: number) {
  const picture = sharp(Buffer.from(await response.arrayBuffer()))
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  return [data[at], data[at + 1], data[at + 2]].map((value) => ((value ?? 0) > 127 ? 1 : 0)).join('')
}

it('draws a picture once, which everyone may keep for ever', async () => {
  const path = put()
  const first = await ask(path)
  const etag = first.headers.get('etag') ?? ''
  expect(first.status).toBe(200)
  expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(first.headers.get('content-type')).toBe('image/jpeg')
  const bytes = Buffer.from(await first.arrayBuffer())
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect(Number(first.headers.get('content-length'))).toBe(bytes.length)
  expect(await readdir(join(folder.data, 'share-pictures', 'drawn'))).toHaveLength(1)

  const again = await ask(path)
  expect(Buffer.from(await again.arrayBuffer())).toEqual(bytes)
  expect(await readdir(join(folder.data, 'share-pictures', 'drawn'))).toHaveLength(1)
  const known = await ask(path, { 'if-none-match': `W/${etag}` })
  expect([known.status, await known.text()]).toEqual([304, ''])
})

it('shows the picture beside the text, cut at its focus', async () => {
  const place = { y: 0.5 }
  const top = await ask(put({ image: { ...image, focus: { x: 50, y: 0 } } }))
  expect(await colourAt(top, 0.1, 0.25)).toBe('100')
  const english = await ask(put({ edition: 'en', title: 'Dam' }))
  expect(await colourAt(english, 0.9, place.y - 0.25)).toBe('100')
})

it('leads from the address of an older picture to that of the present one', async () => {
  const before = put()
  const after = put({ retracted: { date: '2024-02-01T00:00:00.000Z', reason: 'خطأ' } })
  expect(after).not.toBe(before)
  const response = await ask(before)
  expect([response.status, response.headers.get('location')]).toEqual([302, after])
  expect(await colourAt(await ask(after), 0.1, 0.25)).toBe('111')
})

it('has nothing of what is not out, or not there', async () => {
  const path = put()
  expect((await ask(path, {}, Date.parse('2023-12-31T00:00:00Z'))).status).toBe(404)
  for (const wrong of [
    path.replace('marib-dam', 'other'),
    path.replace('.jpg', '.png'),
    path.replace('/ar/', '/fr/'),
    '/share-pictures/0123456789ab/ar/section/none.jpg',
    '/share-pictures/0123456789ab/ar/topic/x.jpg',
    '/share-pictures/0123456789ab/ar/author/desk/more.jpg',
    '/share-pictures/ar.jpg',
    '/share-pictures',
  ])
    expect([wrong, (await ask(wrong)).status]).toEqual([wrong, 404])
})

it('takes part of nothing that only looks like an address: a wrong hash is led to the right one', async () => {
  const path = put({ slug: 'سد-مأرب' })
  const response = await ask(path.replace(/[0-9a-f]{12}/, 'ffffffffffff'))
  expect([response.status, decodeURI(response.headers.get('location') ?? '')]).toEqual([302, path])
})
