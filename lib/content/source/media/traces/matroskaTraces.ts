import type { ReadBytes } from './byteSource'
import { isKeptName } from './keptNames'
import type { Trace } from '@/lib/model/trace'

/** Identifiers of RFC 9559. */
const segment = 0x18538067
const info = 0x1549a966
const tags = 0x1254c367
const tag = 0x7373
const simpleTag = 0x67c8
const tagName = 0x45a3
const tagString = 0x4487
const tagBinary = 0x4485
const programs = new Set([0x4d80, 0x5741])
const tracks = 0x1654ae6b
const entry = 0xae
const trackName = 0x536e
const checksum = 0xbf
const attachments = 0x1941a469

type Element = { id: number; at: number; body: number; end: number }

/** A number of EBML (RFC 8794, 4): how long it is says its first byte. */
function readNumber(
  bytes: Buffer,
  at: number,
  keepsMark: boolean,
): { value: number; length: number; isOpen: boolean } | undefined {
  const first = bytes[at] ?? 0
  const length = Math.clz32(first) - 23
  if (first === 0 || length > (keepsMark ? 4 : 8) || at + length > bytes.length) return undefined
  const bits = keepsMark ? first : first & (0xff >> length)
  let value = bits
  let isOpen = bits === 0xff >> length
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0
    value = value * 256 + byte
    isOpen &&= byte === 0xff
  }
  return { value, length, isOpen }
}

async function* listElements(read: ReadBytes, from: number, end: number): AsyncGenerator<Element> {
  let at = from
  while (at < end) {
    const head = await read(at, 12)
    const id = readNumber(head, 0, true)
    const size = id && readNumber(head, id.length, false)
    if (!id || !size) return
    const body = at + id.length + size.length
    // An element that is written while it is recorded states no length: it reaches to the end.
    const elementEnd = size.isOpen ? end : body + size.value
    if (elementEnd > end) return
    yield { id: id.value, at, body, end: elementEnd }
    at = elementEnd
  }
}

const cleared = ({ body, end }: Element): Trace[] =>
  end > body ? [{ at: body, length: end - body, fill: 0 }] : []

/** A changed element has no valid checksum any more: its place is made void. */
const voided = ({ at, body, end }: Element): Trace[] => [
  { at, hex: 'ec' },
  ...cleared({ id: 0, at, body, end }),
]

async function findInSimpleTag(read: ReadBytes, element: Element, depth: number): Promise<Trace[]> {
  let name = ''
  const values: Element[] = []
  const traces: Trace[] = []
  for await (const inner of listElements(read, element.body, element.end)) {
    if (inner.id === tagName)
      name = (await read(inner.body, Math.min(inner.end - inner.body, 128))).toString('utf8')
    else if (inner.id === tagString || inner.id === tagBinary) values.push(inner)
    else if (inner.id === simpleTag && depth < 4)
      traces.push(...(await findInSimpleTag(read, inner, depth + 1)))
    else if (inner.id === checksum) traces.push(...voided(inner))
  }
  return isKeptName(name) ? traces : [...traces, ...values.flatMap(cleared)]
}

/** Finds below one element of the segment; which ones are walked is said by their identifiers. */
async function findBelow(read: ReadBytes, element: Element): Promise<Trace[]> {
  const traces: Trace[] = []
  for await (const inner of listElements(read, element.body, element.end)) {
    if (inner.id === checksum) traces.push(...voided(inner))
    else if (inner.id === simpleTag) traces.push(...(await findInSimpleTag(read, inner, 0)))
    else if (inner.id === tag || inner.id === entry) traces.push(...(await findBelow(read, inner)))
    else if (programs.has(inner.id) || inner.id === trackName) traces.push(...cleared(inner))
  }
  return traces
}

/** Finds in WebM and Matroska the tags that are not kept, the names of programs and tracks, and attached files. */
export async function findMatroskaTraces(read: ReadBytes, end: number): Promise<Trace[]> {
  const traces: Trace[] = []
  for await (const top of listElements(read, 0, end)) {
    if (top.id !== segment) continue
    for await (const element of listElements(read, top.body, top.end)) {
      if (element.id === tags || element.id === info || element.id === tracks)
        traces.push(...(await findBelow(read, element)))
      else if (element.id === attachments) traces.push(...cleared(element))
    }
  }
  return traces
}
