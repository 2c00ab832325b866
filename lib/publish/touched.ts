import { feedFormats, feedPath } from '@/lib/address/feeds'
import {
  articlePath,
  authorPath,
  correctionsPath,
  frontPath,
  gonePath,
  latestPath,
  missingPath,
  sectionPath,
  standingPath,
  topicPath,
} from '@/lib/address/pages'
import { sitemapIndexPath, sitemapsPath } from '@/lib/address/siteFiles'
import type { Article, ArticleId, Topic } from '@/lib/model/model'
import type { ArticleChange, IndexReceipt, PageChange } from '@/lib/content/sync/receipt'
import { type Edition, editions } from '@/lib/edition'

/** Which pages a change concerns, as decoded paths. */
export type Touched =
  | { what: 'everything' }
  | {
      what: 'addresses'
      /** Pages that are served at these addresses. */
      pages: Set<string>
      /** Pages that are served at these addresses, and pages that link to them: those show what changed. */
      shown: Set<string>
      /** Pages below these addresses. */
      under: Set<string>
    }

/** Facts that the index knows and a receipt does not say, asked for after the change is committed. */
export type Surroundings = {
  /** Articles whose pages a new article appears on: its neighbours, those related to it, its translation. */
  listNearby(article: Article): ArticleId[]
  /**
   * Paths of the pages that name an article: they show it once it is out, and without it, or while its slug alone may
   * mean another too, do not link to it.
   */
  listNaming(article: ArticleId): string[]
  /** The articles that an editor's `section/slug`, or a slug alone, may mean. */
  listMeant(id: ArticleId): ArticleId[]
  /** The articles that have an id of this one's short links too: they pass on that link while it opens them. */
  listSharingId(article: Article): ArticleId[]
  /** The withdrawn articles of a section, which are nobody's neighbours and show theirs. */
  listRetracted(of: Pick<ArticleId, 'edition' | 'section'>): ArticleId[]
  /** Ids of the sections in whose topics this one stands, where articles spell it in several ways. */
  listSpelling(edition: Edition, topic: Topic): string[]
  /**
   * Paths of the article's lists in the other edition whose pages say whether the list is in this one too, where the
   * article may be the first of it or may have been the last.
   */
  listTwins(article: Article): string[]
  /** Paths of the standing pages. */
  listStandingPaths(): string[]
  /** Ids of the authors whose portrait is this file below `media/`. */
  listPortrayed(file: string): string[]
}

type FeedOf = { of: 'edition' } | { of: 'section' | 'topic' | 'author'; key: string }
type Addresses = Extract<Touched, { what: 'addresses' }>

/** The neighbours of an article are looked up on the serving thread: beyond this number, rendering anew is cheaper. */
export const mostArticles = 50

/**
 * The pages that have to be rendered anew after a pass over the content. Pure: the same receipt and surroundings give
 * the same answer. Too much costs one render a page; too little leaves an old page in front of readers.
 */
export function findTouched(receipt: IndexReceipt, surroundings: Surroundings): Touched {
  if (receipt.scope === 'everything' || receipt.articles.length > mostArticles) return { what: 'everything' }
  if (
    receipt.settings.some((setting) => setting === 'site' || setting === 'sections' || setting === 'authors')
  ) {
    return { what: 'everything' }
  }
  if (receipt.pages.some(isInEveryFooter)) return { what: 'everything' }

  const touched = nothingTouched()
  if (receipt.settings.includes('front')) addFronts(touched)
  if (receipt.pages.length + receipt.media.length > 0) addSitemaps(touched)
  for (const { before, after } of receipt.pages) {
    for (const page of [before, after]) {
      if (page) addAll(touched.shown, [standingPath(page.edition, page.slug), ...page.aliases])
    }
  }
  for (const change of receipt.articles) addArticle(touched, change, surroundings)
  for (const { file, usedBy } of receipt.media) {
    addAll(touched.shown, usedBy.map(articlePath))
    // A receipt names the articles that use a file; standing pages and portraits are few enough to take them all.
    addAll(touched.pages, surroundings.listStandingPaths())
    for (const author of surroundings.listPortrayed(file)) {
      for (const edition of editions) touched.shown.add(authorPath(edition, author))
    }
  }
  return touched
}

