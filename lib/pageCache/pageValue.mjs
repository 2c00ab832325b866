// @ts-check
import { findPagePolicy, listScriptHashes } from '../http/contentPolicy.mjs'
import { listLinkedAddresses, listOwnAddresses, listShownAddresses } from './pageAddresses.mjs'
import { cutSlot, fillSlot } from '../urgent/urgentSlot.mjs'
import { keepOwnScripts } from './pageScripts.mjs'

/**
 * What Next hands over to be kept: a page, or the answer of a route handler.
 * @typedef {import('./pageAddresses.mjs').Headers} Headers
 * @typedef {object} RenderedPage
 * @property {'APP_PAGE'} kind
 * @property {string} html
 * @property {Buffer} [rscData] the same page for Next's client, which nobody has: it is not kept
 * @property {Map<string, Buffer>} [segmentData] its parts, for the same
 * @property {Headers} [headers]
 * @property {number} [status] absent where it is 200
 * @typedef {object} RouteAnswer
 * @property {'APP_ROUTE'} kind
 * @property {Buffer} body
 * @property {Headers} headers
 * @property {number} status
 * @typedef {RenderedPage | RouteAnswer} PageValue
 */

/**
 * Whether Next's value is one that is kept: fetched data and optimised pictures are not, nor any answer but 200.
 * @param {{ kind: string, status?: number } | null} value
 * @returns {value is PageValue}
 */
export function isKept(value) {
  return (value?.kind === 'APP_PAGE' || value?.kind === 'APP_ROUTE') && (value.status ?? 200) === 200
}

/**
 * Takes the framework's scripts out of a page, puts in what stands urgent and writes the page's policy into its headers.
 * Next sends what stands in the value afterwards, with the answer that is being rendered.
 * @template {{ kind: string }} Value
 * @param {Value} value
 * @returns {{ emptied: Value, slot?: import('../urgent/urgentSlot.mjs').Slot }} the value as it is to be kept, without
 *   what stands urgent at this moment, and where that has its place
 */
export function finishPage(value) {
  if (value.kind !== 'APP_PAGE') return { emptied: value }
  const page = /** @type {RenderedPage} */ (/** @type {unknown} */ (value))
  const { html, slot } = cutSlot(keepOwnScripts(page.html))
  page.html = slot ? fillSlot(html, slot) : html
  page.headers = Object.assign(page.headers ?? {}, {
    'content-security-policy': findPagePolicy(listScriptHashes(html)),
  })
  return { emptied: { ...value, html }, ...(slot && { slot }) }
}

/**
 * @param {PageValue} value
 * @returns {import('./dropLedger.mjs').Addresses}
 */
export function findAddresses(value) {
  return {
    own: listOwnAddresses(value.headers),
    links: value.kind === 'APP_PAGE' ? listLinkedAddresses(value.html) : listShownAddresses(value.headers),
  }
}
