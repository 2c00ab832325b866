import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { isCutShort } from '@/lib/content/source/media/cutShort'
import type { PictureFormat } from '@/lib/content/source/media/kinds'
import { runs } from '../../../../fixtures/runs'

/** Noise: every row takes its bytes, as in a photograph. */
let picture: Buffer
beforeAll(async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  picture = await sharp({ create: { width: 96, height: 64, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer()
})

const isCut = (format: PictureFormat, bytes: Buffer) => isCutShort(bytes, format)

const make: Record<string, () => Promise<Buffer>> = {
  jpeg: () => sharp(picture).jpeg().toBuffer(),
  'progressive jpeg': () => sharp(picture).jpeg({ progressive: true }).toBuffer(),
  png: () => sharp(picture).png().toBuffer(),
  avif: () => sharp(picture).avif({ effort: 0 }).toBuffer(),
}
const formatOf = (name: string) => name.split(' ').at(-1) as PictureFormat

describe.each(Object.keys(make))('a picture as %s', (name) => {
  const format = formatOf(name)

  it('is whole, with whatever a program added behind it', async () => {
    const whole = await make[name]!()
    expect(isCut(format, whole)).toBe(false)
    expect(isCut(format, Buffer.concat([whole, Buffer.alloc(5_000)]))).toBe(false)
    expect(isCut(format, Buffer.concat([whole, Buffer.from('...SEFT')]))).toBe(false)
  })

  it('is cut wherever it ends before its end', async () => {
    const whole = await make[name]!()
    // Of a PNG the check sum behind its last mark may be missing: all of the picture is there.
    const max = whole.length - (format === 'png' ? 5 : 1)
    fc.assert(
      fc.property(fc.integer({ min: Math.ceil(whole.length / 2), max }), (length) => {
        expect(isCut(format, whole.subarray(0, length))).toBe(true)
      }),
      runs(40),
    )
  })
})

it('a JPEG is cut though the small picture in its head is whole', async () => {
  const whole = await make.jpeg!()
  const small = Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 12]),
    Buffer.from('Exif'),
    Buffer.from([0, 0, 0xff, 0xd8, 0xff, 0xd9]),
  ])
  const withSmall = Buffer.concat([whole.subarray(0, 2), small, whole.subarray(2)])
  expect(isCut('jpeg', withSmall)).toBe(false)
  expect(isCut('jpeg', withSmall.subarray(0, withSmall.length - 1_500))).toBe(true)
  expect(isCut('jpeg', withSmall.subarray(0, 800))).toBe(true)
})
