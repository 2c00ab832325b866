import type { Edition } from '@/lib/edition'
import type { Focus, Pigment, PictureFile } from '@/lib/model/model'
/** The props of components: facts that are ready to be seen. Screens make them from articles. */

export type SectionView = { id: string; name: string; href: string; pigment: Pigment }

export type TimeView = { iso: string; text: string }

export type { PictureFile }

export type PictureView = {
  media: PictureFile
  alt: string
  focus: Focus
  /** Drawings are dimmed in the dark, photographs are left as they are. */
  drawing: boolean
}

export type TeaserView = {
  edition: Edition
  id: string
  href: string
  title: string
  kicker?: string
  deck?: string
  section: SectionView
  byline: WriterView[]
  published: TimeView
  /** «9 دقائق» */
  readingTime: string
  picture?: PictureView
}

export type WriterView = { name: string; href?: string; role?: string; portrait?: PictureView }
