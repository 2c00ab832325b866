import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hrefOf } from '@/lib/address/href'
import type { MediaFile } from '@/lib/model/model'
import { isMediaFault, probeMedia } from '@/lib/content/source/media/probe'
import { serveMedia } from '@/lib/media/serve'
import { makeMov } from '../content/source/media/traces/films'
import { said, secrets } from '../content/source/media/traces/writeBytes'
import { animatedGif, makeMediaFolder, rotatedJpeg, twoColours } from './makeMediaFolder'

let folder: Awaited<ReturnType<typeof makeMediaFolder>>

beforeAll(async () => {
  folder = await makeMediaFolder()
  vi.stubEnv('CONTENT_DIR', folder.content)
  vi.stubEnv('DATA_DIR', folder.data)
})
afterAll(() => vi.unstubAllEnvs())

async function add(file: string, bytes: Buffer | string): Promise<MediaFile> {
  await folder.put(file, bytes)
  const probed = await probeMedia(folder.content, file)
  if (isMediaFault(probed)) throw new Error(probed.problem)
  return probed
}

type Asked = { headers?: Record<string, string>; method?: string }
const ask = (media: MediaFile | undefined, path: string, asked: Asked = {}) =>
  serveMedia(new Request('http://localhost/', asked), media, hrefOf(path).split('/'))
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('pictures', () => {
  it('are upright and tell nothing of the phone, the original too', async () => {
    const media = await add('gps.jpg', await rotatedJpeg(600, 400))
    for (const path of ['gps.jpg', 'w320/gps.webp', 'w320/gps.avif', 'w400/gps.avif']) {
      const response = await ask(media, path)
      expect(response.status).toBe(200)
      const picture = await bytesOf(response)
      const seen = await sharp(picture).metadata()
      expect(seen.height).toBeGreaterThan(seen.width)
      expect([seen.exif, seen.xmp, seen.iptc, seen.orientation ?? 1]).toEqual([
        undefined,
        undefined,
        undefined,
        1,
      ])
      expect(picture.includes('Phone')).toBe(false)
      // turned a quarter clockwise, what was above is at the right
      const { data } = await sharp(picture)
        .resize(2, 1, { fit: 'fill', kernel: 'nearest' })
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(data[2]).toBeGreaterThan(200)
      expect(data[3]).toBeGreaterThan(200)
    }
  })

  it('are kept for ever, and can do nothing where they are opened by themselves', async () => {
    const media = await add('one.png', await twoColours(200, 100).png().toBuffer())
    const { headers } = await ask(media, 'w160/one.webp')
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('content-type')).toBe('image/webp')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/)
    const again = await ask(media, 'w160/one.webp', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    const head = await ask(media, 'w160/one.webp', { method: 'HEAD' })
    expect([await head.text(), head.headers.get('content-length')]).toEqual([
      '',
      headers.get('content-length'),
    ])
  })

  it('are had in a closed list of widths and formats', async () => {
    const media = await add('list.png', await twoColours(500, 300).png().toBuffer())
    for (const path of ['w160/list.webp', 'w500/list.avif', 'list.png'])
      expect((await ask(media, path)).status).toBe(200)
    const absent = ['w161/list.webp', 'w640/list.webp', 'w160/list.png', 'w0160/list.webp', 'w160/list', 'w160/a/list.webp', 'w160/.webp'] // prettier-ignore
    for (const path of absent) {
      const { status, headers } = await ask(media, path)
      expect([path, status, headers.get('cache-control')]).toEqual([path, 404, 'no-store'])
    }
  })

  it('have one address: any other name leads to it', async () => {
    const media = await add('2026/سد مأرب.png', await twoColours(500, 300).png().toBuffer())
    const real = encodeURIComponent('سد مأرب')
    for (const [asked, led] of [
      ['other.png', `${real}.png`],
      ['سد مأرب.jpg', `${real}.png`],
      ['no-ending', `${real}.png`],
      ['سدّ مأرب.png', `${real}.png`],
      ['w160/other.webp', `w160/${real}.webp`],
      ['w500/سد مأرب.AVIF', `w500/${real}.avif`],
    ] as const)
      for (const method of ['GET', 'HEAD']) {
        const answer = await ask(media, asked, { method })
        expect([asked, answer.status, answer.headers.get('location')]).toEqual([
          asked,
          308,
          `/media/${media.hash}/${led}`,
        ])
        expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5')
        expect((await ask(media, decodeURIComponent(led))).status).toBe(200)
      }
    expect((await ask(media, 'سد مأرب.png'.normalize('NFD'))).status).toBe(200)
    for (const absent of ['w161/other.webp', 'w160/other.gif', 'w160/a/other.webp'])
      expect((await ask(media, absent)).status).toBe(404)
  })

  it('stay animated', async () => {
    const media = await add('moving.gif', await animatedGif(200, 100))
    for (const path of ['moving.gif', 'w160/moving.webp'])
      expect((await sharp(await bytesOf(await ask(media, path)), { animated: true }).metadata()).pages).toBe(
        3,
      )
    expect((await ask(media, 'w160/moving.avif')).status).toBe(404)
  })

  it('of print (CMYK) and of 16 bits come in sRGB', async () => {
    const cmyk = await add('print.jpg', await twoColours(300, 200).toColourspace('cmyk').jpeg().toBuffer())
    const deep = await add('deep.png', await twoColours(300, 200).toColourspace('rgb16').png().toBuffer())
    expect((await sharp(join(folder.media, 'print.jpg')).metadata()).space).toBe('cmyk')
    expect((await sharp(join(folder.media, 'deep.png')).metadata()).depth).toBe('ushort')
    for (const [media, path] of [
      [cmyk, 'print.jpg'],
      [cmyk, 'w160/print.avif'],
      [deep, 'deep.png'],
      [deep, 'w160/deep.webp'],
    ] as const) {
      // prettier-ignore
      const seen = await sharp(await bytesOf(await ask(media, path))).metadata()
      expect([path, seen.space, seen.depth]).toEqual([path, 'srgb', 'uchar'])
    }
  })

  it('are never another picture’s: a replaced file is gone under its old address', async () => {
    const media = await add('replaced.png', await twoColours(300, 200).png().toBuffer())
    await folder.put('replaced.png', await animatedGif(300, 200))
    expect((await ask(media, 'w160/replaced.webp')).status).toBe(404)
    expect((await ask(media, 'replaced.png')).status).toBe(404)
  })

  it('that the index does not give are absent', async () => {
    expect((await ask(undefined, 'x.png')).status).toBe(404)
  })

  it('are found where the disk spells their name in NFD', async () => {
    const [file, spelling] = ['صورة-أ.png'.normalize('NFC'), 'صورة-أ.png'.normalize('NFD')]
    await folder.put(spelling, await twoColours(200, 200).png().toBuffer())
    const media = await probeMedia(folder.content, file, spelling)
    expect(media).toMatchObject({ file, onDisk: `media/${spelling}` })
    expect((await ask(media as MediaFile, 'w160/صورة-أ.webp')).status).toBe(200)
  })
})

