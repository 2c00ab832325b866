import { readFoundPart } from '@/lib/address/searches'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { type AskedSearch, readAskedSearch } from '@/lib/search/askedSearch'

/** The search that a part of its page's address describes. */
export function readAskedPart(part: string): AskedSearch {
  const sections = currentNewsroom().listSections()
  return readAskedSearch(
    readFoundPart(part),
    sections.map(({ id }) => id),
  )
}
