import { useTranslations } from 'next-intl'
import { TeaserPicture } from '../list/TeaserPicture'
import { BidiText } from '../ui/BidiText'
import type { ElementProps } from './elementProps'

/** Another article inside the text; nothing where it is not out. */
export function ReadAlso({ article, resources }: ElementProps<'ReadAlso'>) {
  const t = useTranslations('body')
  const teaser = resources.articles.get(article)
  if (!teaser) return null
  return (
    <aside
      aria-label={`${t('readAlso')}: ${teaser.title}`}
      data-pigment={teaser.section.pigment}
      className="read-also in-margin teaser print:hidden"
    >
      <p className="type-label text-accent">{t('readAlso')}</p>
      {teaser.picture ? (
        <TeaserPicture picture={teaser.picture} ratio="3/2" sizes="(min-width: 82rem) 286px, 92px" />
      ) : null}
      <p className="mt-1 min-w-0 type-hs">
        <a href={teaser.href} className="teaser-link">
          <BidiText text={teaser.title} edition={teaser.edition} />
        </a>
      </p>
    </aside>
  )
}
