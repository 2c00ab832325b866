import { type ListedTerms, packTerms, unpackTerms } from '@/lib/related/terms'
import { type Database, prepareChange, prepareQuery } from '@/lib/content/database/sqlite'

/** Beyond so many, the numbers of terms are asked from the index again. */
const mostKnown = 300_000

/**
 * Statements that number terms and count in how many articles each stands. Both are gathered in memory and written by
 * `settle`: an archive of 30,000 articles uses a common word 30,000 times.
 */
export function termStatements(db: Database) {
  const idOf = prepareQuery<{ id: number }>(db, 'SELECT id FROM terms WHERE term = :term')
  const last = prepareQuery<{ id: number | null }>(db, 'SELECT max(id) AS id FROM terms')
  const insert = prepareChange(db, 'INSERT INTO terms (id, term, documents) VALUES (:id, :term, :documents)')
  const count = prepareChange(db, 'UPDATE terms SET documents = documents + :change WHERE id = :id')
  const dropUnused = prepareChange(db, 'DELETE FROM terms WHERE id = :id AND documents <= 0')
  const termsOf = prepareQuery<{ terms: Uint8Array }>(db, 'SELECT terms FROM bodies WHERE article = :id')

  const ids = new Map<string, number>()
  /** Terms that have a number and no row yet. */
  const added = new Map<string, number>()
  const changes = new Map<number, number>()
  let next = (last.get()?.id ?? 0) + 1
  const change = (id: number, by: number) => changes.set(id, (changes.get(id) ?? 0) + by)

  function numberOf(term: string): number {
    const known = ids.get(term)
    if (known !== undefined) return known
    const stored = idOf.get({ term })?.id
    const id = stored ?? next++
    if (stored === undefined) added.set(term, id)
    ids.set(term, id)
    return id
  }

  function addRows() {
    for (const [term, id] of added) {
      const documents = changes.get(id) ?? 0
      changes.delete(id)
      if (documents > 0) insert({ id, term, documents })
      else ids.delete(term)
    }
    added.clear()
  }

  function countRows() {
    let isAnyLess = false
    for (const [id, by] of changes) {
      if (by === 0) continue
      count({ id, change: by })
      if (by > 0) continue
      dropUnused({ id })
      isAnyLess = true
    }
    changes.clear()
    // A term that was dropped must not keep its number.
    if (isAnyLess || ids.size > mostKnown) ids.clear()
  }

  return {
    /** Counts an article's terms in. @returns them packed, for the article's row. */
    remember(terms: ListedTerms): Uint8Array {
      return packTerms(terms, (term) => {
        const id = numberOf(term)
        change(id, 1)
        return id
      })
    },
    /** Counts an article's terms out. */
    forget(article: number) {
      const packed = termsOf.get({ id: article })?.terms
      if (packed) for (const { id } of unpackTerms(packed)) change(id, -1)
    },
    settle() {
      addRows()
      countRows()
    },
  }
}
