import { encodeOriginal, encodeVariant } from '@/lib/media/encode'
import { readExactly } from '@/lib/content/source/media/readExactly'
import { drawSharePicture } from '@/lib/sharePicture/drawSharePicture'
import { sniff, sniffedBytes } from '@/lib/content/source/media/sniff'
import type { PictureJob, Source } from '@/lib/media/maker/jobs'

/** The file of a picture is not there, or another. */
export class OtherFile extends Error {}

function read({ path, hash }: Source): Promise<Buffer> {
  return readExactly(path, hash).catch((error: unknown) => {
    throw new OtherFile(String(error))
  })
}

/** Makes a picture. Rejects with `OtherFile`, or where the bytes are none that can be decoded. */
export async function doJob(job: PictureJob): Promise<Buffer> {
  switch (job.make) {
    case 'variant':
      return encodeVariant(await read(job.source), job)
    case 'original': {
      const picture = await read(job.source)
      const nature = sniff(picture.subarray(0, sniffedBytes))
      if (nature.is !== 'picture') throw new Error('no picture')
      return encodeOriginal(picture, nature.format)
    }
    case 'sharePicture':
      return drawSharePicture(job.facts, job.source && (await read(job.source)))
  }
}
