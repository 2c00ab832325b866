import type { Edition } from '@/lib/edition'
import { processWide } from '@/lib/processWide'

/**
 * The place on every page where an urgent notice stands. The page cache keeps pages with the place empty and fills it
 * when a page is served, so that a notice comes and goes without any page being rendered anew.
 */

/** Markup of what stands in each edition, empty where nothing does. */
type Standing = Record<Edition, string>

/** Where in a page's HTML the place is. */
export type Slot = { edition: Edition; at: number }

const end = '<!--/urgent-->'
/** Text of a page cannot hold it: `<` is escaped there, in scripts too. */
const begin = /<!--urgent (ar|en)-->/

/** The notices that stand at this moment, in this process. */
export const standing = (): Standing => processWide('urgent', () => ({ ar: '', en: '' }))

/** The place as a page that is to be kept holds it. */
export function emptySlot(edition: Edition): string {
  return `<!--urgent ${edition}-->${end}`
}

/** The place with what stands there now, for a page that is rendered at each request. */
export function writeSlot(edition: Edition): string {
  return `<!--urgent ${edition}-->${standing()[edition]}${end}`
}

/**
 * A page's HTML with the place emptied.
 * @returns without a slot where the page has no such place
 */
export function cutSlot(html: string): { html: string; slot?: Slot } {
  const found = begin.exec(html)
  if (!found) return { html }
  const at = found.index + found[0].length
  const after = html.indexOf(end, at)
  if (after === -1) return { html }
  const slot = { edition: found[1] as Edition, at }
  return { html: after === at ? html : html.slice(0, at) + html.slice(after), slot }
}

/** A page's HTML with what stands now. */
export function fillSlot(html: string, { edition, at }: Slot): string {
  const markup = standing()[edition]
  return markup === '' ? html : html.slice(0, at) + markup + html.slice(at)
}
