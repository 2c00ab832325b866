import { keptIn } from './keptIn'
import { isKnown } from '@/lib/http/entityTag'
import type { PictureJob } from './maker/jobs'
import { makePicture } from './maker/makePicture'
import { mediaHeaders } from './mediaHeaders'
import type { MediaAsked } from '@/lib/address/media'
import { recipe } from './recipe'
import { refuseUnmade } from './refuseUnmade'
import { sniff, sniffedBytes } from '@/lib/content/source/media/sniff'
import type { PictureFile } from '@/lib/model/model'

const defaultCacheMb = 512

/** `MEDIA_CACHE_MB` bounds what is kept under `DATA_DIR/media`. */
const storeNow = keptIn('media', recipe, () => Number(process.env.MEDIA_CACHE_MB) || defaultCacheMb)

function jobOf(media: PictureFile, asked: MediaAsked, path: string): PictureJob {
  const source = { path, hash: media.hash }
  if (asked.what === 'original') return { make: 'original', source }
  const { width, format } = asked
  return { make: 'variant', source, width, format, animated: media.animated }
}

function typeOf(bytes: Buffer): string {
  const nature = sniff(bytes.subarray(0, sniffedBytes))
  return nature.is === 'picture' ? `image/${nature.format}` : 'application/octet-stream'
}

/**
 * Answers a request for a picture: a variant, or the original upright and without metadata. Each is made once and kept.
 * @param path of the picture on disk; where it no longer holds the bytes of `media`'s hash the answer is 404
 */
export async function servePicture(
  request: Request,
  media: PictureFile,
  asked: MediaAsked,
  path: string,
): Promise<Response> {
  const key =
    asked.what === 'variant' ? `${media.hash}-w${asked.width}.${asked.format}` : `${media.hash}-whole`
  const etag = `"${recipe}-${key}"`
  const store = await storeNow()
  const wish = { key: `${recipe}-${key}`, job: jobOf(media, asked, path), media }
  const bytes = await store
    .get(key, (signal) => makePicture({ ...wish, signal }), request.signal)
    .catch(refuseUnmade)
  if (bytes instanceof Response) return bytes

  const headers = mediaHeaders({ contentType: typeOf(bytes), etag })
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  headers.set('Content-Length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}
