// @ts-check

/**
 * The place on every page where an urgent notice stands. The page cache keeps pages with the place empty and fills it
 * when a page is served, so that a notice comes and goes without any page being rendered anew. Loaded unbundled by the
 * page cache, and bundled for the server: all copies in a process find the one text on `globalThis`.
 * @typedef {import('../edition').Edition} Edition
 * @typedef {Record<Edition, string>} Standing markup of what stands in each edition, empty where nothing does
 * @typedef {{ edition: Edition, at: number }} Slot where in a page's HTML the place is
 */

const place = Symbol.for('khabar.urgent')
const end = '<!--/urgent-->'
/** Text of a page cannot hold it: `<` is escaped there, in scripts too. */
const begin = /<!--urgent (ar|en)-->/

/**
 * What stands at this moment, in this process.
 * @returns {Standing}
 */
export function standing() {
  const holder = /** @type {Record<symbol, Standing | undefined>} */ (/** @type {unknown} */ (globalThis))
  return (holder[place] ??= { ar: '', en: '' })
}

/**
 * The place as a page that is to be kept holds it.
 * @param {Edition} edition
 */
export function emptySlot(edition) {
  return `<!--urgent ${edition}-->${end}`
}

/**
 * The place with what stands there now, for a page that is rendered at each request.
 * @param {Edition} edition
 */
export function writeSlot(edition) {
  return `<!--urgent ${edition}-->${standing()[edition]}${end}`
}

/**
 * A page's HTML with the place emptied.
 * @param {string} html
 * @returns {{ html: string, slot?: Slot }} without a slot where the page has no such place
 */
export function cutSlot(html) {
  const found = begin.exec(html)
  if (!found) return { html }
  const at = found.index + found[0].length
  const after = html.indexOf(end, at)
  if (after === -1) return { html }
  const slot = { edition: /** @type {Edition} */ (found[1]), at }
  return { html: after === at ? html : html.slice(0, at) + html.slice(after), slot }
}

/**
 * A page's HTML with what stands now.
 * @param {string} html
 * @param {Slot} slot
 */
export function fillSlot(html, { edition, at }) {
  const markup = standing()[edition]
  return markup === '' ? html : html.slice(0, at) + markup + html.slice(at)
}
