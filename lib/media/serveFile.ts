import type { FileHandle } from 'node:fs/promises'
import type { MediaFile } from '@/lib/model/model'
import { openRealLater } from '@/lib/content/source/openReal'
import { readRange } from '@/lib/http/byteRange'
import { findFileHash } from './findFileHash'
import { kindOf } from '@/lib/content/source/media/kinds'
import { isKnown } from '@/lib/http/entityTag'
import { mediaHeaders } from './mediaHeaders'
import { refuse } from '@/lib/http/refusal'
import { streamFile } from './streamFile'

/** Kinds that a page plays by itself; the others are downloaded. */
const played = new Set<MediaFile['type']>(['sound', 'film', 'captions'])

/** Opens a file that holds the bytes of the hash; undefined where there is none. */
async function openExactly(path: string, { hash, bytes }: MediaFile): Promise<FileHandle | undefined> {
  const handle = await openRealLater(path).catch(() => undefined)
  if (!handle) return undefined
  const isIt =
    (await handle.stat()).size === bytes && (await findFileHash(handle, path).catch(() => '')) === hash
  if (isIt) return handle
  await handle.close()
  return undefined
}

/** Whether a range may be answered by a part: `If-Range` names the bytes that the asker already has some of. */
function mayBePart(request: Request, etag: string): boolean {
  const condition = request.headers.get('if-range')
  return condition === null || condition.trim() === etag
}

/**
 * Answers a request for a sound, a film, captions or a document from the file itself: whole, a part of it, or that the
 * asker has it already. Of films and sounds what names places and devices is covered.
 * @param path of the file on disk, its own; where it no longer holds the bytes of `media`'s hash the answer is 404
 */
export async function serveFile(request: Request, media: MediaFile, path: string): Promise<Response> {
  const handle = await openExactly(path, media)
  if (!handle) return refuse(404)
  const answer = answerWith(request, media, handle)
  if (!answer.body) await handle.close()
  return answer
}

function answerWith(request: Request, media: MediaFile, handle: FileHandle): Response {
  const kind = kindOf(media.file)
  if (!kind) return refuse(404)
  const etag = `"${media.hash}"`
  const name = media.file.split('/').at(-1)
  const headers = mediaHeaders({ ...kind, etag, downloadAs: played.has(media.type) ? undefined : name })
  headers.set('Accept-Ranges', 'bytes')
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })

  const { bytes } = media
  const range = mayBePart(request, etag) ? readRange(request.headers.get('range'), bytes) : 'whole'
  if (range === 'unsatisfiable') return refuse(416, { headers: { 'Content-Range': `bytes */${bytes}` } })
  const { first, last } = range === 'whole' ? { first: 0, last: bytes - 1 } : range
  headers.set('Content-Length', String(last - first + 1))
  if (range !== 'whole') {
    headers.set('Content-Range', `bytes ${first}-${last}/${bytes}`)
    // a server in front that compresses a part would send other bytes than its range says
    headers.append('Cache-Control', 'no-transform')
  }
  const traces = 'traces' in media ? (media.traces ?? []) : []
  const body = request.method === 'HEAD' ? null : streamFile(handle, first, last, traces, request.signal)
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers })
}
