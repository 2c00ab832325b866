import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { findExcess, type PictureCoding, pictureLimits } from '@/lib/model/pictureLimits'
import { isMediaFault, probeMedia } from '@/lib/content/source/media/probe'
import { animatedGif, makeMediaFolder, rotatedJpeg, twoColours } from '../../../media/makeMediaFolder'

let folder: Awaited<ReturnType<typeof makeMediaFolder>>
const probe = (file: string) => probeMedia(folder.content, file)

/** An ISO base media file that is nothing but its first box. */
const isoFile = (...brands: string[]) => {
  const box = Buffer.from(`....ftyp${brands[0]}....${brands.slice(1).join('')}`, 'latin1')
  box.writeUInt32BE(box.length, 0)
  return box
}

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })
const jpeg = await twoColours(8, 8).jpeg().toBuffer()

beforeAll(async () => {
  folder = await makeMediaFolder()
})

describe('probeMedia', () => {
  it('measures a picture as it is seen', async () => {
    await folder.put('2026/rotated.JPG', await rotatedJpeg(300, 200))
    expect(await probe('2026/rotated.JPG')).toMatchObject({
      type: 'picture',
      width: 200,
      height: 300,
      animated: false,
    })
  })

  it('says of which pictures the ground is seen through', async () => {
    const drawn = { width: 8, height: 8, background: { r: 0, g: 0, b: 0, alpha: 0 } }
    await folder.put(
      'drawn.png',
      await sharp({ create: { ...drawn, channels: 4 } })
        .png()
        .toBuffer(),
    )
    await folder.put('photo.png', await twoColours(8, 8).removeAlpha().png().toBuffer())
    expect(await probe('drawn.png')).toMatchObject({ seeThrough: true })
    expect(await probe('photo.png')).not.toHaveProperty('seeThrough')
  })

  it('says whom a document names', async () => {
    const info = '1 0 obj << /Author (Ibn Battuta) >> endobj'
    await folder.put('named.pdf', Buffer.from(`%PDF-1.4\n${info}\ntrailer << /Info 1 0 R >>\n`))
    await folder.put('bare.pdf', Buffer.from('%PDF-1.4\n'))
    expect(await probe('named.pdf')).toMatchObject({ type: 'document', names: ['Ibn Battuta'] })
    expect(await probe('bare.pdf')).not.toHaveProperty('names')
  })

  it('measures one frame of an animation', async () => {
    await folder.put('moving.gif', await animatedGif(60, 40))
    expect(await probe('moving.gif')).toMatchObject({
      type: 'picture',
      width: 60,
      height: 40,
      animated: true,
    })
  })

  it('accepts a picture under another picture’s ending', async () => {
    await folder.put('really.jpg', await twoColours(10, 10).png().toBuffer())
    expect(await probe('really.jpg')).toMatchObject({ type: 'picture', width: 10 })
  })

  it('hashes the bytes', async () => {
    await folder.put('a.csv', 'x')
    // first half of SHA-256 of "x"
    expect(await probe('a.csv')).toEqual({ file: 'a.csv', hash: '2d711642b726b044', bytes: 1, type: 'table' })
  })

  it.each([
    ['a.vtt', 'WEBVTT\n\n', 'captions'],
    ['bom.vtt', '\uFEFFWEBVTT', 'captions'],
    ['a.pdf', '%PDF-1.7\n', 'document'],
    ['a.mp3', Buffer.from('ID3\x04\0', 'latin1'), 'sound'],
    ['a.webm', Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), 'film'],
    ['a.mp4', isoFile('isom', 'avc1'), 'film'],
    ['photo.jfif', jpeg, 'picture'],
    ['photo.JPE', jpeg, 'picture'],
    ['a.m4a', isoFile('M4A ', 'isom'), 'sound'],
    ['film.m4a', isoFile('isom', 'avc1'), 'sound'],
    ['a.aac', Buffer.from([0xff, 0xf1, 0x50, 0x80]), 'sound'],
    ['frames.mp3', Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'sound'],
    ['a.opus', 'OggS', 'sound'],
    ['a.ogv', 'OggS', 'film'],
    ['utf16.csv', Buffer.from('\uFEFFا;ب', 'utf16le'), 'table'],
    ['comments.csv', '<!---->'.repeat(146) + 'x', 'table'],
  ] as const)('knows %s', async (file, bytes, type) => {
    await folder.put(file, bytes as Buffer | string)
    expect(await probe(file)).toMatchObject({ file, type })
  })

  it.each([
    ['iphone.heic', isoFile('heic', 'mif1'), { problem: 'heic' }],
    ['named.jpg', isoFile('mif1', 'heic'), { problem: 'heic' }],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', { problem: 'svg' }],
    ['drawing.png', '<?xml version="1.0"?>\n<!-- x -->\n<svg/>', { problem: 'svg' }],
    ['comments.png', '<!---->'.repeat(140) + '<svg/>', { problem: 'svg' }],
    ['text.png', 'not a picture', { problem: 'otherThanNamed', named: 'picture', found: 'text' }],
    ['page.csv', Buffer.from([0, 1, 2]), { problem: 'otherThanNamed', named: 'table', found: 'unknown' }],
    ['short.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), { problem: 'damaged' }],
    ['ogg.mp3', 'OggS', { problem: 'otherThanNamed', named: 'sound', found: 'sound' }],
    [
      'wave.m4a',
      Buffer.from('RIFF....WAVE', 'latin1'),
      { problem: 'otherThanNamed', named: 'sound', found: 'sound' },
    ],
    [
      'mp3.wav',
      Buffer.from('ID3\x04\0', 'latin1'),
      { problem: 'otherThanNamed', named: 'sound', found: 'sound' },
    ],
    ['noise.flac', Buffer.from([0, 1, 2]), { problem: 'otherThanNamed', named: 'sound', found: 'unknown' }],
    [
      'webm.mp4',
      Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
      { problem: 'otherThanNamed', named: 'film', found: 'film' },
    ],
    ['mp4.webm', isoFile('isom', 'avc1'), { problem: 'otherThanNamed', named: 'film', found: 'film' }],
    [
      'mkv.webm',
      Buffer.from('\x1aE\xdf\xa3\x93B\x82\x88matroska', 'latin1'),
      { problem: 'otherThanNamed', named: 'film', found: 'film' },
    ],
    [
      'subrip.vtt',
      '1\n00:00:01,000 --> 00:00:02,000',
      { problem: 'otherThanNamed', named: 'captions', found: 'text' },
    ],
    ['empty.jpg', '', { problem: 'empty' }],
    ['script.js', 'alert(1)', { problem: 'unknownEnding' }],
    ['noending', 'x', { problem: 'unknownEnding' }],
    ['constructor', 'x', { problem: 'unknownEnding' }],
  ] as const)('finds fault with %s', async (file, bytes, fault) => {
    await folder.put(file, bytes as Buffer | string)
    const probed = await probe(file)
    expect(probed).toEqual({ file, ...fault })
    expect(isMediaFault(probed)).toBe(true)
  })

  it('tells of a picture of which the end is missing, and takes it as it is', async () => {
    const whole = await twoColours(300, 200).png().toBuffer()
    await folder.put('cut.png', whole.subarray(0, whole.length - 20))
    expect(await probe('cut.png')).toMatchObject({ type: 'picture', width: 300, cutShort: true })
    await folder.put('cut.png', whole)
    expect(await probe('cut.png')).not.toHaveProperty('cutShort')
    const webp = await twoColours(300, 200).webp().toBuffer()
    await folder.put('cut.webp', webp.subarray(0, webp.length - 20))
    expect(await probe('cut.webp')).toEqual({ file: 'cut.webp', problem: 'damaged' })
  })

  it.each([
    ['huge.png', () => blank(8000, 6300).png(), { of: 'pixels', coding: 'rows', megapixels: 51, most: 50, fits: 4000 }],
    ['interlaced.png', () => blank(8000, 5100).png({ progressive: true }), { of: 'pixels', coding: 'interlaced', megapixels: 41, most: 32, fits: 4000 }],
    ['progressive.jpg', () => blank(8000, 5100).jpeg({ progressive: true }), { of: 'pixels', coding: 'progressive', megapixels: 41, most: 32, fits: 4000 }],
    ['large.avif', () => blank(2000, 8100).avif({ effort: 0 }), { of: 'pixels', coding: 'avif', megapixels: 17, most: 13, fits: 1700 }],
    ['tall.png', () => blank(10, 65_501).png(), { of: 'height', most: 65_500 }],
    ['wide.png', () => blank(20_001, 10).png(), { of: 'width', most: 20_000 }],
    ['tall-and-huge.png', () => blank(700, 100_000).png(), { of: 'pixels', coding: 'rows', megapixels: 70, most: 50, fits: 400 }],
  ])('refuses more than its coding may have: %s', async (file, make, excess) => {
    await folder.put(file, await make().toBuffer())
    expect(await probe(file)).toMatchObject({ problem: 'tooLargePicture', frames: 1, excess })
  }) // prettier-ignore

  it('accepts the largest of each coding', () => {
    for (const [coding, { megapixels }] of Object.entries(pictureLimits)) {
      const most = {
        width: 4000,
        height: megapixels * 250,
        frames: 1,
        bytes: 1,
        coding: coding as PictureCoding,
      }
      expect(findExcess(most)).toBeUndefined()
      expect(findExcess({ ...most, bytes: 65e6 })).toMatchObject({ of: 'bytes', megabytes: 65 })
      expect(findExcess({ ...most, frames: 2 })).toMatchObject({ of: 'pixels', coding })
    }
  })

  it('says a width that is accepted, whatever the shape', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 200_000 }),
        fc.constantFrom(...(Object.keys(pictureLimits) as PictureCoding[])),
        (width, height, coding) => {
          const excess = findExcess({ width, height, frames: 1, bytes: 1, coding })
          if (excess?.of !== 'pixels' || excess.fits < 2) return
          expect(excess.fits).toBeLessThan(width)
          const smaller = { width: excess.fits, height: Math.round((height * excess.fits) / width) }
          expect(findExcess({ ...smaller, frames: 1, bytes: 1, coding })).toBeUndefined()
        },
      ),
      { examples: [[31_964, 78_921, 'progressive']] },
    )
  })

  it('says what is not there', async () => {
    expect(await probe('gone.jpg')).toEqual({ file: 'gone.jpg', problem: 'unreadable', isRefused: false })
    expect(await probe('2026')).toEqual({ file: '2026', problem: 'unreadable', isRefused: false })
  })
})