/** The pages on which something changes because the hour has come: these articles are out, and pins of fronts end. */
export function findTouchedByTime(published: Article[], surroundings: Surroundings): Touched {
  if (published.length > mostArticles) return { what: 'everything' }
  const touched = nothingTouched()
  addFronts(touched)
  for (const after of published) addArticle(touched, { after }, surroundings)
  return touched
}

/** A standing page's title stands in the footer of every page. */
function isInEveryFooter({ before, after }: PageChange): boolean {
  return before?.title !== after?.title || before?.slug !== after?.slug || before?.edition !== after?.edition
}

/** A feed in all formats. */
function addFeeds(touched: Addresses, edition: Edition, of: FeedOf) {
  for (const format of feedFormats) touched.pages.add(feedPath({ edition, format, ...of }))
}

/** Sitemaps name every page: which of them does is not asked, they are read seldom and made quickly. */
function addSitemaps(touched: Addresses) {
  touched.pages.add(sitemapIndexPath)
  touched.under.add(sitemapsPath)
}

function addArticle(touched: Addresses, { before, after }: ArticleChange, around: Surroundings) {
  for (const article of [before, after]) {
    if (!article) continue
    const { edition, section } = article
    addSitemaps(touched)
    addFeeds(touched, edition, { of: 'edition' })
    addFeeds(touched, edition, { of: 'section', key: section })
    for (const { key } of article.topics) addFeeds(touched, edition, { of: 'topic', key })
    for (const key of article.authors) addFeeds(touched, edition, { of: 'author', key })
    addAll(touched.shown, [articlePath(article), ...article.aliases])
    touched.pages.add(frontPath(edition))
    addList(touched, latestPath(edition))
    addList(touched, sectionPath(edition, section))
    for (const { key } of article.topics) addList(touched, topicPath(edition, key))
    for (const author of article.authors) addList(touched, authorPath(edition, author))
    if (article.corrections.length > 0) addList(touched, correctionsPath(edition))
    if (article.translationOf) addAll(touched.pages, around.listMeant(article.translationOf).map(articlePath))
    addAll(touched.pages, around.listNaming(article))
    addAll(touched.pages, around.listRetracted(article).map(articlePath))
    addAll(touched.shown, around.listSharingId(article).map(articlePath))
    addAll(touched.pages, around.listTwins(article))
    // The links that a dead end offers instead.
    addAll(touched.pages, [missingPath(edition), gonePath(edition)])
  }
  if (after) addAll(touched.pages, around.listNearby(after).map(articlePath))
  const article = after ?? before
  if (article)
    addSpellings(touched, article.edition, findTurned(before?.topics ?? [], after?.topics ?? []), around)
}

/** The topics, as they are spelled, that an article took on or put off. */
function findTurned(old: Topic[], now: Topic[]): Topic[] {
  const isIn = (topics: Topic[], { key, name }: Topic) =>
    topics.some((topic) => topic.key === key && topic.name === name)
  return [...old, ...now].filter((topic) => !isIn(old, topic) || !isIn(now, topic))
}

/** A topic bears the name that most articles give it, in every section: one article can turn that. */
function addSpellings(touched: Addresses, edition: Edition, topics: Topic[], { listSpelling }: Surroundings) {
  for (const topic of topics)
    for (const section of listSpelling(edition, topic)) addList(touched, sectionPath(edition, section))
}

/** A list and its numbered pages: an article that enters or leaves moves all that come after it. */
function addList(touched: Addresses, path: string) {
  touched.pages.add(path)
  touched.under.add(`${path}/page`)
}

function addFronts(touched: Addresses) {
  for (const edition of editions) touched.pages.add(frontPath(edition))
}

function addAll(set: Set<string>, paths: readonly string[]) {
  for (const path of paths) set.add(path)
}

function nothingTouched(): Addresses {
  return { what: 'addresses', pages: new Set(), shown: new Set(), under: new Set() }
}
