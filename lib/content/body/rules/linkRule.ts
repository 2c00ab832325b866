import type { Link } from 'mdast'
import { canFollow, tidyWebAddress } from '@/lib/address/webAddress'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import { readLinkAddress } from '@/lib/content/body/shape/linkAddress'
import { linkedFile } from '@/lib/content/source/mediaLinks'

/** An address of the site itself without the site's name, as a link within it; any other as it is. */
function withoutOwnOrigin(address: string, site: string | undefined): string {
  if (site === undefined || !/^\s*https?:/i.test(address) || !URL.canParse(address) || !URL.canParse(site))
    return address
  const { host, pathname, search, hash } = new URL(address)
  const bare = (name: string) => name.replace(/^www\./, '')
  return bare(host) === bare(new URL(site).host) ? pathname + search + hash : address
}

/** The target of a link within the site: a file of `media/`, or a page. */
function namedBy(path: string): { what: 'media'; file: string } | { what: 'address'; path: string } {
  const file = linkedFile(path)
  return file === undefined ? { what: 'address', path } : { what: 'media', file }
}

/** A name of a site or an address of mail that lacks only its scheme: what was meant is sure. */
const lacksScheme = /^(?:https:\/\/[^…]+$|mailto:)/

/**
 * A link leads outside over a safe scheme, to where a browser can follow it, or to a path of the site; the latter is
 * mentioned, so that a page that is not there is found. Links within the article are collected by `anchors` and compared once all headings are known.
 * @returns the address that readers are given; undefined where only the link's words are shown
 */
export function checkLink(
  link: Link,
  context: BodyContext,
  anchors: { id: string; offset: number }[],
): string | undefined {
  const offset = context.offsetOf(link)
  const address = tidyWebAddress(link.url)
  const target = readLinkAddress(withoutOwnOrigin(address, context.site))
  switch (target.to) {
    case 'unsafe':
      context.fail(offset, 'unsafeLink', { found: link.url, scheme: target.scheme })
      return undefined
    case 'relative':
      context.fail(offset, 'relativeLink', { found: link.url, fix: target.fix })
      return lacksScheme.test(target.fix) && canFollow(target.fix) ? target.fix : undefined
    case 'outside':
      if (canFollow(address)) return address
      context.fail(offset, 'deadSite', { found: link.url })
      return undefined
    case 'anchor':
      anchors.push({ id: target.id, offset })
      return address
    case 'inside':
      context.mention({ ...namedBy(target.path), ...context.placeOf(offset) })
      return address
  }
}
