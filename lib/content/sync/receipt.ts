import type { Article, ArticleId, StandingPage } from '@/lib/model/model'
import type { Fault } from '@/lib/content/faults/fault'

/** The newsroom's own files by the name that the index knows them by. */
export const settingNames = ['site', 'sections', 'authors', 'topics', 'front', 'redirects'] as const
export type SettingName = (typeof settingNames)[number]

/** An article before and after a change of content; `after` is absent where it left, `before` where it is new. */
export type ArticleChange = { before?: Article; after?: Article }
export type PageChange = { before?: StandingPage; after?: StandingPage }

/** The decoded path at which the text of a file is read, and from when on: milliseconds, 0 for a standing page. */
export type TextPlace = { path: string; from: number }

/** An article or standing page of a pass, without its words: drafts are nowhere. */
export type TextChange = { file: string; before?: TextPlace; after?: TextPlace }

/** A file that is what another file was: by its bytes, its body or its title. */
export type FileMove = { from: string; to: string }

/**
 * The version of a faulty file that readers have. `lastGood`: what it said before; `nothing`: there is no such version, or no
 * address for it; `rest`: what is sound in a settings file.
 */
export type Stays = 'lastGood' | 'nothing' | 'rest'

/** A file that cannot be shown as it is, with what keeps it. */
export type HeldFile = { file: string; stays: Stays; faults: Fault[] }

/** The changes that one pass over the content made in the index. */
export type IndexReceipt = {
  /**
   * `changes`: what is listed here is all that changed. `everything`: the index was made anew, or by another process,
   * or so much changed that it is not listed article by article; articles, pages and media are empty then.
   */
  scope: 'changes' | 'everything'
  articles: ArticleChange[]
  pages: PageChange[]
  /** All texts that came, changed or left; empty where the index was made anew, or by another process. */
  texts: TextChange[]
  moves: FileMove[]
  /** Files that were looked into in this pass and are held back. */
  held: HeldFile[]
  /** Which of the newsroom's own files changed. */
  settings: SettingName[]
  /** Ids of sections and authors that are neither ids nor old ids any more. */
  closed: { sections: string[]; authors: string[] }
  /** Pictures and other files (below `media/`) that were added, replaced or removed, with who shows them. */
  media: { file: string; usedBy: ArticleId[] }[]
  /** Files of urgent notices that came, changed or left. */
  urgent: string[]
  /** All faults that stand after this pass. */
  faults: Fault[]
  /** Files read in this pass. */
  read: number
  /** Articles in the index after it. */
  total: number
  milliseconds: { list: number; check: number; write: number; whole: number }
}

/** A receipt without changes. */
export const nothingChanged: Pick<
  IndexReceipt,
  'articles' | 'pages' | 'texts' | 'moves' | 'held' | 'settings' | 'closed' | 'media' | 'urgent'
> = {
  articles: [],
  pages: [],
  texts: [],
  moves: [],
  held: [],
  settings: [],
  closed: { sections: [], authors: [] },
  media: [],
  urgent: [],
}
