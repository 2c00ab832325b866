import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { pigments } from '@/lib/model/model'
import { colours, pigmentColours } from '@/lib/sharePicture/colours'
import { drawSharePicture } from '@/lib/sharePicture/drawSharePicture'
import { samples } from '../../fixtures/sharePictures/samples'
import type { SharePictureFacts } from '@/lib/model/sharePictureFacts'

const folder = join(import.meta.dirname, '../../fixtures/sharePictures')
const seenAs = (name: string) => join(folder, `${name}.png`)

const photoOf = (facts: SharePictureFacts) =>
  'picture' in facts && facts.picture
    ? readFileSync(join('content/media', facts.picture.media.file))
    : undefined

/** The picture small and grey: where ink is, not how a machine smooths its edges. */
const greyOf = (picture: Buffer) => sharp(picture).resize(240, 126, { fit: 'fill' }).greyscale()

/** Mean difference of two pictures, of 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((picture) => greyOf(picture).raw().toBuffer()))
  if (!a || a.length !== b?.length) return 255
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}

const tolerated = 2

describe.each(Object.entries(samples))('%s', (name, facts) => {
  let drawn: Buffer
  beforeAll(async () => {
    drawn = await drawSharePicture(facts, photoOf(facts))
    // `KHABAR_DRAW=1` writes anew what is then to be looked at.
    if (process.env.KHABAR_DRAW) writeFileSync(seenAs(name), await greyOf(drawn).png().toBuffer())
  })

  it('looks as when it was looked at', async () => {
    expect(await difference(drawn, readFileSync(seenAs(name)))).toBeLessThan(tolerated)
  })

  it('is of the size that previews ask for, and light enough for WhatsApp', async () => {
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    expect(drawn.length).toBeLessThan(300_000)
  })
})

it('stays light with the heaviest of pictures', async () => {
  const noise = await sharp({
    create: {
      width: 900,
      height: 1200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 90 },
    },
  })
    .png()
    .toBuffer()
  const facts = samples['short-with-picture']
  if (!facts) throw new Error('no sample')
  expect((await drawSharePicture(facts, noise)).length).toBeLessThan(300_000)
}, 20_000)

it('tells one headline from another by the difference that it tolerates', async () => {
  const { 'short-alone': one, 'english-alone': other } = samples
  if (one?.what !== 'article' || other?.what !== 'article') throw new Error('no sample')
  const before = await drawSharePicture(one, undefined)
  const after = await drawSharePicture({ ...one, title: 'عاش البرّ' }, undefined)
  expect(await difference(before, after)).toBeGreaterThan(tolerated)
})

it.each([
  '<b>&amp; "',
  '\u0000\u0007أ\ud800',
  '🙂🙂',
  '\u202eabc',
  'ا'.repeat(2_000),
  'https://'.repeat(60),
  'م\u0651'.repeat(300),
  `ن${'\u0650'.repeat(400)}`,
])('draws any words whatever: %#', async (title) => {
  const facts = {
    ...samples['short-alone'],
    title,
    kicker: title,
    byline: title,
    section: { name: title, pigment: 'tin' },
  } as SharePictureFacts
  expect((await sharp(await drawSharePicture(facts, undefined)).metadata()).width).toBe(1200)
})

it('draws without its picture where that cannot be read', async () => {
  const facts = samples['short-with-picture']
  if (!facts) throw new Error('no sample')
  const drawn = await drawSharePicture(facts, Buffer.from('no picture'))
  expect((await sharp(drawn).metadata()).height).toBe(630)
})

it('uses the colours of the pages', () => {
  const css = readFileSync('app/tokens.css', 'utf8')
  const light = css.slice(0, css.indexOf('@media'))
  const { paper, ink, ink2, brand, mark } = colours
  for (const [token, colour] of [
    ...pigments.map((name) => [name, pigmentColours[name]]),
    ['paper', paper],
    ['ink', ink],
    ['ink-2', ink2],
    ['brand', brand],
    ['mark', mark],
  ])
    expect(light).toContain(`--${token}: ${colour};`)
})
