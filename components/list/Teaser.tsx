import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { Facts } from '../ui/Facts'
import { Headline } from '../ui/Headline'
import { SectionLabel } from '../ui/SectionLabel'
import { Time } from '../ui/Time'
import type { PictureRatio } from '../ui/Picture'
import type { TeaserView } from '../views'
import { TeaserPicture } from './TeaserPicture'

type Level = { level?: 'h2' | 'h3' }

function Root({
  teaser,
  className,
  children,
}: {
  teaser: TeaserView
  className?: string
  children: ReactNode
}) {
  return (
    <article data-pigment={teaser.section.pigment} className={`teaser ${className ?? ''}`.trim()}>
      {children}
    </article>
  )
}

function TeaserHeadline({
  teaser,
  className,
  level = 'h3',
}: { teaser: TeaserView; className: string } & Level) {
  return (
    <Headline
      as={level}
      text={teaser.title}
      edition={teaser.edition}
      className={className}
      link={{ href: teaser.href, covers: 'teaser' }}
    />
  )
}

function Deck({ teaser, className }: { teaser: TeaserView; className: string }) {
  if (!teaser.deck) return null
  return (
    <p className={`text-balance text-ink-2 ${className}`}>
      <BidiText text={teaser.deck} edition={teaser.edition} />
    </p>
  )
}

/** Alone it says what it is: «3 دقائق» under a headline reads as the age of the news. */
function ReadingTime({ teaser }: { teaser: TeaserView }) {
  const t = useTranslations('article')
  return <Facts className="mt-1">{t('readingTime', { time: teaser.readingTime })}</Facts>
}

/** L: the picture wide above, the headline large, the deck. */
export function LargeTeaser({
  teaser,
  ratio,
  sizes,
}: {
  teaser: TeaserView
  ratio: PictureRatio
  sizes: string
}) {
  return (
    <Root teaser={teaser}>
      {teaser.picture ? (
        <TeaserPicture picture={teaser.picture} ratio={ratio} sizes={sizes} className="edge-to-edge mb-3.5" />
      ) : null}
      <TeaserHeadline teaser={teaser} className="type-hl" />
      <Deck teaser={teaser} className="mt-2 type-deck" />
    </Root>
  )
}

/** M: a teaser of a row; on phones the picture moves to the end as a thumb. */
export function MediumTeaser({
  teaser,
  ratio,
  sizes,
}: {
  teaser: TeaserView
  ratio: PictureRatio
  sizes: string
}) {
  return (
    <Root teaser={teaser} className="flex items-start justify-between gap-4 lg:block">
      {teaser.picture ? (
        <TeaserPicture
          picture={teaser.picture}
          ratio={ratio}
          sizes={sizes}
          className="order-last size-26 shrink-0 lg:mb-3 lg:size-auto"
        />
      ) : null}
      <div className="min-w-0">
        <TeaserHeadline teaser={teaser} className="clamp-4 type-hm" />
        <ReadingTime teaser={teaser} />
      </div>
    </Root>
  )
}

/** S: section, headline, a square thumb at the inline end, a deck on wide screens. */
export function SmallTeaser({ teaser, withDeck }: { teaser: TeaserView; withDeck: 'wide' | 'never' }) {
  return (
    <Root teaser={teaser}>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <SectionLabel section={teaser.section} />
          <TeaserHeadline teaser={teaser} className="clamp-4 under-label type-hm lg:type-hs lg:font-bold" />
        </div>
        {teaser.picture ? (
          <TeaserPicture
            picture={teaser.picture}
            ratio="1/1"
            sizes="(min-width: 64rem) 88px, 104px"
            className="size-26 shrink-0 lg:size-22"
          />
        ) : null}
      </div>
      {withDeck === 'wide' ? <Deck teaser={teaser} className="mt-2 hidden type-deck-small lg:block" /> : null}
    </Root>
  )
}

/** Text alone: headline and one fact, on wide screens also the deck where its column has the room. */
export function TextTeaser({ teaser, withDeck }: { teaser: TeaserView; withDeck: 'wide' | 'never' }) {
  return (
    <Root teaser={teaser}>
      <TeaserHeadline teaser={teaser} className="clamp-4 type-hs" />
      {withDeck === 'wide' ? <Deck teaser={teaser} className="mt-1 hidden type-deck-small lg:block" /> : null}
      <ReadingTime teaser={teaser} />
    </Root>
  )
}

/** A row of a section, topic or author page. */
export function ListTeaser({ teaser, showSection }: { teaser: TeaserView; showSection: 'section' | 'none' }) {
  return (
    <Root teaser={teaser} className="flex items-start justify-between gap-4 lg:gap-8">
      <div className="min-w-0">
        {showSection === 'section' ? <SectionLabel section={teaser.section} /> : null}
        <TeaserHeadline teaser={teaser} level="h2" className="clamp-4 type-hm" />
        <Deck teaser={teaser} className="mt-1.5 hidden type-deck lg:block" />
        <Facts className="mt-1.5">
          <Time time={teaser.published} />
          {teaser.readingTime}
        </Facts>
      </div>
      {teaser.picture ? (
        <TeaserPicture
          picture={teaser.picture}
          ratio="3/2"
          sizes="(min-width: 64rem) 260px, 112px"
          className="w-28 shrink-0 lg:w-65"
        />
      ) : null}
    </Root>
  )
}
