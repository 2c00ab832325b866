import { type Database, prepareChange, prepareQuery } from '@/lib/content/database/sqlite'

/** Numbers as SQLite packs them: big-endian, seven bits a byte, all but the last byte of a number marked. */
function readNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let number = 0
  for (const byte of bytes) {
    number = number * 128 + (byte & 127)
    if (byte >= 128) continue
    numbers.push(number)
    number = 0
  }
  return numbers
}

function packNumbers(numbers: readonly number[]): Uint8Array {
  const bytes = numbers.flatMap((number) => {
    const packed = [number % 128]
    for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128))
      packed.unshift(128 + (rest % 128))
    return packed
  })
  return Uint8Array.from(bytes)
}

/**
 * Keeps the totals that FTS5 holds of the words: how many rows there are, and how many words each column has. A table made
 * with `contentless_delete` does not take what is removed off them (seen in 3.53), and its measure of fit rests on them: the
 * same articles would come in another order in an index that was edited than in one that is new.
 */
export function wordTotals(db: Database) {
  const sizes = prepareQuery<{ sz: Uint8Array }>(db, 'SELECT sz FROM words_docsize WHERE id = :id')
  const totals = prepareQuery<{ block: Uint8Array }>(db, 'SELECT block FROM words_data WHERE id = 1')
  const save = prepareChange(db, 'UPDATE words_data SET block = :block WHERE id = 1')
  let removed: number[] = []

  return {
    /** Notes what a row counts for that is about to be removed. */
    forget(id: number) {
      const row = sizes.get({ id })
      if (row) removed = [1, ...readNumbers(row.sz)].map((number, i) => number + (removed[i] ?? 0))
    },
    /** Takes the removed rows off the totals. */
    settle() {
      if (removed.length === 0) return
      // FTS5 remembers the totals while it writes; a savepoint makes it write them down and ask again.
      db.exec('SAVEPOINT totals')
      const now = readNumbers(totals.get()?.block ?? new Uint8Array())
      const left = now.map((number, i) => Math.max(0, number - (removed[i] ?? 0)))
      // As FTS5 begins: a table without a row has no totals.
      save({ block: packNumbers(left[0] === 0 ? [] : left) })
      db.exec('RELEASE totals')
      removed = []
    },
  }
}
