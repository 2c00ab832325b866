import { readPath } from '@/lib/address/href'
import { searchFields } from '@/lib/search/askedSearch'
import { longestQuery } from '@/lib/search/readQuery'

const searchPaths: ReadonlySet<string> = new Set(['/search', '/en/search', '/api/search'])

/** Whether a search is made at a path, in whatever way it is encoded. */
export function isSearch(path: string): boolean {
  return searchPaths.has(readPath(path) ?? '')
}

const kept: ReadonlySet<string> = new Set([...Object.values(searchFields), 'edition'])

/**
 * The address of a search without what is not read of it: who pastes a whole article into the field gets an answer to its
 * beginning.
 */
export function shortenSearch(address: string): string {
  const at = address.indexOf('?')
  if (at < 0) return address
  // Node hands over bytes as letters of Latin-1.
  const query = Buffer.from(address.slice(at + 1), 'latin1').toString()
  const short = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(query))
    if (kept.has(name) && !short.has(name)) short.set(name, value.slice(0, longestQuery))
  return `${address.slice(0, at)}?${short}`
}
