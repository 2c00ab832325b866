import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { pathInside } from '@/lib/content/source/pathInside'

/**
 * Leaves the words of a link that leads to an article which is not out, without its address.
 * @param site origin of the site
 * @param mayBeUnpublished says of a decoded path that its page must not be known yet; asked for paths of two parts or more
 */
export function dropHeldLinks(tree: Root, site: string, mayBeUnpublished: (path: string) => boolean): void {
  visit(tree, 'element', (element) => {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string') return
    const path = pathInside(site, href)
    if (path === undefined || !/^\/[^/]+\/[^/]/.test(path) || !mayBeUnpublished(path)) return
    element.tagName = 'span'
    element.properties = {}
  })
}
