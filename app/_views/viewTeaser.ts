import { isDrawing } from '@/components/mdx/pictureFacts'
import type { PictureView, TeaserView, WriterView } from '@/components/views'
import { hrefOf } from '@/lib/address/href'
import { articlePath, authorPath } from '@/lib/address/pages'
import type { Article, Focus } from '@/lib/model/model'
import { formatDate } from '@/lib/dates/formatDate'
import { readingMinutes } from '@/lib/model/readingTime'
import type { PageContext } from './pageContext'

/** An article as a list shows it. */
export function viewTeaser(article: Article, page: PageContext): TeaserView {
  const { edition } = page
  return {
    edition: article.edition,
    id: `${article.section}/${article.slug}`,
    href: hrefOf(articlePath(article)),
    title: article.title,
    kicker: article.kicker,
    deck: article.deck,
    section: page.viewSection(article.section),
    byline: viewWriters(article, page),
    published: { iso: article.publishedAt, text: formatDate(article.publishedAt, page.site, edition) },
    readingTime: page.sayMinutes(readingMinutes(article.words, article.edition)),
    picture: article.sensitive ? undefined : viewLeadPicture(article, page),
  }
}

/** The signatories of an article: its desks and authors, else the free byline. */
export function viewWriters(article: Article, page: PageContext): WriterView[] {
  const authors = article.authors.flatMap((id): WriterView[] => {
    const author = page.news.getAuthor(id)
    if (!author) return []
    return [
      {
        name: author.name[page.edition],
        href: hrefOf(authorPath(page.edition, id)),
        role: author.role?.[page.edition],
        portrait: author.portrait ? viewPicture(author.portrait, '', middle, true, page) : undefined,
      },
    ]
  })
  return article.byline ? [...authors, { name: article.byline }] : authors
}

const middle: Focus = { x: 50, y: 50 }

/** The picture of an article's front matter, where its file is there. */
export function viewLeadPicture(article: Article, page: PageContext): PictureView | undefined {
  const { image } = article
  if (!image) return undefined
  return viewPicture(image.file, image.alt, image.focus, isDrawing(image.credit), page)
}

/** A picture of `media/`, where it is one and there. */
export function viewPicture(
  file: string,
  alt: string,
  focus: Focus,
  drawing: boolean,
  page: PageContext,
): PictureView | undefined {
  const media = page.news.getMedia(file)
  return media?.type === 'picture' ? { media, alt, focus, drawing } : undefined
}
