import { sinceOf } from '@/lib/content/frontMatter/urgentOrder'
import { type Database, prepareChange } from '@/lib/content/database/sqlite'
import type { SoundUrgent } from './storeFacts'

/** Statements for the urgent notices that have files of their own. */
export function urgentStatements(db: Database) {
  const put = prepareChange(
    db,
    `INSERT INTO urgent (file, edition, published, until, since, json)
     VALUES (:file, :edition, :published, :until, :since, :json)`,
  )
  const remove = prepareChange(db, 'DELETE FROM urgent WHERE file = :file')
  return {
    put({ file, edition, notice, draft }: SoundUrgent) {
      remove({ file })
      if (draft) return
      put({
        file,
        edition,
        published: notice.publishedAt === undefined ? 0 : Date.parse(notice.publishedAt),
        until: Date.parse(notice.until),
        since: sinceOf(notice),
        json: JSON.stringify(notice),
      })
    },
    remove: (file: string) => remove({ file }),
  }
}
