import { getTranslations } from 'next-intl/server'
import type { HeadingView } from '@/components/article/articleView'
import type { BodyResources, TableView } from '@/components/mdx/bodyResources'
import { hrefOf } from '@/lib/address/href'
import { type ParsedBody, parseBody } from '@/lib/content/body/parseBody'
import { listElementUses } from '@/lib/content/body/elementUses'
import type { ArticleId, MediaFile } from '@/lib/model/model'
import { dropHeldLinks } from '@/lib/content/body/heldLinks'
import { leadToMedia } from '@/lib/content/source/mediaLinks'
import { mayBeUnpublished } from '@/lib/newsroom/mayBeUnpublished'
import { readTable } from '@/lib/content/tables/readTable'
import { formatDate } from '@/lib/dates/formatDate'
import { originalPath } from '@/lib/address/media'
import type { PageContext } from './pageContext'
import { viewTeaser } from './viewTeaser'

export type BodyView = { tree: ParsedBody['tree']; headings: HeadingView[]; resources: BodyResources }

/** The body of an article, with all that its elements name. */
export async function findBody(id: ArticleId, page: PageContext): Promise<BodyView | undefined> {
  const source = page.news.getBody(id)
  return source === undefined ? undefined : viewBody(source, page)
}

/** A body's source as a tree, with all that its elements name found beforehand. */
export async function viewBody(source: string, page: PageContext): Promise<BodyView> {
  const t = await getTranslations({ locale: page.edition, namespace: 'body' })
  const { tree, headings } = parseBody(source, {
    edition: page.edition,
    notes: {
      heading: t('footnotes'),
      back: (note, call) =>
        call === 1
          ? t('backToText', { number: page.sayNumber(note) })
          : t('backToCall', { number: page.sayNumber(note), call: page.sayNumber(call) }),
    },
  })
  leadToMedia(tree, page.site.url, (file) => page.news.getMedia(file))
  dropHeldLinks(tree, page.site.url, (path) => mayBeUnpublished(path, page.news, page.now))
  return { tree, headings, resources: await findResources(tree, page) }
}

async function findResources(tree: ParsedBody['tree'], page: PageContext): Promise<BodyResources> {
  const resources: BodyResources = {
    edition: page.edition,
    pictures: new Map(),
    files: new Map(),
    tables: new Map(),
    articles: new Map(),
    times: new Map(),
  }
  for (const use of listElementUses(tree)) {
    for (const file of use.media) {
      const media = page.news.getMedia(file)
      if (media) await addMedia(media, resources)
    }
    if (use.article) {
      const article = page.news.findArticle(page.edition, use.article, page.now)
      if (article) resources.articles.set(use.article, viewTeaser(article, page))
    }
    if (use.date) {
      resources.times.set(use.date, { iso: use.date, text: formatDate(use.date, page.site, page.edition) })
    }
  }
  return resources
}

async function addMedia(media: MediaFile, { pictures, files, tables }: BodyResources): Promise<void> {
  const href = hrefOf(originalPath(media))
  if (media.type === 'picture') pictures.set(media.file, media)
  else if (media.type === 'table') {
    const table = await readTable(media)
    if (table) tables.set(media.file, { ...table, href } satisfies TableView)
  } else files.set(media.file, { href, bytes: media.bytes, name: media.file.split('/').pop() ?? media.file })
}
