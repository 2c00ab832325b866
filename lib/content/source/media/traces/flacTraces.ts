import type { ReadBytes } from './byteSource'
import { blank, findComments } from './vorbisComments'
import type { Trace } from '@/lib/model/trace'

const comments = 4
/** Blocks that a program writes for itself. */
const application = 2

/** Finds the comments of a FLAC file (RFC 9639, 8) that are not kept. */
export async function findFlacTraces(read: ReadBytes): Promise<Trace[]> {
  const traces: Trace[] = []
  for (let at = 4, isLast = false; !isLast;) {
    const head = await read(at, 4)
    if (head.length < 4) break
    const type = head.readUInt8(0) & 0x7f
    isLast = head.readUInt8(0) >= 0x80
    const length = head.readUIntBE(1, 3)
    const body = at + 4
    if (type === comments)
      for (const { from, to } of findComments(await read(body, length), 0))
        traces.push({ at: body + from, length: to - from, fill: blank })
    // Its first four bytes say whose it is.
    if (type === application && length > 4) traces.push({ at: body + 4, length: length - 4, fill: 0 })
    at = body + length
  }
  return traces
}
