import type { Edition } from '@/lib/edition'
import type { SectionView } from '../views'

export type NavPlace = 'front' | 'latest' | 'search' | { section: string } | 'elsewhere'

/** The frame around every page. */
export type FrameView = {
  edition: Edition
  siteName: string
  frontHref: string
  latestHref: string
  searchHref: string
  correctionsHref: string
  /** The same page in the other edition, or that edition's front. */
  otherEdition: { edition: Edition; href: string }
  sections: SectionView[]
  pages: { title: string; href: string }[]
  social: { name: string; url: string }[]
  place: NavPlace
  /** Markup of what stands urgent, or of the place for it, and where an open page asks for it. */
  urgent: { markup: string; address: string }
  /** Only pages that leave the cache at midnight say what day it is. */
  day?: { gregorian: string; hijri?: string }
}
