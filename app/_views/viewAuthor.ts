import type { AuthorView } from '@/components/article/AuthorBox'
import { hrefOf } from '@/lib/address/href'
import { authorPath } from '@/lib/address/pages'
import type { PageContext } from './pageContext'
import { viewPicture } from './viewTeaser'

/** An author as their box and their page show them; undefined for an id that `authors.yaml` does not know. */
export function viewAuthor(id: string, page: PageContext): AuthorView | undefined {
  const author = page.news.getAuthor(id)
  if (!author) return undefined
  return {
    id,
    name: author.name[page.edition],
    href: hrefOf(authorPath(page.edition, id)),
    role: author.role?.[page.edition],
    bio: author.bio?.[page.edition],
    portrait: author.portrait ? viewPicture(author.portrait, '', { x: 50, y: 50 }, true, page) : undefined,
  }
}
