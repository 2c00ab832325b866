import { articlePath, sectionPath, standingPath } from '@/lib/address/pages'
import { isAlike, slugKeyOf } from '@/lib/content/database/addressKey'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { readRoute } from '@/lib/address/route'

type Lists = Pick<Newsroom, 'listSections' | 'listPages'>

/** Of spellings of one slug more than these leave the address open anyway. */
const mostAlike = 20

/** The one item that there is; undefined where there are several. */
const only = <Item>(items: readonly Item[]) => (items.length === 1 ? items[0] : undefined)

/** Addresses that lead nowhere as they are written, and to one page if they are read as search reads words. */
export function likeAddressQueries(db: Database, lists: Lists): Pick<Newsroom, 'findLikeAddress'> {
  const alike = prepareQuery<{ section: string; slug: string }>(
    db,
    `SELECT section, slug FROM articles
     WHERE slug_key = :key AND edition = :edition AND draft = 0 AND published <= :now LIMIT ${mostAlike}`,
  )

  return {
    findLikeAddress(path, now) {
      const { edition, parts, page } = readRoute(path)
      const [first, second] = parts
      if (first === undefined || parts.length > 2 || page > 1) return undefined
      const section = only(
        lists
          .listSections()
          .filter(({ id, aliases }) => [id, ...aliases].some((name) => isAlike(name, first))),
      )
      if (second === undefined) {
        if (section) return sectionPath(edition, section.id)
        const standing = only(lists.listPages(edition).filter(({ slug }) => isAlike(slug, first)))
        return standing && standingPath(edition, standing.slug)
      }
      const found = alike
        .list({ key: slugKeyOf(second), edition, now })
        .filter(({ slug }) => isAlike(slug, second))
      const article = only(found.filter((each) => each.section === section?.id)) ?? only(found)
      return article && articlePath({ edition, ...article })
    },
  }
}
