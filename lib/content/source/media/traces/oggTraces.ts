import type { ReadBytes } from './byteSource'
import { blank, findComments } from './vorbisComments'
import type { Trace } from '@/lib/model/trace'
import { coverTraces } from './coverTraces'

/** A page of RFC 3533 (6), as it stands in the file. */
type Page = { at: number; bytes: Buffer; serial: number; segments: Buffer; body: number }
/** A piece of a packet, and where it stands in the file. */
type Piece = { bytes: Buffer; at: number }
type Stream = { packets: number; pieces: Piece[] }

/** The comments of a file with a large picture take some hundred pages; they all stand at its beginning. */
const mostPages = 1_000

async function readPage(read: ReadBytes, at: number): Promise<Page | undefined> {
  const head = await read(at, 27)
  if (head.length < 27 || head.toString('latin1', 0, 4) !== 'OggS') return undefined
  const segments = await read(at + 27, head.readUInt8(26))
  const body = 27 + segments.length
  const bytes = await read(
    at,
    segments.reduce((sum, length) => sum + length, body),
  )
  return { at, bytes, serial: head.readUInt32LE(14), segments, body }
}

/** The second packet of each codec, by how it begins. */
const beginnings = [
  Buffer.from('\x03vorbis', 'latin1'),
  Buffer.from('OpusTags', 'latin1'),
  Buffer.from('\x81theora', 'latin1'),
  Buffer.from('Speex   ', 'latin1'),
]

function findCommentsAt(packet: Buffer): number | undefined {
  const beginning = beginnings.find((known) => packet.subarray(0, known.length).equals(known))
  if (beginning) return beginning.length
  // A block of FLAC.
  return ((packet[0] ?? 0) & 0x7f) === 4 ? 4 : undefined
}

/** Where a part of a packet stands in the file: in several pages, perhaps. */
function locate(pieces: Piece[], from: number, to: number): Trace[] {
  const traces: Trace[] = []
  let before = 0
  for (const { bytes, at } of pieces) {
    const [first, last] = [Math.max(from - before, 0), Math.min(to - before, bytes.length)]
    if (first < last) traces.push({ at: at + first, length: last - first, fill: blank })
    before += bytes.length
  }
  return traces
}

/** The checksum of a page (RFC 3533, 6, field 7): it is reckoned with its own place empty. */
function checksum(page: Buffer): number {
  let sum = 0
  page.forEach((byte, at) => {
    sum ^= (at >= 22 && at < 26 ? 0 : byte) << 24
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1
  })
  return sum >>> 0
}

/** Pages that changed need another checksum. */
function sumPages(pages: Page[], traces: Trace[]): Trace[] {
  return pages.flatMap(({ at, bytes }): Trace[] => {
    if (!traces.some((trace) => trace.at >= at && trace.at < at + bytes.length)) return []
    const covered = Buffer.from(bytes)
    coverTraces(covered, at, traces)
    const sum = Buffer.alloc(4)
    sum.writeUInt32LE(checksum(covered))
    return [{ at: at + 22, hex: sum.toString('hex') }]
  })
}

/** Finds the comments of Ogg files (Vorbis, Opus, Theora, FLAC in Ogg) that are not kept. */
export async function findOggTraces(read: ReadBytes): Promise<Trace[]> {
  const streams = new Map<number, Stream>()
  const pages: Page[] = []
  const traces: Trace[] = []
  let at = 0
  while (pages.length < mostPages) {
    const page = await readPage(read, at)
    if (!page) break
    pages.push(page)
    at += page.bytes.length
    const stream = streams.get(page.serial) ?? { packets: 0, pieces: [] }
    streams.set(page.serial, stream)
    let from = page.body
    for (const length of page.segments) {
      if (stream.packets === 1)
        stream.pieces.push({ bytes: page.bytes.subarray(from, from + length), at: page.at + from })
      from += length
      if (length === 255) continue
      stream.packets++
      if (stream.packets !== 2) continue
      const packet = Buffer.concat(stream.pieces.map(({ bytes }) => bytes))
      const begins = findCommentsAt(packet)
      if (begins !== undefined)
        for (const span of findComments(packet, begins))
          traces.push(...locate(stream.pieces, span.from, span.to))
    }
    if ([...streams.values()].every(({ packets }) => packets >= 2)) break
  }
  return [...traces, ...sumPages(pages, traces)]
}
