import { searchColumns } from '../../search/searchColumns'
import { findTerms } from '../../related/terms'
import { articleRow } from '../rows'
import { type Database, prepareChange, prepareQuery } from '../sqlite'
import type { SoundArticle } from '../store'
import type { Article } from '../model'
import { listStatements } from './listStatements'
import { termStatements } from './termStatements'

type StoredRow = { id: number; draft: number; listed: number; json: string }

/** Statements that write and remove an article with its body, its words and its places in lists. */
export function articleStatements(db: Database) {
  const lists = listStatements(db)
  const terms = termStatements(db)
  const byFile = prepareQuery<StoredRow>(
    db,
    'SELECT id, draft, listed, json FROM articles WHERE file = :file',
  )
  const insert = prepareChange(
    db,
    `INSERT INTO articles (file, edition, section, slug, kind, published, prominence, tie, listed, draft, retracted,
       title_key, translates, json)
     VALUES (:file, :edition, :section, :slug, :kind, :published, :prominence, :tie, :listed, :draft, :retracted,
       :title_key, :translates, :json)`,
  )
  const remove = prepareChange(db, 'DELETE FROM articles WHERE id = :id')
  const insertBody = prepareChange(
    db,
    'INSERT INTO bodies (article, source, terms) VALUES (:id, :source, :terms)',
  )
  const removeBody = prepareChange(db, 'DELETE FROM bodies WHERE article = :id')
  const insertWords = prepareChange(
    db,
    `INSERT INTO words (rowid, title, deck, topics, body, exact)
     VALUES (:id, :title, :deck, :topics, :body, :exact)`,
  )
  const removeWords = prepareChange(db, 'DELETE FROM words WHERE rowid = :id')

  function removeArticle(file: string): Article | undefined {
    const before = byFile.get({ file })
    if (!before) return undefined
    if (before.listed) {
      terms.forget(before.id)
      removeWords({ id: before.id })
      lists.remove(before.id)
    }
    removeBody({ id: before.id })
    remove({ id: before.id })
    return before.draft ? undefined : (JSON.parse(before.json) as Article)
  }

  function put({ article, draft, body, text }: SoundArticle): Article | undefined {
    const before = removeArticle(article.file)
    const row = articleRow(article, draft)
    const id = insert(row)
    // What no reader can list leaves no word behind: neither search nor the counts of terms know of it.
    if (!row.listed) {
      insertBody({ id, source: body, terms: new Uint8Array() })
      return before
    }
    const { tokens, ...columns } = searchColumns({
      title: article.title,
      deck: [article.kicker, article.deck, ...article.summary].filter(Boolean).join(' '),
      topics: article.topics.map(({ name }) => name).join(' '),
      body: text,
    })
    insertWords({ id, ...columns })
    insertBody({ id, source: body, terms: terms.remember(findTerms(tokens.title, tokens.body)) })
    lists.put(id, article, row)
    return before
  }

  return { put, remove: removeArticle, settleTerms: terms.settle }
}
