import { readPath } from '@/lib/address/href'
import { canFollow, tidyWebAddress } from '@/lib/address/webAddress'
import type { Edition } from '@/lib/edition'
import type { ArticleId } from '@/lib/model/model'

/** A word for machines without what word processors put around it: quotation marks, marks of direction, blanks. */
export function bareWord(written: string): string {
  return written
    .replace(/[\u200b-\u200f\u061c\u2060\u2066-\u2069]/g, '')
    .trim()
    .replace(/^["'“”„‘’«]+|["'“”‘’»]+$/g, '')
    .trim()
}

function decode(written: string): string {
  return readPath(written) ?? written.normalize('NFC')
}

/**
 * The article that an editor names: `section/slug` or a slug alone, also as a path, an address or a file of the
 * edition. `section` is empty where a slug stands alone: only the index knows it then.
 * @returns undefined where the words cannot name an article.
 */
export function readReference(written: string, edition: Edition): ArticleId | undefined {
  const path = decode(bareWord(written).replace(/^https?:\/\/[^/]+/i, ''))
    .replace(/[?#].*$/, '')
    .replace(/^\/+|\/+$/g, '')
    .replace(/^(?:ar|en)\//, '')
    .replace(/\.mdx?$/, '')
  const parts = path.split('/')
  if (parts.length > 2 || parts.some((part) => part === '' || /\s/.test(part))) return undefined
  const slug = parts[parts.length - 1] ?? ''
  return { edition, section: parts.length === 2 ? (parts[0] ?? '') : '', slug }
}

/** How an editor writes a reference: `section/slug`, or the slug alone. */
export function writeReference({ section, slug }: ArticleId): string {
  return section === '' ? slug : `${section}/${slug}`
}

/** An old address as a decoded path that begins with a slash; undefined where it is none. */
export function readAlias(written: string): string | undefined {
  const path = decode(bareWord(written).replace(/^https?:\/\/[^/]+/i, ''))
  if (/[?#\\\s]/.test(path)) return undefined
  const settled = `/${path.replace(/^\/+|\/+$/g, '')}`
  return settled === '/' || settled === '/en' || settled.includes('//') ? undefined : settled
}

/** A web address; `https://` is added where only a name of a site is written. Undefined where it is none. */
export function readWebAddress(written: string): string | undefined {
  const bare = bareWord(written)
  const full = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/|$))/i.test(bare)
    ? `https://${bare}`
    : bare
  if (!/^https?:\/\/[^\s/]+\S*$/i.test(full)) return undefined
  return canFollow(full) ? tidyWebAddress(full) : undefined
}
