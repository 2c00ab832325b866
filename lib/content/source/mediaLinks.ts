import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { hrefOf } from '@/lib/address/href'
import { originalPath } from '@/lib/address/media'
import { readMediaFile } from './mediaName'
import type { MediaFile } from '@/lib/model/model'
import { pathInside } from './pathInside'

/** Where readers get a file: its hash comes first. */
const served = /^\/media\/[0-9a-f]{16}\//

/** The file that a decoded path of the site names as editors do (`/media/report.pdf`), as a path below `media/`. */
export function linkedFile(path: string): string | undefined {
  return path.startsWith('/media/') && !served.test(path) ? readMediaFile(path) : undefined
}

/**
 * Leads links that name a file of `media/` to where readers get it, and leaves the words of a link whose file is not
 * there.
 * @param site origin of the site
 */
export function leadToMedia(
  tree: Root,
  site: string,
  getMedia: (file: string) => MediaFile | undefined,
): void {
  visit(tree, 'element', (element) => {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string') return
    const path = pathInside(site, href)
    const file = path === undefined ? undefined : linkedFile(path)
    if (file === undefined) return
    const media = getMedia(file)
    if (media) {
      element.properties.href = hrefOf(originalPath(media))
      return
    }
    element.tagName = 'span'
    element.properties = {}
  })
}
