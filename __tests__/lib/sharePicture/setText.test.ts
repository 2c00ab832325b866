import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { Edition } from '@/lib/edition'
import { setText } from '@/lib/sharePicture/setText'

const draw = async (text: string, edition: Edition = 'ar') => {
  const style = { font: 'Markazi Text Bold', size: 80, lineHeight: 100, colour: '#15181b', edition } as const
  return (await setText(text, style)).data.toString('base64')
}

/** Mean difference of what is drawn, of 255: a digit may be a pixel nearer to its neighbour from one side. */
async function difference(one: string, other: string): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((drawn) =>
      sharp(Buffer.from(drawn, 'base64'))
        .flatten({ background: '#fff' })
        .greyscale()
        .resize(80, 40, { fit: 'fill' })
        .raw()
        .toBuffer(),
    ),
  )
  return [...(a ?? [])].reduce((sum, value, at) => sum + Math.abs(value - (b?.[at] ?? 0)), 0) / (80 * 40)
}

it('draws a score as it is read: in Arabic with its first number at the right', async () => {
  const arabic = await draw('2-1')
  const unlike = await difference(arabic, await draw('2-1', 'en'))
  expect(await difference(arabic, await draw('1-2', 'en'))).toBeLessThan(unlike / 4)
})

it('keeps a telephone number in its own order', async () => {
  expect(await draw('+967 1 234567')).toBe(await draw('+967 1 234567', 'en'))
})

it('leaves out emoji, which no face of the house has, and no sign that one has', async () => {
  expect(await draw('🚀 إطلاق قمر ❤️ عربي 🇾🇪')).toBe(await draw('إطلاق قمر عربي'))
  expect(await draw('خبر ©')).not.toBe(await draw('خبر'))
  expect(await draw('50 % * 3 #')).not.toBe(await draw('50 %'))
})
