import { hrefOf } from '../../address/href'
import { readSharePicturePath } from '../../address/sharePictures'
import type { Newsroom } from '../../content/newsroom'
import { cacheControl } from '../../publish/cacheControl'
import { findSharePicture, hashFacts } from '../../share/findSharePicture'
import { findShareSubject } from '../../share/findShareSubject'
import { findShareFacts } from '../../share/sharePictureFacts'
import { isKnown } from '../../publish/entityTag'
import { mediaHeaders } from '../mediaHeaders'
import { refuse } from '../refuse'
import { refuseUnmade } from '../refuseUnmade'
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
