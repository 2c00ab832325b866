import type { MarkedPiece } from '@/lib/search/markPieces'
import type { PictureView, SectionView, TimeView } from '../views'

/** A sentence, perhaps with what follows from it as a link. */
export type SearchLine = { text?: string; link?: { href: string; text: string } }

/** What is named like the query: «قسم», its name, its page. */
export type SearchPlace = { what: string; name: string; href: string; pigment?: string }

/** A found article. */
export type HitView = {
  href: string
  section: SectionView
  title: MarkedPiece[]
  /** Whether the headline carries marks of vowels. */
  vowels: boolean
  passage: MarkedPiece[]
  published: TimeView
  readingTime: string
  picture?: PictureView
}

/** What was found, in words. */
export type FoundView = {
  /** «14 نتيجة عن «السدّ القديم»» */
  status: string
  lines: SearchLine[]
  places: SearchPlace[]
  hits: HitView[]
}

/** What an open page is told while its reader types: where the same is to be had whole, and that there is more. */
export type SearchAnswerView = FoundView & { href: string; rest?: { text: string; href: string } }

/** One choice of the form: everything, or one of a few. */
export type ChoiceView = {
  name: string
  label: string
  chosen: string
  options: { value: string; text: string }[]
}
