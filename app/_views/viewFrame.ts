import type { FrameView, NavPlace } from '@/components/site/frameView'
import { urgentAddress } from '@/lib/address/handled'
import { hrefOf } from '@/lib/address/href'
import { correctionsPath, frontPath, latestPath, standingPath } from '@/lib/address/pages'
import { searchPath } from '@/lib/address/searches'
import { otherEdition } from '@/lib/edition'
import { emptySlot, writeSlot } from '@/lib/urgent/urgentSlot'
import type { PageContext } from './pageContext'

type Around = {
  place: NavPlace
  /** Path of the same page in the other edition; its front where there is none. */
  alternate?: string
  day?: FrameView['day']
}

/** The frame around a page. */
export function viewFrame(page: PageContext, { place, alternate, day }: Around): FrameView {
  const { edition, news, site } = page
  const other = otherEdition(edition)
  return {
    edition,
    siteName: site.name[edition],
    frontHref: hrefOf(frontPath(edition)),
    latestHref: hrefOf(latestPath(edition)),
    searchHref: hrefOf(searchPath(edition)),
    correctionsHref: hrefOf(correctionsPath(edition)),
    otherEdition: { edition: other, href: hrefOf(alternate ?? frontPath(other)) },
    sections: news.listSections().map(({ id }) => page.viewSection(id)),
    pages: news
      .listPages(edition)
      .map(({ title, slug }) => ({ title, href: hrefOf(standingPath(edition, slug)) })),
    social: site.social,
    urgent: {
      markup: isKept(place) ? emptySlot(edition) : writeSlot(edition),
      address: urgentAddress(edition),
    },
    place,
    day,
  }
}

/** The page cache fills the place in pages that it keeps, whenever it sends one; search is rendered at each request. */
function isKept(place: NavPlace): boolean {
  return place !== 'search' && process.env.NODE_ENV !== 'development'
}
