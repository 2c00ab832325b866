import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { readPath } from '../address/href'

/** The decoded path of the site that an address leads to, undefined for any other site. */
function pathIn(site: string, address: string): string | undefined {
  const inside = address.startsWith(`${site}/`) ? address.slice(site.length) : address
  return /^\/(?!\/)/.test(inside) ? readPath(inside.replace(/[?#].*$/, '')) : undefined
}

/**
 * Leaves the words of a link that leads to an article which is not out, without its address.
 * @param site origin of the site
 * @param isHeld says of a decoded path that its page must not be known yet; asked for paths of two parts or more
 */
export function dropHeldLinks(tree: Root, site: string, isHeld: (path: string) => boolean): void {
  visit(tree, 'element', (element) => {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string') return
    const path = pathIn(site, href)
    if (path === undefined || !/^\/[^/]+\/[^/]/.test(path) || !isHeld(path)) return
    element.tagName = 'span'
    element.properties = {}
  })
}
