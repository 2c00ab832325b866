import { readFoundPart } from '@/lib/address/searches'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { type AskedSearch, readAskedSearch } from '@/lib/search/askedSearch'

/** What a search asks, from the part of its page's address that says so. */
export function readAskedPart(part: string): AskedSearch {
  const sections = currentNewsroom().listSections()
  return readAskedSearch(
    readFoundPart(part),
    sections.map(({ id }) => id),
  )
}
