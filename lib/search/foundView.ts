import type { Pigment } from '@/lib/model/model'
import type { MarkedPiece } from './markPieces'

/** The result of a search in the words of an edition: for the page, and for a page that is already open. */
export type FoundView = {
  /** «14 نتيجة عن «السدّ القديم»» */
  status: string
  lines: SearchLine[]
  places: SearchPlace[]
  hits: HitView[]
}

/** A sentence, a link that follows from it, or both. */
export type SearchLine = { text?: string; link?: { href: string; text: string } }

/** A place named like the query: «قسم», its name, its page. */
export type SearchPlace = { what: string; name: string; href: string; pigment?: string }

/** A found article. Its picture the page adds: an open page is told of none. */
export type HitView = {
  href: string
  section: { id: string; name: string; href: string; pigment: Pigment }
  title: MarkedPiece[]
  /** Whether the headline carries marks of vowels. */
  vowels: boolean
  passage: MarkedPiece[]
  published: { iso: string; text: string }
  readingTime: string
}

/** The answer to an open page while its reader types: where the same is to be had whole, and that there is more. */
export type SearchAnswerView = FoundView & { href: string; rest?: { text: string; href: string } }
