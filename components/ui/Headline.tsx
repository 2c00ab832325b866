import { hasVowelMarks } from '@/lib/arabic/hasVowelMarks'
import type { Edition } from '@/lib/edition'
import { BidiText } from './BidiText'

type Props = {
  as: 'h1' | 'h2' | 'h3'
  text: string
  edition: Edition
  className: string
  /** Where the headline is a link: its address and whether the whole teaser around it answers. */
  link?: { href: string; covers: 'teaser' | 'words' }
  id?: string
}

/** A headline, with room for vowel marks where it carries them. */
export function Headline({ as: Tag, text, edition, className, link, id }: Props) {
  const words = <BidiText text={text} edition={edition} />
  return (
    <Tag id={id} className={className} data-vowels={hasVowelMarks(text) ? '' : undefined}>
      {link ? (
        <a href={link.href} className={link.covers === 'teaser' ? 'teaser-link' : 'headline-link'}>
          {words}
        </a>
      ) : (
        words
      )}
    </Tag>
  )
}
