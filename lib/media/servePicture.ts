import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { dataDir } from '../content/places'
import { encodeOriginal, encodeVariant, recipe } from './encode'
import { isKnown, mediaHeaders } from './mediaHeaders'
import type { MediaAsked, PictureFile } from './mediaPath'
import { refuse } from './refuse'
import { sniff, sniffedBytes } from './sniff'
import { openVariantStore, type VariantStore } from './variantStore'
import { createWorkQueue } from './workQueue'

/** A core is left to pages where there is more than one. */
const queue = createWorkQueue(Math.max(1, Math.min(4, availableParallelism() - 1)))

const defaultCacheMb = 512
let opened: { folder: string; store: Promise<VariantStore> } | undefined

async function openStore(folder: string): Promise<VariantStore> {
  const megabytes = Number(process.env.MEDIA_CACHE_MB) || defaultCacheMb
  const older = (await readdir(folder).catch(() => [])).filter((name) => name !== recipe)
  await Promise.all(older.map((name) => rm(join(folder, name), { recursive: true, force: true })))
  return openVariantStore(join(folder, recipe), megabytes * 1024 * 1024)
}

/** `MEDIA_CACHE_MB` bounds what is kept under `DATA_DIR/media`. */
function storeNow(): Promise<VariantStore> {
  const folder = join(dataDir(), 'media')
  if (opened?.folder === folder) return opened.store
  const store = openStore(folder)
  opened = { folder, store }
  // a folder that cannot be made now may be there at the next request
  store.catch(() => (opened = undefined))
  return store
}

/** The bytes that the hash names: read whole and then hashed, so that no replaced file gets between. */
async function readExactly(path: string, hash: string): Promise<Buffer> {
  const bytes = await readFile(path)
  const found = createHash('sha256').update(bytes).digest('hex').slice(0, hash.length)
  if (found !== hash) throw new Error(`${path} no longer has the hash ${hash}`)
  return bytes
}

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
