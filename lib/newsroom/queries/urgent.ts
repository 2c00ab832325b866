import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { UrgentNotice } from '@/lib/model/model'
import { writeReference } from '@/lib/content/frontMatter/readAddress'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { sinceOf } from '@/lib/content/frontMatter/urgentOrder'

/** The urgent notice of an edition. */
export function urgentQueries(
  db: Database,
  { getFrontChoice, findArticle }: Pick<Newsroom, 'getFrontChoice' | 'findArticle'>,
): Pick<Newsroom, 'findUrgent'> {
  const newest = prepareQuery<{ json: string }>(
    db,
    `SELECT json FROM urgent WHERE edition = :edition AND published <= :now AND until > :now
     ORDER BY since DESC, file LIMIT 1`,
  )
  const stands = ({ publishedAt, until }: UrgentNotice, now: number) =>
    Date.parse(until) > now && (publishedAt === undefined || Date.parse(publishedAt) <= now)

  return {
    findUrgent(edition, now) {
      const json = newest.get({ edition, now })?.json
      const filed = json === undefined ? undefined : (JSON.parse(json) as UrgentNotice)
      const { urgent: pinned } = getFrontChoice(edition)
      const standing = [pinned, filed].flatMap((notice) => (notice && stands(notice, now) ? [notice] : []))
      const [notice] = standing.sort((a, b) => sinceOf(b) - sinceOf(a))
      if (!notice) return undefined
      const { title, article: id } = notice
      return { title, article: id && findArticle(edition, writeReference(id), now) }
    },
  }
}
