import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { Icon } from '../ui/Icon'
import type { TeaserView } from '../views'
import type { NeighboursView } from './articleView'

/** The articles before and after this one in its section: previous points to the start, next to the end. */
export function Neighbours({ neighbours }: { neighbours: NeighboursView }) {
  const t = useTranslations('article')
  const { previous, next } = neighbours
  if (!previous && !next) return null
  return (
    <nav aria-label={t('neighbours')} className="grid border-y border-rule lg:grid-cols-2 print:hidden">
      {previous ? (
        <Neighbour teaser={previous} word={t('previous')} towards="start" />
      ) : (
        <span className="hidden lg:block" />
      )}
      {next ? <Neighbour teaser={next} word={t('next')} towards="end" /> : null}
    </nav>
  )
}

function Neighbour({
  teaser,
  word,
  towards,
}: {
  teaser: TeaserView
  word: string
  towards: 'start' | 'end'
}) {
  const isNext = towards === 'end'
  return (
    <a
      href={teaser.href}
      rel={isNext ? 'next' : 'prev'}
      className={`group block py-4 ${isNext ? 'border-t border-rule text-end lg:border-s lg:border-t-0 lg:ps-8' : 'lg:pe-8'}`}
    >
      <span className={`flex items-center gap-2 type-meta text-ink-3 ${isNext ? 'justify-end' : ''}`}>
        {isNext ? null : <Icon name="arrow" className="turned size-4" />}
        {word}
        {isNext ? <Icon name="arrow" className="size-4" /> : null}
      </span>
      <span className="mt-1 block type-hs group-hover:underline">
        <BidiText text={teaser.title} edition={teaser.edition} />
      </span>
    </a>
  )
}
