import type { Link } from 'mdast'
import type { BodyContext } from '../markdown/bodyContext'
import { readLinkAddress } from '../markdown/linkAddress'

/**
 * A link leads outside over a safe scheme, or to a path of the site; the latter is mentioned, so that a page that is
 * not there is found. Links within the article are collected by `anchors` and compared once all headings are known.
 */
export function checkLink(link: Link, context: BodyContext, anchors: { id: string; offset: number }[]): void {
  const offset = context.offsetOf(link)
  const target = readLinkAddress(link.url)
  if (target.to === 'unsafe') context.fail(offset, 'unsafeAddress', { found: link.url, scheme: target.scheme })
  else if (target.to === 'relative') context.fail(offset, 'relativeLink', { found: link.url, fix: target.fix })
  else if (target.to === 'anchor') anchors.push({ id: target.id, offset })
  else if (target.to === 'inside') context.mention({ what: 'address', path: target.path, ...context.placeOf(offset) })
}
