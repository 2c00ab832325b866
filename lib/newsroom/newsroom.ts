import type { Edition } from '@/lib/edition'
import type {
  Article,
  ArticleId,
  Author,
  Correction,
  FrontChoice,
  Instant,
  MediaFile,
  Section,
  Site,
  StandingPage,
  Topic,
} from '@/lib/model/model'
import type { Fault } from '@/lib/content/faults/fault'
import type { SearchAnswer, SearchRequest } from './searchAnswer'

/** A part of a long list: `limit` rows after skipping `offset`. */
export type Slice = { limit: number; offset?: number }

/** The meaning of an address at a moment; `path` in answers is a decoded canonical path such as `/heritage/سد-مأرب`. */
export type Resolution =
  | { what: 'article'; article: ArticleId }
  | { what: 'retracted'; article: ArticleId }
  | { what: 'page'; edition: Edition; slug: string }
  | { what: 'section'; edition: Edition; section: string; page: number }
  | { what: 'topic'; edition: Edition; topic: string; page: number }
  | { what: 'author'; edition: Edition; author: string; page: number }
  | { what: 'latest'; edition: Edition; page: number }
  | { what: 'screen'; edition: Edition }
  | { what: 'moved'; path: string }
  | { what: 'absent'; edition: Edition }

/**
 * The target of an address that the newsroom had before. `path` is decoded; `used` are the names of the query by which
 * the address was known, which do not go on to the new one.
 */
export type OldAddressAnswer =
  | { what: 'moved'; path: string; anchor: string; used: string[] }
  | { what: 'elsewhere'; url: string; used: string[] }
  | { what: 'gone' }

export type PublishedMonth = {
  /** `2026-03` */
  month: string
  count: number
  /** When one of its articles last changed. */
  changed: Instant
}

/** An article as a sitemap names it. */
export type EngineEntry = {
  article: ArticleId
  changed: Instant
  /** Its picture below `media/`, unless it is a sensitive one. */
  picture?: string
  translation?: ArticleId
}

export type BusyTopic = { key: string; newest: Instant }

/**
 * The only door to content: every question that a page can ask, answered from the index. `now` is milliseconds
 * since 1970; an article whose `publishedAt` lies after it does not exist for any of these, and neither does a draft
 * or a broken one. Retracted articles answer only `getArticle`. Lists are newest first unless they say otherwise.
 */
