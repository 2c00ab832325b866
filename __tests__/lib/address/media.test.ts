import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  originalPath,
  plainFormat,
  readMediaPath,
  variantFormats,
  variantPath,
  variantWidths,
} from '@/lib/address/media'
import { readRange } from '@/lib/http/byteRange'
import type { PictureFile } from '@/lib/model/model'

const picture = (width: number, animated = false): PictureFile => ({
  file: '2026/سد مأرب.v2.jpg', hash: '0123456789abcdef', bytes: 1, type: 'picture', width, height: 100, animated, coding: 'rows',
}) // prettier-ignore

describe('addresses of pictures', () => {
  it('name the hash, the width and the file', () => {
    expect(originalPath(picture(900))).toBe('/media/0123456789abcdef/سد مأرب.v2.jpg')
    expect(variantPath(picture(900), 640, 'avif')).toBe('/media/0123456789abcdef/w640/سد مأرب.v2.avif')
  })

  it('are read back, for every picture, width and format, and never enlarge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.boolean(), (width, animated) => {
        const media = picture(width, animated)
        const widths = variantWidths(media)
        expect(widths.length).toBeGreaterThan(0)
        expect(new Set(widths).size).toBe(widths.length)
        expect(Math.max(...widths)).toBe(Math.min(width, 1920))
        for (const wide of widths)
          for (const format of variantFormats(media)) {
            const parts = variantPath(media, wide, format).split('/').slice(3)
            expect(readMediaPath(media, parts)).toEqual({ what: 'variant', width: wide, format })
          }
      }),
    )
  })
})

describe('a tall picture', () => {
  const sized = (width: number, height: number, animated = false): PictureFile => ({
    ...picture(width, animated),
    height,
  })

  it.each([
    [1000, 20_000, ['jpg']],
    [1900, 17_000, ['jpg']],
    [1000, 16_383, ['jpg']],
    [400, 16_383, ['avif', 'webp']],
    [400, 16_384, ['jpg']],
    [6000, 9000, ['avif', 'webp']],
    [1080, 2400, ['avif', 'webp']],
    [20_000, 1000, ['avif', 'webp']],
  ])('of %i x %i is had in the formats that hold it', (width, height, formats) => {
    expect(variantFormats(sized(width, height))).toEqual(formats)
    expect(plainFormat(sized(width, height))).toBe(formats.at(-1))
  })

  it('that moves is had in the widths at which WebP holds it', () => {
    expect(variantWidths(sized(1000, 40_000, true))).toEqual([160, 320])
    expect(variantWidths(sized(100, 40_000, true))).toEqual([40])
  })
})

describe('readRange', () => {
  it('stays inside the file, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 1e6 }),
        (noise, from, to, bytes) => {
          for (const header of [noise, `bytes=${from}-${to}`, `bytes=${from}-`, `bytes=-${to}`]) {
            const range = readRange(header, bytes)
            if (typeof range === 'string') continue
            expect(range.first).toBeGreaterThanOrEqual(0)
            expect(range.first).toBeLessThanOrEqual(range.last)
            expect(range.last).toBeLessThan(bytes)
          }
        },
      ),
    )
  })
})
