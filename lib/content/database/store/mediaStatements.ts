import type { MediaFault } from '@/lib/content/source/media/probe'
import type { MediaFile } from '@/lib/model/model'
import { type Database, prepareChange } from '@/lib/content/database/sqlite'

/** Statements that write what a file below `media/` is, or why it cannot be served. */
export function mediaStatements(db: Database) {
  const put = prepareChange(
    db,
    'INSERT OR REPLACE INTO media (file, hash, json) VALUES (:file, :hash, :json)',
  )
  const putUnserved = prepareChange(db, 'INSERT OR REPLACE INTO unserved (file, json) VALUES (:file, :json)')
  const removals = ['media', 'unserved'].map((table) =>
    prepareChange(db, `DELETE FROM ${table} WHERE file = :file`),
  )
  function remove(file: string) {
    for (const removal of removals) removal({ file })
  }
  return {
    put(media: MediaFile) {
      remove(media.file)
      put({ file: media.file, hash: media.hash, json: JSON.stringify(media) })
    },
    putUnserved(fault: MediaFault) {
      remove(fault.file)
      putUnserved({ file: fault.file, json: JSON.stringify(fault) })
    },
    remove,
  }
}
