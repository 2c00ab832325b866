import type { Article, ArticleId, StandingPage } from './model'
import type { Fault } from './fault'

/** An article before and after a change of content; `after` is absent where it left, `before` where it is new. */
export type ArticleChange = { before?: Article; after?: Article }
export type PageChange = { before?: StandingPage; after?: StandingPage }

/** What one pass over the content changed in the index. */
export type IndexReceipt = {
  /**
   * `changes`: what is listed here is all that changed. `everything`: the index was made anew, or by another process,
   * so anything may have changed and the lists of articles, pages and media are empty.
   */
  scope: 'changes' | 'everything'
  articles: ArticleChange[]
  pages: PageChange[]
  /** Which of the newsroom's own files changed. */
  settings: ('site' | 'sections' | 'authors' | 'front' | 'redirects')[]
  /** Pictures and other files (below `media/`) that were added, replaced or removed, with who shows them. */
  media: { file: string; usedBy: ArticleId[] }[]
  /** All faults that stand after this pass. */
  faults: Fault[]
  /** Files read in this pass. */
  read: number
  /** Articles in the index after it. */
  total: number
  milliseconds: { list: number; check: number; write: number; whole: number }
}
