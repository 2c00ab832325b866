import type { Edition } from '@/lib/edition'
import { BidiText } from '../ui/BidiText'

/** The subject and the maker of a picture. */
export function Caption({
  caption,
  credit,
  edition,
}: {
  caption?: string
  credit?: string
  edition: Edition
}) {
  if (!caption && !credit) return null
  return (
    <figcaption className="px-4 pt-2 type-caption text-ink-2 sm:px-0">
      {caption ? (
        <span>
          <BidiText text={caption} edition={edition} />{' '}
        </span>
      ) : null}
      {credit ? (
        <span className="text-ink-3">
          <BidiText text={credit} edition={edition} />
        </span>
      ) : null}
    </figcaption>
  )
}
