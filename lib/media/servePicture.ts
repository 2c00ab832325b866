import { availableParallelism } from 'node:os'
import { encodeOriginal, encodeVariant, recipe } from './encode'
import { keptIn } from './keptIn'
import { isKnown } from '../publish/entityTag'
import { mediaHeaders } from './mediaHeaders'
import type { MediaAsked, PictureFile } from './mediaPath'
import { readExactly } from './readExactly'
import { refuse } from './refuse'
import { sniff, sniffedBytes } from './sniff'
import { createWorkQueue } from './workQueue'

/** A core is left to pages where there is more than one. */
const queue = createWorkQueue(Math.max(1, Math.min(4, availableParallelism() - 1)))

const defaultCacheMb = 512

/** `MEDIA_CACHE_MB` bounds what is kept under `DATA_DIR/media`. */
const storeNow = keptIn('media', recipe, () => Number(process.env.MEDIA_CACHE_MB) || defaultCacheMb)

async function make(media: PictureFile, asked: MediaAsked, path: string): Promise<Buffer> {
  const source = await readExactly(path, media.hash)
  if (asked.what === 'variant') return encodeVariant(source, { ...asked, animated: media.animated })
  const nature = sniff(source.subarray(0, sniffedBytes))
  if (nature.is !== 'picture') throw new Error(`${path} is no picture`)
  return encodeOriginal(source, nature.format)
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
  const bytes = await store.get(key, () => queue(() => make(media, asked, path))).catch(() => undefined)
  if (!bytes) return refuse(404)

  const headers = mediaHeaders({ contentType: typeOf(bytes), etag })
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  headers.set('Content-Length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}
