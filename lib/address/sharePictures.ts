import { type Edition, editions } from '@/lib/edition'
import type { ArticleId } from '@/lib/model/model'

/** The subject of a share picture. */
export type SharePictureId = { edition: Edition } & (
  { of: 'site' } | { of: 'section' | 'author'; key: string } | ({ of: 'article' } & ArticleId)
)

function sharePictureParts(id: SharePictureId): string[] {
  switch (id.of) {
    case 'site':
      return [id.edition]
    case 'article':
      return [id.edition, id.of, id.section, id.slug]
    default:
      return [id.edition, id.of, id.key]
  }
}

/**
 * `/share-pictures/1f0c…/ar/article/heritage/marib-dam.jpg`
 * @param hash names all that is drawn: a picture that shows anything else stands elsewhere
 */
export function sharePicturePath(hash: string, id: SharePictureId): string {
  return `/share-pictures/${hash}/${sharePictureParts(id).join('/')}.jpg`
}

/** The share picture that decoded parts of a path after `/share-pictures/` name, if they name one. */
export function readSharePicturePath(
  parts: readonly string[],
): { hash: string; id: SharePictureId } | undefined {
  const [hash, first, of, ...names] = parts
    .join('/')
    .replace(/\.jpg$/, '')
    .split('/')
  const edition = editions.find((known) => known === first)
  if (!hash || !edition || !parts.at(-1)?.endsWith('.jpg')) return undefined
  if (of === undefined) return { hash, id: { edition, of: 'site' } }
  const [name, slug, ...more] = names
  if (!name || more.length > 0) return undefined
  if (of === 'article') return slug ? { hash, id: { edition, of, section: name, slug } } : undefined
  return (of === 'section' || of === 'author') && slug === undefined
    ? { hash, id: { edition, of, key: name } }
    : undefined
}
