import type { MediaFile } from '../content/model'
import { readMediaPath } from './mediaPath'
import { ownPath } from './ownPath'
import { refuse } from './refuse'
import { serveFile } from './serveFile'
import { servePicture } from './servePicture'

/**
 * Answers `GET` and `HEAD` of an address below `/media/<hash>/`.
 * @param media the file that the hash names, undefined where readers may not have it (yet)
 * @param parts what follows the hash, as it was asked for: encoded or not, since only widths and endings are read
 */
export async function serveMedia(
  request: Request,
  media: MediaFile | undefined,
  parts: readonly string[],
): Promise<Response> {
  const asked = media && readMediaPath(media, parts)
  if (!media || !asked) return refuse(404)
  const path = ownPath(media)
  return media.type === 'picture'
    ? servePicture(request, media, asked, path)
    : serveFile(request, media, path)
}
