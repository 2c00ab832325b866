import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Database, prepareChange, prepareQuery } from '@/lib/content/database/sqlite'
import type { SearchColumns } from '@/lib/search/searchColumns'

type Columns = Omit<SearchColumns, 'tokens'>
type Packed = [title: string, deck: string, topics: string, body: string, exact: string, authors: string]

/** An article's words are cousins of those in its source, so that as a dictionary it saves a third. */
function pack({ title, deck, topics, body, exact, authors }: Columns, source: string): Uint8Array {
  const columns: Packed = [title, deck, topics, body, exact, authors]
  return deflateRawSync(JSON.stringify(columns), { level: 6, dictionary: Buffer.from(source) })
}

function unpack(words: Uint8Array, source: string): Columns {
  const text = inflateRawSync(words, { dictionary: Buffer.from(source) }).toString('utf8')
  const [title, deck, topics, body, exact, authors] = JSON.parse(text) as Packed
  return { title, deck, topics, body, exact, authors }
}

/**
 * Statements that put an article's words into the search table and take them out. FTS5 takes a row of a table without
 * content off its totals only where it is told the very words that came in
 * (https://sqlite.org/fts5.html#the_delete_command), so they are kept with the article's body.
 */
export function wordStatements(db: Database) {
  const insert = prepareChange(
    db,
    `INSERT INTO words (rowid, title, deck, topics, body, exact, authors)
     VALUES (:id, :title, :deck, :topics, :body, :exact, :authors)`,
  )
  const remove = prepareChange(
    db,
    `INSERT INTO words (words, rowid, title, deck, topics, body, exact, authors)
     VALUES ('delete', :id, :title, :deck, :topics, :body, :exact, :authors)`,
  )
  const kept = prepareQuery<{ words: Uint8Array; source: string }>(
    db,
    'SELECT words, source FROM bodies WHERE article = :id',
  )

  return {
    /** Makes an article findable. @returns its words packed, for the row of its body. */
    put(id: number, columns: Columns, source: string): Uint8Array {
      insert({ id, ...columns })
      return pack(columns, source)
    },
    /** Takes an article out of the search, while the row of its body still stands. */
    remove(id: number) {
      const row = kept.get({ id })
      if (row) remove({ id, ...unpack(row.words, row.source) })
    },
  }
}
