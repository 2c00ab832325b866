import { articlePath } from '@/lib/address/pages'
import type { SharePictureId } from '@/lib/address/sharePictures'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { listPath } from '@/lib/address/listPath'
import type { ShareSubject } from './findShareFacts'

type PageId = Exclude<SharePictureId, { of: 'site' }>

function findNamed(id: SharePictureId, news: Newsroom, now: number): ShareSubject | undefined {
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

/** The subject of a page that has another address now. */
function findMoved(id: PageId, news: Newsroom, now: number): PageId | undefined {
  const moved = news.resolve(id.of === 'article' ? articlePath(id) : listPath(id), now)
  if (moved.what !== 'moved') return undefined
  const there = news.resolve(moved.path, now)
  switch (there.what) {
    case 'article':
    case 'retracted':
      return { of: 'article', ...there.article }
    case 'section':
      return { of: 'section', edition: there.edition, key: there.section }
    case 'author':
      return { of: 'author', edition: there.edition, key: there.author }
    default:
      return undefined
  }
}

/**
 * The subject of a share picture's address, where readers may have it at `now` (milliseconds since 1970). Chats keep the
 * address that a page named when it was passed on: it goes on to what that page became.
 */
export function findShareSubject(id: SharePictureId, news: Newsroom, now: number): ShareSubject | undefined {
  const named = findNamed(id, news, now)
  if (named || id.of === 'site') return named
  const moved = findMoved(id, news, now)
  return moved && findNamed(moved, news, now)
}
