import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { duration, levelAt, tideAt } from '../../scripts/film/tide'
import { frameSize, tideFrame } from '../../scripts/film/tideFrame'

const media = join(import.meta.dirname, '..', '..', 'content', 'media')

describe('the tide of the film', () => {
  it('begins with level water', () => {
    for (const angle of [0, 45, 90, 180, 270]) expect(levelAt(tideAt(0), angle)).toBeCloseTo(0)
  })

  it('raises the near side first and the far side after it', () => {
    const tide = tideAt(5)
    expect(tide.near).toBe(1)
    expect(tide.far).toBe(0)
  })

  it('stands highest under the moon and opposite, lowest between, as the second harmonic does', () => {
    const tide = tideAt(12)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 360, noNaN: true }), (angle) => {
        const cosine = Math.cos((angle * Math.PI) / 180)
        expect(levelAt(tide, tide.moon + angle)).toBeCloseTo((3 * cosine * cosine - 1) / 2)
      }),
    )
  })

  it('gives the harbour two low tides and brings it back under the moved moon', () => {
    const levels = Array.from({ length: 400 }, (_, step) => {
      const tide = tideAt(7.6 + (step / 399) * 7.8)
      return levelAt(tide, tide.harbour)
    })
    const lows = levels.filter(
      (level, at) => level < (levels[at - 1] ?? -9) && level <= (levels[at + 1] ?? -9),
    )
    expect(lows).toHaveLength(2)
    const end = tideAt(duration)
    expect(end.harbour - 360).toBeCloseTo(end.moon)
  })
})

describe('a frame', () => {
  it.each([0, 4, 6.5, 11, duration])('at %f seconds is a drawing of the film’s size', async (seconds) => {
    const svg = tideFrame(seconds)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject(frameSize)
  })
})

describe('the captions', () => {
  const cues = (edition: string) =>
    Array.from(
      readFileSync(join(media, `tides.${edition}.vtt`), 'utf8').matchAll(
        /00:(\d\d\.\d{3}) --> 00:(\d\d\.\d{3})/g,
      ),
      ([, from, to]) => [Number(from), Number(to)] as const,
    )

  it('follow one another within the film, at the same times in both languages', () => {
    const times = cues('ar')
    expect(cues('en')).toEqual(times)
    const edges = times.flat()
    expect(edges).toEqual(edges.toSorted((a, b) => a - b))
    expect(edges.at(-1)).toBeLessThanOrEqual(duration)
  })
})
