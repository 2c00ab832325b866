import { createHash } from 'node:crypto'
import type { FileMove, TextChange } from '@/lib/content/sync/receipt'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'

type Described = { file: string; hash: string; title: string | null; published: number; body: string | null }
type Marks = { file: string; marks: string[] }

/** A body of fewer characters is no proof that two files are one article: «نص.» stands in many. */
const tellingLength = 40

/** The marks by which a text file is known again, the surest first: its bytes, its body, its title and moment. */
function marksOf({ file, hash, title, published, body }: Described): string[] {
  const edition = file.slice(0, 2)
  const isTelling = body !== null && body.trim().length >= tellingLength
  return [
    ...(hash === '' ? [] : [`file ${hash}`]),
    ...(isTelling ? [`body ${edition} ${createHash('sha256').update(body.trim()).digest('hex')}`] : []),
    ...(title ? [`title ${edition} ${published} ${title}`] : []),
  ]
}

/** Describes text files as the index holds them at this moment. */
export function describeTexts(db: Database): (files: readonly string[]) => Marks[] {
  const described = prepareQuery<Described>(
    db,
    `SELECT f.file, f.hash, a.title_key AS title, coalesce(a.published, 0) AS published, coalesce(b.source, p.source) AS body
     FROM files f LEFT JOIN articles a ON a.file = f.file LEFT JOIN bodies b ON b.article = a.id
       LEFT JOIN pages p ON p.file = f.file
     WHERE f.file = :file`,
  )
  return (files) =>
    files.flatMap((file) => described.list({ file }).map((text) => ({ file, marks: marksOf(text) })))
}

/**
 * Finds which of the files that came are files that left under another name.
 * @param left described before the pass, `came` after it.
 */
export function findMoves(left: readonly Marks[], came: readonly Marks[]): FileMove[] {
  const waiting = new Set(came)
  const moves = new Map<string, FileMove>()
  // All of the surest marks first: a copy of the body must not take the place of the file itself.
  for (const kind of ['file', 'body', 'title']) {
    const byMark = new Map<string, Marks>()
    for (const one of waiting) {
      const mark = one.marks.find((own) => own.startsWith(`${kind} `))
      if (mark !== undefined && !byMark.has(mark)) byMark.set(mark, one)
    }
    for (const { file, marks } of left) {
      const mark = marks.find((own) => own.startsWith(`${kind} `))
      const found = mark === undefined ? undefined : byMark.get(mark)
      if (mark === undefined || !found || moves.has(file)) continue
      moves.set(file, { from: file, to: found.file })
      waiting.delete(found)
      byMark.delete(mark)
    }
  }
  return [...moves.values()]
}

/** The files of these changes in which a text is new: where it may have come from is asked of those that left. */
export function listNew(texts: readonly TextChange[]): string[] {
  return texts.flatMap(({ file, before, after }) => (after && !before ? [file] : []))
}
