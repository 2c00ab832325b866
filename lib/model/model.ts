import type { Bilingual, Edition } from '@/lib/edition'
import type { Excess, PictureCoding } from './pictureLimits'
import type { Trace } from './trace'

/** The kinds of article that an editor can name in `kind`. */
export const articleKinds = ['news', 'analysis', 'opinion', 'explainer', 'gallery', 'video', 'live'] as const
export type ArticleKind = (typeof articleKinds)[number]

/** The pigments of the house: `sections.yaml` names one of them, never a hex value. */
export const pigments = [
  'zinjafr',
  'lazaward',
  'zinjar',
  'zafaran',
  'fayruz',
  'rumman',
  'zaytun',
  'tin',
] as const
export type Pigment = (typeof pigments)[number]

/** An instant in ISO 8601, UTC, to the second or finer: `2026-03-15T11:05:00.000Z`. */
export type Instant = string

/** Where the eye of a picture is, in per cent of its width (from the left edge of the file) and height. */
export type Focus = { x: number; y: number }

export type Picture = {
  /** Path below `media/`. */
  file: string
  alt: string
  caption?: string
  credit?: string
  focus: Focus
}

export type Source = { name: string; url?: string }

export type Topic = {
  /** As the editor wrote it. */
  name: string
  /** Folded and joined by hyphens: the same for every spelling, and the topic's part of the address. */
  key: string
}

export type Correction = { date: Instant; text: string; type: 'correction' | 'clarification' }

export type LiveUpdate = { at: Instant; title: string; text: string }

/** Names an article across files. `section` is an id of `sections.yaml`. */
export type ArticleId = { edition: Edition; section: string; slug: string }

type ArticleFacts = ArticleId & {
  /** Path below the content folder. */
  file: string
  title: string
  kicker?: string
  deck?: string
  /** Key points, in order. */
  summary: string[]
  publishedAt: Instant
  updatedAt?: Instant
  /** Ids of `authors.yaml`, in the order of the byline. */
  authors: string[]
  /** A writer without a page of their own. */
  byline?: string
  translator?: string
  sources: Source[]
  dateline?: string
  topics: Topic[]
  image?: Picture
  /** 0 (least) to 9. */
  priority: number
  /** Pinned related articles, resolved to the same edition where the editor gave a slug alone. */
  related: ArticleId[]
  translationOf?: ArticleId
  /** Old addresses of this article as decoded paths (`/heritage/old-slug`), oldest first. */
  aliases: string[]
  /** Chosen by an editor for the short link; made of the oldest address where absent. */
  shortId?: string
  corrections: Correction[]
  sensitive: boolean
  noindex: boolean
  /** Words of the body, for the reading time. */
  words: number
  /** Set where the article was withdrawn: the address stays with this notice and without the body. */
  retracted?: { date: Instant; reason: string }
}

/** An article without its body. Only a live article has `updates`. */
export type Article = ArticleFacts &
  ({ kind: Exclude<ArticleKind, 'live'> } | { kind: 'live'; updates: LiveUpdate[] })

/** A standing page such as «about»: `ar/pages/about.mdx` is served at `/about`. */
export type StandingPage = {
  edition: Edition
  slug: string
  file: string
  title: string
  deck?: string
  updatedAt?: Instant
  aliases: string[]
  noindex: boolean
  words: number
}

export type Section = {
  id: string
  name: Bilingual
  pigment: Pigment
  description?: Partial<Bilingual>
  /** Ids that the section had before. */
  aliases: string[]
}

export type Author = {
  id: string
  name: Bilingual
  role?: Partial<Bilingual>
  bio?: Partial<Bilingual>
  /** Path below `media/`. */
  portrait?: string
  aliases: string[]
}

/** A topic that was called otherwise before. */
export type RenamedTopic = {
  /** As articles write it now. */
  name: Bilingual
  /** As they wrote it before, in whichever language. */
  aliases: string[]
}

export type Months = 'levant' | 'egypt' | 'maghreb' | 'morocco' | 'both'

export type Site = {
  name: Bilingual
  /** Origin without a slash at the end. `SITE_URL` wins over the file. */
  url: string
  /** IANA zone, e.g. `Asia/Aden`. */
  timeZone: string
  months: Months
  digits: 'latn' | 'arab'
  hourCycle: 'h12' | 'h23'
  /** Absent where the newsroom shows no Hijri date. */
  hijri?: { calendar: 'islamic-umalqura' | 'islamic-civil' | 'islamic-tbla'; offset: number }
  social: { name: string; url: string }[]
  description?: Partial<Bilingual>
}

/** An article that an editor pinned to the front of an edition; the rest is composed. */
export type FrontPin = { article: ArticleId; until?: Instant }
export type FrontChoice = {
  lead?: FrontPin
  secondary: FrontPin[]
  leadLinks: FrontPin[]
  urgent?: UrgentNotice
}

/** A line of urgent news that stands on every page of its edition. */
export type UrgentNotice = {
  title: string
  article?: ArticleId
  /** Absent where it stands as soon as it is there. */
  publishedAt?: Instant
  until: Instant
}

/** A file under `media/` as the index knows it. */
export type MediaFile = {
  /** Path below `media/`. */
  file: string
  /**
   * Path below the content folder of what was measured, as the disk spells it and without links, where that is not
   * `media/` and `file`: a name in NFD, or a link's target.
   */
  onDisk?: string
  /** First 16 hex digits of the SHA-256 of the file's bytes. */
  hash: string
  bytes: number
} & (
  | {
      type: 'picture'
      width: number
      height: number
      animated: boolean
      /** It has an alpha channel: what lies behind it may be seen through it. */
      seeThrough?: true
      coding: PictureCoding
      /** Beyond what is served, and how: it is known for its fault alone, and without a hash. */
      excess?: Excess
      /** Its end is missing: what there is of it is shown. */
      cutShort?: true
    }
  | {
      type: 'sound' | 'film'
      /** Places and devices that it names: readers get it without. */
      traces?: readonly Trace[]
    }
  | { type: 'captions' | 'table' }
  | {
      type: 'document'
      /** People, programs and devices that it names as those who made it. */
      names?: readonly string[]
    }
)

export type PictureFile = Extract<MediaFile, { type: 'picture' }>
