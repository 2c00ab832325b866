import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Addresses } from './dropLedger'
import type { PageValue, RenderedPage, RouteAnswer } from './pageValue'

/**
 * A page as it lies in the page cache: less than a tenth of the memory that Next's own form of it takes, in which each Arabic page
 * has two bytes a character and its words three times (markup, payload, the payload in parts). Unpacking costs a
 * fraction of a millisecond, and what is asked for again is answered before that (`servePage.ts`).
 */
export type PackedPage = {
  kind: 'APP_PAGE'
  packedHtml: Buffer
  rest: Omit<RenderedPage, 'html' | 'rscData' | 'segmentData'>
}

export type PackedValue = PackedPage | RouteAnswer

/** Fast rather than small: it is done once for each page that is rendered, in the thread that serves. */
const level = 2

/**
 * A copy that holds no memory but its own: zlib answers a part of a larger block, Node's small buffers are parts of one,
 * too, and both would be held whole.
 */
export function holdAlone(part: Buffer): Buffer {
  const alone = Buffer.allocUnsafeSlow(part.byteLength)
  part.copy(alone)
  return alone
}

export function packValue(value: PageValue): PackedValue {
  if (value.kind !== 'APP_PAGE') return value
  const { html, rscData: _data, segmentData: _parts, ...rest } = value
  return { kind: 'APP_PAGE', packedHtml: holdAlone(deflateRawSync(html, { level })), rest }
}

export function unpackValue(packed: PackedValue): PageValue {
  if (packed.kind !== 'APP_PAGE') return packed
  return { ...packed.rest, html: unpackHtml(packed) }
}

export function unpackHtml({ packedHtml }: PackedPage): string {
  return inflateRawSync(packedHtml).toString('utf8')
}

/** The bytes that the tables around an entry take, by a heap snapshot: a key, a list node, three objects. */
const entryOverhead = 600
const addressOverhead = 120
/** A buffer of its own, beside its bytes. */
const bufferOverhead = 100

/** The memory that an entry takes, in bytes. A string with one Arabic letter takes two bytes for each of its characters. */
export function countBytes(packed: PackedValue, { own, links }: Addresses): number {
  const headers = packed.kind === 'APP_PAGE' ? packed.rest.headers : packed.headers
  let bytes = entryOverhead
  for (const [name, header] of Object.entries(headers ?? {}))
    bytes += 2 * (name.length + String(header).length)
  for (const address of [...own, ...links]) bytes += addressOverhead + 2 * address.length
  const { byteLength } = packed.kind === 'APP_PAGE' ? packed.packedHtml : packed.body
  return bytes + bufferOverhead + byteLength
}
