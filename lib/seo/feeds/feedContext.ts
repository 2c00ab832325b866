import { absoluteHref } from '../../address/href'
import { articlePath } from '../../address/pages'
import type { DataTable } from '../../content/csv'
import { listElementUses } from '../../content/elementUses'
import type { ParsedBody } from '../../content/body'
import type { Article, MediaFile } from '../../content/model'
import type { Newsroom } from '../../content/newsroom'
import { readTable } from '../../content/readTable'
import { originalPath } from '../../media/mediaPath'
import { type Words, wordsOf } from '../words'
import { writePicture } from '../pictureFacts'
import type { Markup } from '../markup'

/** What the elements of a body need when they are written for a feed. */
export type FeedContext = {
  words: Words
  /** Where the article stands, absolute: addresses of the site and of places within the article begin there. */
  articleUrl: string
  origin: string
  getMedia(file: string): MediaFile | undefined
  /** Absolute address of a file. */
  urlOf(media: MediaFile): string
  picture(file: string, alt: string): Markup | undefined
  getTable(file: string): DataTable | undefined
  findArticle(reference: string): { title: string; url: string } | undefined
}

/** Finds beforehand what the body of an article names outside itself. */
export async function openFeedContext(
  article: Article,
  tree: ParsedBody['tree'],
  news: Newsroom,
  now: number,
): Promise<FeedContext> {
  const origin = news.getSite().url
  const tables = new Map<string, DataTable>()
  for (const { media } of listElementUses(tree)) {
    for (const file of media) {
      const known = news.getMedia(file)
      const table = known?.type === 'table' ? await readTable(known) : undefined
      if (table) tables.set(file, table)
    }
  }
  return {
    words: wordsOf(article.edition),
    articleUrl: absoluteHref(origin, articlePath(article)),
    origin,
    getMedia: (file) => news.getMedia(file),
    urlOf: (media) => absoluteHref(origin, originalPath(media)),
    picture(file, alt) {
      const media = news.getMedia(file)
      return media?.type === 'picture' ? writePicture(media, alt, origin) : undefined
    },
    getTable: (file) => tables.get(file),
    findArticle(reference) {
      const found = news.findArticle(article.edition, reference, now)
      return found && { title: found.title, url: absoluteHref(origin, articlePath(found)) }
    },
  }
}
