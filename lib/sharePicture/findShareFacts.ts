import type { Article, Author, Focus, Section, Site } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { findOldYear } from '@/lib/dates/findOldYear'
import type { Edition } from '@/lib/edition'
import { shareWords } from './shareWords'
import type { DrawnPicture, SharePictureFacts } from '@/lib/model/sharePictureFacts'

/** The subjects of share pictures. */
export type ShareSubject =
  | { what: 'article'; article: Article }
  | { what: 'section'; edition: Edition; section: Section }
  | { what: 'author'; edition: Edition; author: Author }
  | { what: 'site'; edition: Edition }
const middle: Focus = { x: 50, y: 50 }

function pictureOf(file: string | undefined, focus: Focus, news: Newsroom): DrawnPicture | undefined {
  const media = file === undefined ? undefined : news.getMedia(file)
  return media?.type === 'picture' ? { media, focus } : undefined
}

function ageOf({ publishedAt, edition }: Article, site: Site, now: number): string | undefined {
  const year = findOldYear(publishedAt, site, edition, now)
  return year && shareWords(edition)('publishedIn', { year })
}

function bylineOf({ kind, authors, byline, edition }: Article, news: Newsroom): string | undefined {
  if (kind !== 'opinion') return undefined
  const names = authors.flatMap((id) => news.getAuthor(id)?.name[edition] ?? [])
  return [...names, ...(byline ? [byline] : [])].join(shareWords(edition)('listComma')) || undefined
}

/**
 * The facts that a share picture shows at a moment. A picture that a reader may not want to see, or of an article that was
 * withdrawn, is never among it.
 */
export function findShareFacts(subject: ShareSubject, news: Newsroom, now: number): SharePictureFacts {
  const site = news.getSite()
  if (subject.what !== 'article') {
    const { edition } = subject
    const common = { edition, siteName: site.name[edition] }
    switch (subject.what) {
      case 'section': {
        const { name, pigment, description } = subject.section
        return { ...common, what: 'section', title: name[edition], line: description?.[edition], pigment }
      }
      case 'author': {
        const { name, role, portrait } = subject.author
        const picture = pictureOf(portrait, middle, news)
        return { ...common, what: 'author', title: name[edition], line: role?.[edition], picture }
      }
      case 'site':
        return { ...common, what: 'site', title: site.name[edition], line: site.description?.[edition] }
    }
  }
  const { article } = subject
  const { edition, title, kicker, image } = article
  const section = news.getSection(article.section)
  const isBare = article.sensitive || article.retracted !== undefined
  return {
    what: 'article',
    edition,
    siteName: site.name[edition],
    title,
    kicker,
    section: { name: section?.name[edition] ?? article.section, pigment: section?.pigment ?? 'zinjafr' },
    byline: bylineOf(article, news),
    age: ageOf(article, site, now),
    picture: isBare || !image ? undefined : pictureOf(image.file, image.focus, news),
  }
}
