import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { MediaFile } from '../content/model'
import { readRange } from './byteRange'
import { findFileHash } from './findFileHash'
import { kindOf } from './kinds'
import { isKnown } from '../publish/entityTag'
import { mediaHeaders } from './mediaHeaders'
import { refuse } from './refuse'

/** Kinds that a page plays by itself; the others are downloaded. */
const played = new Set<MediaFile['type']>(['sound', 'film', 'captions'])

function streamOf(path: string, first: number, last: number): BodyInit {
  // DOM's and Node's types of one and the same stream do not know each other
  return Readable.toWeb(
    createReadStream(path, { start: first, end: last }),
  ) as unknown as ReadableStream<Uint8Array>
}

/** Whether a range may be answered by a part: `If-Range` names the bytes that the asker already has some of. */
function mayBePart(request: Request, etag: string): boolean {
  const condition = request.headers.get('if-range')
  return condition === null || condition.trim() === etag
}

/**
 * Answers a request for a sound, a film, captions or a document from the file itself: whole, a part of it, or that the
 * asker has it already.
 * @param path of the file on disk; where it no longer holds the bytes of `media`'s hash the answer is 404
 */
export async function serveFile(request: Request, media: MediaFile, path: string): Promise<Response> {
  const onDisk = await findFileHash(path)
  const kind = kindOf(media.file)
  if (!kind || !onDisk || onDisk.hash !== media.hash) return refuse(404)

  const etag = `"${media.hash}"`
  const name = media.file.split('/').at(-1)
  const headers = mediaHeaders({ ...kind, etag, downloadAs: played.has(media.type) ? undefined : name })
  headers.set('Accept-Ranges', 'bytes')
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })

  const { bytes } = onDisk
  const range = mayBePart(request, etag) ? readRange(request.headers.get('range'), bytes) : 'whole'
  if (range === 'unsatisfiable') return refuse(416, { 'Content-Range': `bytes */${bytes}` })
  const { first, last } = range === 'whole' ? { first: 0, last: bytes - 1 } : range
  headers.set('Content-Length', String(last - first + 1))
  if (range !== 'whole') {
    headers.set('Content-Range', `bytes ${first}-${last}/${bytes}`)
    // a server in front that compresses a part would send other bytes than its range says
    headers.append('Cache-Control', 'no-transform')
  }
  const body = request.method === 'HEAD' ? null : streamOf(path, first, last)
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers })
}
