import type { Edition } from '@/lib/edition'
import type { ArticleKind } from '@/lib/model/model'
import type { PictureView, SectionView, TeaserView, TimeView, WriterView } from '../views'

export type FigureView = {
  picture: PictureView
  caption?: string
  credit?: string
  /** Veiled until the reader asks for it. */
  veiled: boolean
}

export type CorrectionView = { type: 'correction' | 'clarification'; time: TimeView; text: string }
export type LiveUpdateView = { id: string; time: TimeView; title: string; paragraphs: string[] }
export type SourceView = { name: string; url?: string }
export type ShareLinks = { whatsapp: string; telegram: string; facebook: string; x: string }
export type HeadingView = { id: string; depth: number; text: string }

/** An article as its page shows it, but for its body. */
export type ArticleView = {
  edition: Edition
  kind: ArticleKind
  section: SectionView
  title: string
  kicker?: string
  deck?: string
  /** «نُشر عام 2019», where it is older than a year. */
  age?: string
  writers: WriterView[]
  translator?: string
  /** «صنعاء – رويترز، وكالات» */
  dateline?: string
  published: TimeView
  updated?: TimeView
  readingTime: string
  figure?: FigureView
  keyPoints: string[]
  sources: SourceView[]
  corrections: CorrectionView[]
  topics: { name: string; href: string }[]
  share: ShareLinks
  /** The address that is copied and shared: the short link, whole. */
  shareUrl: string
  updates: LiveUpdateView[]
  retracted?: { time: TimeView; reason: string }
}

export type NeighboursView = { previous?: TeaserView; next?: TeaserView }
