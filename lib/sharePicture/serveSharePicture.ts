import { hrefOf } from '@/lib/address/href'
import { readSharePicturePath } from '@/lib/address/sharePictures'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { cacheControl } from '@/lib/http/cacheControl'
import { findSharePicture, hashFacts } from './findSharePicture'
import { findShareSubject } from './findShareSubject'
import { findShareFacts } from './findShareFacts'
import { isKnown } from '@/lib/http/entityTag'
import { mediaHeaders } from '@/lib/media/mediaHeaders'
import { refuse } from '@/lib/http/refusal'
import { refuseUnmade } from '@/lib/media/refuseUnmade'
import { makeSharePicture } from './makeSharePicture'

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
  const bytes = await makeSharePicture(facts, request.signal).catch(refuseUnmade)
  if (bytes instanceof Response) return bytes
  headers.set('Content-Length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}