describe('what a telephone writes into a film', () => {
  it('is not sent, whole or in parts, and stays in the newsroom’s file', async () => {
    const film = makeMov()
    const media = await add('telephone.mp4', film)
    const whole = await bytesOf(await ask(media, 'telephone.mp4'))
    expect(whole.length).toBe(film.length)
    for (const secret of secrets) expect([secret, whole.includes(secret)]).toEqual([secret, false])
    expect(whole.includes(said.title)).toBe(true)
    const at = film.indexOf(said.place)
    const range = { range: `bytes=${at - 5}-${at + 30}` }
    const part = await bytesOf(await ask(media, 'telephone.mp4', { headers: range }))
    expect(part.equals(whole.subarray(at - 5, at + 31))).toBe(true)
    expect(readFileSync(join(folder.media, 'telephone.mp4')).equals(film)).toBe(true)
  })
})

describe('sound, film and documents', () => {
  const text = '0123456789'

  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, text, null],
    ['bytes=0-1,4-5', 200, text, null],
    ['lines=1-2', 200, text, null],
  ])('answers %s with %i', async (range, status, body, contentRange) => {
    const media = await add('figures.csv', text)
    const response = await ask(media, 'figures.csv', { headers: { range } })
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ])
  })

  it('says what can be had to HEAD, and 304 to who has it', async () => {
    const media = await add('talk.mp3', Buffer.from('ID3\x04\0\0', 'latin1'))
    const head = await ask(media, 'talk.mp3', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges')]).toEqual([
      200,
      '6',
      'bytes',
    ])
    expect([head.headers.get('content-type'), head.headers.get('content-disposition')]).toEqual([
      'audio/mpeg',
      null,
    ])
    const etag = head.headers.get('etag') ?? ''
    expect((await ask(media, 'talk.mp3', { headers: { 'if-none-match': `W/${etag}` } })).status).toBe(304)
    const stale = await ask(media, 'talk.mp3', { headers: { range: 'bytes=0-1', 'if-range': '"other"' } })
    expect(stale.status).toBe(200)
  })

  it('keeps a part from being compressed on its way', async () => {
    const media = await add('part.csv', text)
    const part = await ask(media, 'part.csv', { headers: { range: 'bytes=0-1' } })
    expect(part.headers.get('cache-control')).toBe('public, max-age=31536000, immutable, no-transform')
  })

  it('downloads what is no part of a page, under its own name', async () => {
    const media = await add('أسعار.csv', 'أ;ب')
    const { headers } = await ask(media, 'أسعار.csv')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('أسعار.csv')}`,
    )
  })

  it('never sends other bytes than the address names', async () => {
    const media = await add('changing.csv', 'before')
    expect((await ask(media, 'changing.csv')).status).toBe(200)
    await folder.put('changing.csv', 'after!')
    expect((await ask(media, 'changing.csv')).status).toBe(404)
  })
})
