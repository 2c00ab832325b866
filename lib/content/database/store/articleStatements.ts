import type { IndexableArticle } from '@/lib/content/database/indexable'
import { type Database, prepareChange, prepareQuery } from '@/lib/content/database/sqlite'
import type { Article } from '@/lib/model/model'
import { listStatements } from './listStatements'
import { termStatements } from './termStatements'
import { wordTotals } from './wordTotals'

type StoredRow = { id: number; draft: number; listed: number; json: string }

/** Statements that write and remove an article with its body, its words and its places in lists. */
export function articleStatements(db: Database) {
  const lists = listStatements(db)
  const terms = termStatements(db)
  const totals = wordTotals(db)
  const byFile = prepareQuery<StoredRow>(
    db,
    'SELECT id, draft, listed, json FROM articles WHERE file = :file',
  )
  const insert = prepareQuery<{ id: number }>(
    db,
    `INSERT INTO articles (file, edition, section, slug, slug_key, kind, published, prominence, tie, listed, draft, retracted,
       changed, noindex, title_key, translates, json)
     VALUES (:file, :edition, :section, :slug, :slug_key, :kind, :published, :prominence, :tie, :listed, :draft, :retracted,
       :changed, :noindex, :title_key, :translates, :json)
     RETURNING id`,
  )
  const remove = prepareChange(db, 'DELETE FROM articles WHERE id = :id')
  const insertBody = prepareChange(
    db,
    'INSERT INTO bodies (article, source, terms, tables) VALUES (:id, :source, :terms, :tables)',
  )
  const removeBody = prepareChange(db, 'DELETE FROM bodies WHERE article = :id')
  const insertWords = prepareChange(
    db,
    `INSERT INTO words (rowid, title, deck, topics, body, exact, authors)
     VALUES (:id, :title, :deck, :topics, :body, :exact, :authors)`,
  )
  const removeWords = prepareChange(db, 'DELETE FROM words WHERE rowid = :id')

  function removeArticle(file: string): Article | undefined {
    const before = byFile.get({ file })
    if (!before) return undefined
    if (before.listed) {
      terms.forget(before.id)
      totals.forget(before.id)
      removeWords({ id: before.id })
      lists.remove(before.id)
    }
    removeBody({ id: before.id })
    remove({ id: before.id })
    return before.draft ? undefined : (JSON.parse(before.json) as Article)
  }

  function put({ article, body, row, words, tables }: IndexableArticle): Article | undefined {
    const before = removeArticle(article.file)
    const inserted = insert.get(row)
    if (!inserted) throw new Error(`no row was made for ${article.file}`)
    const { id } = inserted
    if (!words) {
      insertBody({ id, source: body, terms: new Uint8Array(), tables })
      return before
    }
    const { terms: listed, uses, ...columns } = words
    insertWords({ id, ...columns })
    insertBody({ id, source: body, terms: terms.remember({ terms: listed, uses }), tables })
    lists.put(id, article, row)
    return before
  }

  function settleWords(): void {
    terms.settle()
    totals.settle()
  }

  return { put, remove: removeArticle, settleWords }
}
