import { isHandled } from '@/lib/address/handled'
import { editionOf } from '@/lib/edition'
import { readMediaFile } from '@/lib/content/source/mediaName'
import type { ReferenceLookups } from './referenceLookups'

/** First parts of addresses behind which a page of the site's own stands, whatever follows. */
const answered = new Set(['topics', 'authors', 'latest', 'search', 'corrections'])

/** Whether a decoded path of the site leads anywhere. */
export function isLiveAddress(path: string, lookups: ReferenceLookups): boolean {
  const parts = path.split('/').filter((part) => part !== '')
  const edition = editionOf(path)
  if (edition === 'en') parts.shift()
  const [first, second, third] = parts
  if (first === undefined || lookups.hasAlias(path)) return true
  if (first === 'media') return lookups.getMedia(readMediaFile(path) ?? '') !== undefined
  if (answered.has(first) || isHandled(path)) return true
  if (parts.length === 1) return lookups.hasSection(first) || lookups.hasPage(edition, first)
  if (second === 'page') return lookups.hasSection(first) && /^\d+$/.test(third ?? '')
  return parts.length === 2 && lookups.sectionsOf(edition, second ?? '').includes(first)
}
