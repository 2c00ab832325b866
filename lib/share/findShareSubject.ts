import type { SharePictureId } from '../address'
import type { Newsroom } from '../content/newsroom'
import type { ShareSubject } from './sharePictureFacts'

/** What an address of a share picture is of, where readers may have it at `now` (milliseconds since 1970). */
export function findShareSubject(id: SharePictureId, news: Newsroom, now: number): ShareSubject | undefined {
  const { edition } = id
  switch (id.of) {
    case 'site':
      return { what: 'site', edition }
    case 'section': {
      const section = news.getSection(id.key)
      return section && { what: 'section', edition, section }
    }
    case 'author': {
      const author = news.getAuthor(id.key)
      return author && { what: 'author', edition, author }
    }
    case 'article': {
      const article = news.getArticle(id, now)
      return article && { what: 'article', article }
    }
  }
}
