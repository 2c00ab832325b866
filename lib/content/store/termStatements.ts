import { type TermUse, packTerms, unpackTerms } from '../../related/terms'
import { type Database, prepareChange, prepareQuery } from '../sqlite'

/**
 * Statements that number terms and count in how many articles each stands. Counts are gathered in memory and written by
 * `settle`: an archive of 30,000 articles uses a common word 30,000 times.
 */
export function termStatements(db: Database) {
  const idOf = prepareQuery<{ id: number }>(db, 'SELECT id FROM terms WHERE term = :term')
  const insert = prepareChange(db, 'INSERT INTO terms (term, documents) VALUES (:term, 0)')
  const count = prepareChange(db, 'UPDATE terms SET documents = documents + :change WHERE id = :id')
  const dropUnused = prepareChange(db, 'DELETE FROM terms WHERE id = :id AND documents <= 0')
  const termsOf = prepareQuery<{ terms: Uint8Array }>(db, 'SELECT terms FROM bodies WHERE article = :id')

  /** Ids of terms met since the last `settle`. */
  const ids = new Map<string, number>()
  const changes = new Map<number, number>()
  const change = (id: number, by: number) => changes.set(id, (changes.get(id) ?? 0) + by)

  function numberOf(term: string): number {
    const known = ids.get(term)
    if (known !== undefined) return known
    const id = idOf.get({ term })?.id ?? insert({ term })
    ids.set(term, id)
    return id
  }

  return {
    /** Counts an article's terms in. @returns them packed, for the article's row. */
    remember(terms: Map<string, TermUse>): Uint8Array {
      const numbered = [...terms].map(([term, use]) => ({ ...use, id: numberOf(term) }))
      for (const { id } of numbered) change(id, 1)
      return packTerms(numbered)
    },
    /** Counts an article's terms out. */
    forget(article: number) {
      const packed = termsOf.get({ id: article })?.terms
      if (packed) for (const { id } of unpackTerms(packed)) change(id, -1)
    },
    settle() {
      for (const [id, by] of changes) {
        if (by !== 0) count({ id, change: by })
        if (by <= 0) dropUnused({ id })
      }
      changes.clear()
      // A term that was dropped must not keep its number; an archive's vocabulary must not stay in memory.
      ids.clear()
    },
  }
}
