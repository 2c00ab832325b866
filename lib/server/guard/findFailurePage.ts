import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { sectionPath } from '@/lib/address/pages'
import type { Edition } from '@/lib/edition'
import type { RequestInfo } from './requestInfo'
import { type Surroundings, writeFailurePage } from './failurePage'

/** The newspaper's name and sections from the index, which may be the very thing that fails. */
function findSurroundings(edition: Edition): Surroundings {
  try {
    const room = currentNewsroom()
    const links = room
      .listSections()
      .map(({ id, name }) => ({ name: name[edition], path: sectionPath(edition, id) }))
    return { name: room.getSite().name[edition], links }
  } catch {
    return { name: '', links: [] }
  }
}

/** The page that a reader gets whose page failed, or who was turned away. */
export function findFailurePage({ edition, path, query }: RequestInfo, status: number): string {
  const surroundings = findSurroundings(edition)
  return status === 503
    ? writeFailurePage(edition, path + query, surroundings, 'busy')
    : writeFailurePage(edition, path, surroundings)
}
