import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { Author, MediaFile } from '@/lib/model/model'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'

/** A picture is had under other endings than its own. */
const stemOf = (file: string) =>
  file
    .split('/')
    .at(-1)
    ?.replace(/\.[^.]*$/, '')

/** Files below `media/`: what they are and whether readers may have them. */
export function mediaQueries(
  db: Database,
  listAuthors: () => Author[],
): Pick<Newsroom, 'getMedia' | 'getServedMedia'> {
  const byFile = prepareQuery<{ json: string }>(
    db,
    "SELECT json FROM media WHERE file = :file AND hash <> ''",
  )
  const byHash = prepareQuery<{ json: string }>(db, 'SELECT json FROM media WHERE hash = :hash ORDER BY file')
  const shown = prepareQuery<{ shown: number }>(
    db,
    `SELECT EXISTS (
       SELECT 1 FROM mentions m JOIN articles a ON a.file = m.file
       WHERE m.what = 'media' AND m.key = :file AND a.listed = 1 AND a.published <= :now
     ) OR EXISTS (
       SELECT 1 FROM mentions m JOIN pages p ON p.file = m.file
       WHERE m.what = 'media' AND m.key = :file AND p.draft = 0
     ) AS shown`,
  )
  const isShown = (file: string, now: number) =>
    shown.get({ file, now })?.shown === 1 || listAuthors().some(({ portrait }) => portrait === file)
  return {
    getMedia(file) {
      const row = byFile.get({ file })
      return row && (JSON.parse(row.json) as MediaFile)
    },
    getServedMedia(hash, now, name = '') {
      const served = byHash
        .list({ hash })
        .map(({ json }) => JSON.parse(json) as MediaFile)
        .filter(({ file }) => isShown(file, now))
      return served.find(({ file }) => stemOf(file) === stemOf(name)) ?? served[0]
    },
  }
}
