// @ts-check
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * A page as it lies in the page cache: less than a tenth of the memory that Next's own form of it takes, in which each Arabic page
 * has two bytes a character and its words three times (markup, payload, the payload in parts). Unpacking costs a
 * fraction of a millisecond, and what is asked for again is answered before that (`answerKept.ts`).
 * @typedef {import('./pageValue.mjs').PageValue} PageValue
 * @typedef {import('./pageValue.mjs').RenderedPage} RenderedPage
 * @typedef {import('./pageValue.mjs').RouteAnswer} RouteAnswer
 * @typedef {object} PackedPage
 * @property {'APP_PAGE'} kind
 * @property {Buffer} packedHtml
 * @property {Omit<RenderedPage, 'html' | 'rscData' | 'segmentData'>} rest
 * @typedef {PackedPage | RouteAnswer} PackedValue
 */

/** Fast rather than small: it is done once for each page that is rendered, in the thread that serves. */
const level = 2

/**
 * A copy that holds no memory but its own: zlib answers a part of a larger block, Node's small buffers are parts of one,
 * too, and both would be held whole.
 * @param {Buffer} part
 */
export function holdAlone(part) {
  const alone = Buffer.allocUnsafeSlow(part.byteLength)
  part.copy(alone)
  return alone
}

/**
 * @param {PageValue} value
 * @returns {PackedValue}
 */
export function packValue(value) {
  if (value.kind !== 'APP_PAGE') return value
  const { html, rscData: _data, segmentData: _parts, ...rest } = value
  return { kind: 'APP_PAGE', packedHtml: holdAlone(deflateRawSync(html, { level })), rest }
}

/**
 * @param {PackedValue} packed
 * @returns {PageValue}
 */
export function unpackValue(packed) {
  if (packed.kind !== 'APP_PAGE') return packed
  return { ...packed.rest, html: unpackHtml(packed) }
}

/** @param {PackedPage} packed */
export function unpackHtml({ packedHtml }) {
  return inflateRawSync(packedHtml).toString('utf8')
}

/** What the tables around an entry take, by the look of a heap snapshot: a key, a list node, three objects. */
const entryOverhead = 600
const addressOverhead = 120
/** A buffer of its own, beside its bytes. */
const bufferOverhead = 100

/**
 * The memory that an entry takes, in bytes. A string with one Arabic letter takes two bytes for each of its characters.
 * @param {PackedValue} packed
 * @param {import('./dropLedger.mjs').Addresses} addresses
 */
export function countBytes(packed, { own, links }) {
  const headers = packed.kind === 'APP_PAGE' ? packed.rest.headers : packed.headers
  let bytes = entryOverhead
  for (const [name, header] of Object.entries(headers ?? {}))
    bytes += 2 * (name.length + String(header).length)
  for (const address of [...own, ...links]) bytes += addressOverhead + 2 * address.length
  const { byteLength } = packed.kind === 'APP_PAGE' ? packed.packedHtml : packed.body
  return bytes + bufferOverhead + byteLength
}