export type Newsroom = {
  getSite(): Site
  listSections(): Section[]
  getSection(id: string): Section | undefined
  getAuthor(id: string): Author | undefined
  listAuthors(): Author[]
  /** The key of a topic whose old key this is, as `topics.yaml` says. */
  findRenamedTopic(edition: Edition, key: string): string | undefined
  getFrontChoice(edition: Edition): FrontChoice

  getArticle(id: ArticleId, now: number): Article | undefined
  /** The article's body as MDX source, for `parseBody`. */
  getBody(id: ArticleId): string | undefined
  getPage(edition: Edition, slug: string): StandingPage | undefined
  getPageBody(edition: Edition, slug: string): string | undefined
  listPages(edition: Edition): StandingPage[]
  /** The meaning of a decoded, NFC path of the site; the proxy's one look-up. */
  resolve(path: string, now: number): Resolution
  /**
   * The path of the one page whose address is the same but for hamza, ة/ه, ى/ي, marks, digits, case and the signs between
   * words, for a decoded, NFC path at which nothing else was found.
   */
  findLikeAddress(path: string, now: number): string | undefined
  /** The answer of `redirects.yaml` for a decoded, NFC path at which nothing else was found. */
  findOldAddress(path: string, query: URLSearchParams, now: number): OldAddressAnswer | undefined
  /** The same of those old addresses alone that are known by their query (`/?p=123`): they may stand at a live page. */
  findOldQuery(path: string, query: URLSearchParams, now: number): OldAddressAnswer | undefined
  /** The article that an editor's `slug` or `section/slug` names in an edition. */
  findArticle(edition: Edition, reference: string, now: number): Article | undefined

  /** The articles that an id of a short link leads to; the link opens the first. Retracted ones are among them. */
  listByShortId(id: string, now: number): Article[]
  /** The id of an article's short link; undefined where the link opens another article, which is a fault of the check. */
  getShortId(article: Article, now: number): string | undefined
  /** Other articles that an id of this one leads to, drafts aside: which of them it opens depends on all of them. */
  listSharingId(article: Article): ArticleId[]

  listLatest(
    of: { edition: Edition; section?: string; kind?: Article['kind'] } & Slice,
    now: number,
  ): Article[]
  countArticles(of: { edition: Edition; section?: string }, now: number): number
  listByTopic(of: { edition: Edition; topic: string } & Slice, now: number): Article[]
  countByTopic(of: { edition: Edition; topic: string }, now: number): number
  /** The spelling of a topic that most articles use. */
  getTopic(edition: Edition, key: string, now: number): Topic | undefined
  /** The topics that most articles of a section (or of the edition) carry. */
  listTopics(of: { edition: Edition; section?: string; limit: number }, now: number): Topic[]
  listByAuthor(of: { edition: Edition; author: string } & Slice, now: number): Article[]
  countByAuthor(of: { edition: Edition; author: string }, now: number): number
  /** Articles of high priority that are fresh enough to matter, best first: the candidates of the front. */
  listProminent(of: { edition: Edition; limit: number }, now: number): Article[]
  listCorrections(
    of: { edition: Edition } & Slice,
    now: number,
  ): { article: Article; correction: Correction }[]
  countCorrections(of: { edition: Edition }, now: number): number

  /** The months (UTC) in which something was published that search engines may show, the oldest first. */
  listMonths(now: number): PublishedMonth[]
  /** Articles published from one moment up to another (milliseconds) that search engines may show, the oldest first. */
  listForEngines(of: { from: number; to: number } & Slice, now: number): EngineEntry[]
  /** The topics of an edition that at least so many articles carry, with the moment of the newest. */
  listBusyTopics(of: { edition: Edition; least: number; limit: number }, now: number): BusyTopic[]

  findRelated(article: Article, limit: number, now: number): Article[]
  /** The articles just before and just after this one in its section, by time of publication. */
  findNeighbours(article: Article, now: number): { previous?: Article; next?: Article }
  /** The articles that `section/slug`, or a slug alone (no section), may mean; drafts aside. */
  listMeant(id: ArticleId): ArticleId[]
  /** The withdrawn articles of a section: their notices show what stands beside them. */
  listRetracted(of: Pick<ArticleId, 'edition' | 'section'>): ArticleId[]
  /** Ids of the sections that carry a topic which some article spells otherwise. */
  listSpelling(edition: Edition, topic: Topic): string[]
  /** The same article in the other edition. */
  findTranslation(article: Article, now: number): Article | undefined
  /** Paths of the articles and standing pages that name this article: beside their text, in it, or by a link. */
  listNaming(article: ArticleId): string[]
  /** The urgent notice that stands at this moment, the newest of several; its article where that is out. */
  findUrgent(edition: Edition, now: number): { title: string; article?: Article } | undefined
  /** The articles that readers find by words, whatever they typed: every query has an answer. */
  search(asked: SearchRequest, now: number): SearchAnswer

  /** `file` is a path below `media/`. */
  getMedia(file: string): MediaFile | undefined
  /**
   * The file with this hash, unless only articles that are not out at `now` use it; of several with the same bytes the one
   * of this name, whatever its ending, if one has it.
   */
  getServedMedia(hash: string, now: number, name?: string): MediaFile | undefined

  /** The next moment after `now` at which something appears or ends by itself, if any. */
  getNextMoment(now: number): Instant | undefined
  listFaults(): Fault[]
  /** Whether a file holds an article that is a draft, or not out yet at `now`. */
  isEmbargoed(file: string, now: number): boolean
}
