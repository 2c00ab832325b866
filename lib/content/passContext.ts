import type { ContentFile, ContentKind } from './contentFiles'
import type { PassScope } from './passScope'
import type { IndexReceipt } from './receipt'
import { type Database, inTransaction } from './sqlite'
import type { Store } from './store'

/** What a pass gathers for its receipt. */
export type PassChanges = Pick<IndexReceipt, 'articles' | 'pages' | 'settings' | 'media'>

/** What the steps of a pass share. */
export type PassContext = {
  db: Database
  store: Store
  contentDir: string
  scope: PassScope
  changes: PassChanges
  listStale(kind: ContentKind): ContentFile[]
  /** Puts a change of the index off until `flush`, or until very many wait. */
  write(change: () => void): void
  /** Writes all that waits in one transaction. */
  flush(): void
  countWaiting(): number
  /** Milliseconds spent writing so far. */
  getWritingTime(): number
}

/** So many changes go into one transaction; a pass of fewer is seen by readers whole or not at all. */
const batch = 500

export function openPass(given: Pick<PassContext, 'db' | 'store' | 'contentDir' | 'scope'>): PassContext {
  const { db, store, scope } = given
  let waiting: (() => void)[] = []
  let writing = 0

  function flush() {
    if (waiting.length === 0) return
    const start = performance.now()
    const changes = waiting
    waiting = []
    inTransaction(db, () => {
      for (const change of changes) change()
      store.settleTerms()
    })
    writing += performance.now() - start
  }

  return {
    ...given,
    changes: { articles: [], pages: [], settings: [], media: [] },
    listStale: (kind) => scope.stale.filter((found) => found.kind === kind),
    write(change) {
      waiting.push(change)
      if (waiting.length >= batch) flush()
    },
    flush,
    countWaiting: () => waiting.length,
    getWritingTime: () => writing,
  }
}

/** Remembers that a file was seen as it is now; `hash` is empty where its content was not read. */
export function noteSeen({ store }: PassContext, { file, kind, mtime, bytes }: ContentFile, hash: string): void {
  store.putFile({ file, kind, mtime, bytes, hash })
}
