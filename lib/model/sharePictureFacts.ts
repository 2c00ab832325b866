import type { Edition } from '@/lib/edition'
import type { Focus, PictureFile, Pigment } from './model'

/** A picture by its content: files of the same bytes are the same picture. */
export type DrawnPicture = { media: PictureFile; focus: Focus }

/** All that is drawn in a share picture, and nothing else: pictures of equal facts are equal. */
export type SharePictureFacts = { edition: Edition; siteName: string } & (
  | {
      what: 'article'
      title: string
      kicker?: string
      section: { name: string; pigment: Pigment }
      /** Names of the writers, where the piece is a voice and not news. */
      byline?: string
      /** «نُشر عام 2019», where it is older than a year. */
      age?: string
      picture?: DrawnPicture
    }
  | { what: 'section'; title: string; line?: string; pigment: Pigment }
  | { what: 'author'; title: string; line?: string; picture?: DrawnPicture }
  | { what: 'site'; title: string; line?: string }
)
