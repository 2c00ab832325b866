import { hrefOf, readSharePicturePath } from '../../address'
import type { Newsroom } from '../../content/newsroom'
import { cacheControl } from '../../publish/cacheControl'
import { findSharePicture, hashFacts } from '../../share/findSharePicture'
import { findShareSubject } from '../../share/findShareSubject'
import { findShareFacts, type SharePictureFacts } from '../../share/sharePictureFacts'
import { findOnDisk } from '../findOnDisk'
import { keptIn } from '../keptIn'
import { isKnown, mediaHeaders } from '../mediaHeaders'
import { readExactly } from '../readExactly'
import { refuse } from '../refuse'
import { createWorkQueue } from '../workQueue'
import { drawSharePicture } from './drawSharePicture'

/** One at a time: a chat waits a second rather than a reader of pages. */
const queue = createWorkQueue(1)

const defaultCacheMb = 256

/** `SHARE_CACHE_MB` bounds what is kept under `DATA_DIR/share-pictures`; every address names its own content. */
const storeNow = keptIn('share-pictures', 'drawn', () => Number(process.env.SHARE_CACHE_MB) || defaultCacheMb)

async function draw(facts: SharePictureFacts): Promise<Buffer> {
  const media = 'picture' in facts ? facts.picture?.media : undefined
  return drawSharePicture(facts, media && (await readExactly(findOnDisk(media.file), media.hash)))
}

/**
 * Answers a request for a share picture. The address of what the picture showed before leads to what it shows now: an
 * article that was withdrawn since shows its picture nowhere any more.
 * @param parts decoded, of the path after `/share-pictures/`
 * @param now milliseconds since 1970
 */
export async function serveSharePicture(
  request: Request,
  parts: readonly string[],
  news: Newsroom,
  now: number,
): Promise<Response> {
  const asked = readSharePicturePath(parts)
  const subject = asked && findShareSubject(asked.id, news, now)
  if (!asked || !subject) return refuse(404)
  const facts = findShareFacts(subject, news, now)
  const hash = hashFacts(facts)
  if (hash !== asked.hash)
    return new Response(null, {
      status: 302,
      headers: {
        Location: hrefOf(findSharePicture(subject, news, now).path),
        'Cache-Control': cacheControl.moved,
      },
    })
  const etag = `"${hash}"`
  const headers = mediaHeaders({ contentType: 'image/jpeg', etag })
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const store = await storeNow()
  const bytes = await store.get(`${hash}.jpg`, () => queue(() => draw(facts))).catch(() => undefined)
  if (!bytes) return refuse(503)
  headers.set('Content-Length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}
