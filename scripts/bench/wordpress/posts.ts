import type { Article } from '../../../lib/model/model'
import { escapeMarkup } from '../../../lib/seo/markup'

/** An article as `import.php` takes it. */
export type Post = {
  title: string
  slug: string
  section: string
  /** In UTC, as MySQL writes it. */
  date: string
  excerpt: string
  content: string
}

/** A paragraph as the editor of WordPress keeps it. */
export const paragraphBlock = (text: string) =>
  `<!-- wp:paragraph -->\n<p>${escapeMarkup(text)}</p>\n<!-- /wp:paragraph -->`

/**
 * The words of an article as a post: its body in paragraphs, without what this site's own elements draw.
 * @param text the words of its body, a block a line
 */
export function postOf(article: Article, section: string, text: string): Post {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  return {
    title: article.title,
    slug: article.slug,
    section,
    date: article.publishedAt.slice(0, 19).replace('T', ' '),
    excerpt: article.deck ?? '',
    content: paragraphs.map(paragraphBlock).join('\n\n'),
  }
}
