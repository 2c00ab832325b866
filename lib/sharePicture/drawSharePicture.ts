import sharp from 'sharp'
import { drawArticle } from './drawArticle'
import { drawName } from './drawName'
import type { SharePictureFacts } from '@/lib/model/sharePictureFacts'

/** WhatsApp leaves out pictures above 300 KB; a little is kept back. */
const mostBytes = 290_000
const qualities = [86, 76, 64, 50, 36]

/**
 * The share picture that facts describe, a JPEG of 1200 x 630 pixels under 300 KB.
 * @param photo bytes of the picture that the facts name, undefined where they name none or it cannot be had
 */
export async function drawSharePicture(facts: SharePictureFacts, photo: Buffer | undefined): Promise<Buffer> {
  const sheet = facts.what === 'article' ? await drawArticle(facts, photo) : await drawName(facts, photo)
  const pixels = await sheet.finish().raw().toBuffer({ resolveWithObject: true })
  let bytes = Buffer.alloc(0)
  for (const quality of qualities) {
    bytes = await sharp(pixels.data, { raw: pixels.info })
      .jpeg({ quality, chromaSubsampling: '4:4:4', progressive: true })
      .toBuffer()
    if (bytes.length <= mostBytes) break
  }
  return bytes
}
