import type { ReadBytes } from './byteSource'
import { isKeptName } from './keptNames'
import type { Trace } from '@/lib/model/trace'

/** A longer tag holds a picture; what tells of a recording comes to this. */
const mostTag = 16 * 1024 * 1024

/** Seven bits a byte. */
const synchsafe = (bytes: Buffer, at: number) =>
  ((bytes[at] ?? 0) << 21) | ((bytes[at + 1] ?? 0) << 14) | ((bytes[at + 2] ?? 0) << 7) | (bytes[at + 3] ?? 0)

/** Where each byte of a tag stands in the file: an older tag writes FF as FF 00, and counts it as one. */
function locate(raw: Buffer, isUnsynchronised: boolean): { bytes: Buffer; places: number[] | undefined } {
  if (!isUnsynchronised) return { bytes: raw, places: undefined }
  const places: number[] = []
  for (let at = 0; at < raw.length; at++) if (!(raw[at] === 0 && raw[at - 1] === 0xff)) places.push(at)
  return { bytes: Buffer.from(places.map((at) => raw[at] ?? 0)), places }
}

/** Text, comments, words of songs, pictures, chapters, addresses, loudness; of the rest makers put in what they like. */
const keptFrames = /^(?:T(?!XX|SS|EN|OF)|COM|USLT|ULT|SYLT|SLT|APIC|PIC|CHAP|CTOC|W(?!XX)|RVA|EQU|POPM|PCNT)/

/** The name that stands before the text of a frame of the maker's own. */
function readOwnName(body: Buffer): string {
  const [encoding = 0] = body
  const text = body.subarray(1, 257)
  return (
    (encoding === 1 || encoding === 2
      ? text.toString('latin1').replace(/[\0\xfe\xff]/g, '')
      : text.toString('latin1').split('\0', 1)[0]) ?? ''
  )
}

function isKept(id: string, body: Buffer): boolean {
  if (!/^TXX/.test(id)) return keptFrames.test(id)
  const name = readOwnName(body)
  return isKeptName(name) || /^replaygain_/i.test(name)
}

/** The part of a frame that may be cleared: a pair FF 00 stays, or the frame would be longer than it says. */
function clear(raw: Buffer, from: number, to: number, places: number[] | undefined) {
  if (!places) return to > from ? [{ at: from, length: to - from }] : []
  return places
    .slice(from, to)
    .filter((place) => !(raw[place] === 0xff && raw[place + 1] === 0))
    .map((place) => ({ at: place, length: 1 }))
}

/** Finds in the tag at the beginning of an MP3 (ID3v2.2 to 2.4) the frames that may name places and devices. */
export async function findId3Traces(read: ReadBytes, start = 0): Promise<Trace[]> {
  const head = await read(start, 10)
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return []
  const [version = 0, flags = 0] = [head[3], head[5]]
  const length = synchsafe(head, 6)
  if (version < 2 || version > 4 || length > mostTag) return []
  const raw = await read(start + 10, length)
  const { bytes, places } = locate(raw, version < 4 && (flags & 0x80) !== 0)
  const [idLength, headLength] = version === 2 ? [3, 6] : [4, 10]
  // An extended head counts itself in the last version.
  let at = version > 2 && flags & 0x40 ? (version === 4 ? synchsafe(bytes, 0) : bytes.readUInt32BE(0) + 4) : 0
  const traces: Trace[] = []
  while (at + headLength < bytes.length && bytes[at] !== 0) {
    const id = bytes.toString('latin1', at, at + idLength)
    const size =
      version === 2
        ? bytes.readUIntBE(at + 3, 3)
        : version === 3
          ? bytes.readUInt32BE(at + 4)
          : synchsafe(bytes, at + 4)
    const [from, to] = [at + headLength, at + headLength + size]
    if (to > bytes.length) break
    if (!isKept(id, bytes.subarray(from, to)))
      traces.push(
        ...clear(raw, from, to, places).map(({ at: place, length: long }) => ({
          at: start + 10 + place,
          length: long,
          fill: 0,
        })),
      )
    at = to
  }
  return traces
}
