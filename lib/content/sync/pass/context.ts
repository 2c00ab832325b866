import type { ContentFile, ContentKind } from '@/lib/content/source/contentFiles'
import type { PassScope } from './scope'
import type { IndexReceipt } from '@/lib/content/sync/receipt'
import { type Database, inTransaction } from '@/lib/content/database/sqlite'
import type { Store } from '@/lib/content/database/store'

/** The changes that a pass gathers for its receipt. */
export type PassChanges = Pick<
  IndexReceipt,
  'scope' | 'articles' | 'pages' | 'texts' | 'held' | 'settings' | 'closed' | 'media'
>

/** The context that the steps of a pass share. */
export type PassContext = {
  db: Database
  store: Store
  /** The content folder, as `findRoot` gave it for this pass. */
  root: string
  scope: PassScope
  changes: PassChanges
  /** Files whose address or old addresses came, went or moved, with the old addresses before and after. */
  moved: Map<string, { aliases: string[]; claimed: string[] }>
  listStale(kind: ContentKind): ContentFile[]
  /** Whether the index is being built and held nothing before. */
  isNew: boolean
  /** Puts a change of the index off until the pass finishes, or until very many wait. */
  write(change: () => void): void
  /** Writes and commits all that waits. */
  finish(): void
  /** Milliseconds spent writing so far. */
  getWritingTime(): number
}

/** How many changes go into one transaction; readers see a pass of fewer whole or not at all. */
const batch = 500

/** Makes the changes in one transaction that ends with the pass: nobody reads an index that is being built. */
function commitOnce({ db, store }: Pick<PassContext, 'db' | 'store'>, changes: PassChanges) {
  return {
    commit(waiting: (() => void)[]) {
      if (!db.isTransaction) db.exec('BEGIN')
      for (const change of waiting) change()
      // All of the index is new: one by one, what is new would only fill the memory.
      changes.articles = []
      changes.pages = []
      changes.texts = []
      changes.media = []
    },
    finish() {
      store.settleWords()
      if (db.isTransaction) db.exec('COMMIT')
    },
  }
}

function commitBatches({ db, store }: Pick<PassContext, 'db' | 'store'>) {
  return {
    commit(waiting: (() => void)[]) {
      inTransaction(db, () => {
        for (const change of waiting) change()
        store.settleWords()
      })
    },
    finish() {},
  }
}

/** When the changes of a pass are committed. */
export type PassCommit = 'once' | 'batches'

export function openPass({
  commit,
  ...given
}: Pick<PassContext, 'db' | 'store' | 'root' | 'scope'> & { commit: PassCommit }): PassContext {
  const { scope } = given
  const changes: PassChanges = {
    scope: 'changes',
    articles: [],
    pages: [],
    texts: [],
    held: [],
    settings: [],
    closed: { sections: [], authors: [] },
    media: [],
  }
  const writer = commit === 'once' ? commitOnce(given, changes) : commitBatches(given)
  let waiting: (() => void)[] = []
  let writing = 0

  function timed(work: () => void) {
    const start = performance.now()
    work()
    writing += performance.now() - start
  }

  function flush() {
    if (waiting.length === 0) return
    const ready = waiting
    waiting = []
    timed(() => writer.commit(ready))
  }

  return {
    ...given,
    changes,
    moved: new Map(),
    isNew: commit === 'once',
    listStale: (kind) => scope.stale.filter((found) => found.kind === kind),
    write(change) {
      waiting.push(change)
      if (waiting.length >= batch) flush()
    },
    finish() {
      flush()
      timed(writer.finish)
    },
    getWritingTime: () => writing,
  }
}

/** File systems count time in steps of up to so many milliseconds: a file may change twice within one. */
const step = 20
/** No time of any file: it is looked into again. */
const notSettled = -1

/**
 * Remembers that a file was seen as it is now; `hash` is empty where its content was not read.
 * @param isReadable false where a disk or rights refused it: that may pass while the file stays as it is
 */
export function recordSeen(
  { store }: Pick<PassContext, 'store'>,
  { file, kind, changed, bytes }: Omit<ContentFile, 'onDisk'>,
  hash: string,
  isReadable = true,
): void {
  const isSettled = isReadable && Math.abs(Date.now() - changed) > step
  store.putFile({ file, kind, changed: isSettled ? changed : notSettled, bytes, hash })
}

/** Remembers of a file no more than that it is there: a pass that is asked for it looks into it. */
export function recordNamed(store: Store, { file, kind, bytes }: ContentFile): void {
  store.putFile({ file, kind, changed: notSettled, bytes, hash: '' })
}
