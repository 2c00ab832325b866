import { absoluteHref } from '@/lib/address/href'
import { articlePath } from '@/lib/address/pages'
import type { DataTable } from '@/lib/content/tables/csv'
import { listElementUses } from '@/lib/content/body/elementUses'
import type { ParsedBody } from '@/lib/content/body/parseBody'
import type { Article, MediaFile } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { readTable } from '@/lib/content/tables/readTable'
import { formatDate } from '@/lib/dates/formatDate'
import { originalPath } from '@/lib/address/media'
import { type Words, wordsOf } from '@/lib/seo/words'
import { writePicture } from '@/lib/seo/pictureFacts'
import { element, type Markup } from '@/lib/seo/markup'

/** The context in which the elements of a body are written for a feed. */
export type FeedContext = {
  words: Words
  /** Where the article stands, absolute: addresses of the site and of places within the article begin there. */
  articleUrl: string
  origin: string
  getMedia(file: string): MediaFile | undefined
  /** Absolute address of a file. */
  urlOf(media: MediaFile): string
  picture(file: string, alt: string): Markup | undefined
  /** A day as an element that says it to readers and to programs. */
  day(date: string): Markup
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
  const site = news.getSite()
  const origin = site.url
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
    day: (date) => element('time', { datetime: date }, formatDate(date, site, article.edition)),
    getTable: (file) => tables.get(file),
    findArticle(reference) {
      const found = news.findArticle(article.edition, reference, now)
      return found && { title: found.title, url: absoluteHref(origin, articlePath(found)) }
    },
  }
}
