import type { MediaFile } from '@/lib/model/model'
import { hrefOf, readPath } from '@/lib/address/href'
import { cacheControl } from '@/lib/http/cacheControl'
import { pathOf, readMediaPath } from '@/lib/address/media'
import { ownPath } from '@/lib/content/source/media/ownPath'
import { refuse } from '@/lib/http/refusal'
import { serveFile } from './serveFile'
import { servePicture } from './servePicture'

/**
 * Answers `GET` and `HEAD` of an address below `/media/<hash>/`.
 * @param media the file that the hash names, undefined where readers may not have it (yet)
 * A file has one address: under any other name it is led to.
 * @param parts what follows the hash, as it was asked for, encoded
 */
export async function serveMedia(
  request: Request,
  media: MediaFile | undefined,
  parts: readonly string[],
): Promise<Response> {
  const asked = media && readMediaPath(media, parts)
  if (!media || !asked) return refuse(404)
  const address = pathOf(media, asked)
  if (readPath(parts.join('/')) !== address.slice(`/media/${media.hash}/`.length)) return leadTo(address)
  const path = ownPath(media)
  return media.type === 'picture'
    ? servePicture(request, media, asked, path)
    : serveFile(request, media, path)
}

/** For seconds, as all that moved: a file that gets its old name back would be led in a circle by what is kept longer. */
function leadTo(path: string): Response {
  const headers = { Location: hrefOf(path), 'Cache-Control': cacheControl.moved }
  return new Response(null, { status: 308, headers })
}
