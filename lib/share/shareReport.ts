import { absoluteHref } from '@/lib/address/href'
import { articlePath } from '@/lib/address/pages'
import type { Article } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { findArticleFacts } from '@/lib/seo/articleFacts'
import { countLetters, cutAtWord, type Shown } from '@/lib/sharePicture/cutAtWord'
import { findSharePicture, type SharePicture } from '@/lib/sharePicture/findSharePicture'
import { shareUrlOf } from '@/lib/address/shareUrl'
import { findShareFacts } from '@/lib/sharePicture/findShareFacts'
import type { SharePictureFacts } from '@/lib/model/sharePictureFacts'

/** Where previews are seen. The letters that fit are those of a phone; no service promises them. */
export const previewPlaces = ['whatsapp', 'telegram', 'x', 'facebook', 'google'] as const
export type PreviewPlace = (typeof previewPlaces)[number]

/** Letters of a title and of a description; X shows no description over a large picture. */
const room: Record<PreviewPlace, { title: number; description: number }> = {
  whatsapp: { title: 65, description: 80 },
  telegram: { title: 140, description: 170 },
  x: { title: 70, description: 0 },
  facebook: { title: 88, description: 110 },
  google: { title: 60, description: 155 },
}
/** A shorter description says too little beside a title. */
const leastDescription = 50
/** X counts every link as so many letters, and shows this many in one post. */
const onX = { link: 23, most: 280 }
/** Code points that X counts once, vowel marks too; all others count twice (twitter-text, configuration 3). */
const lightOnX = /[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/

export type Preview = { place: PreviewPlace; title: Shown; description: Shown | undefined }

/** Shortfalls in how an article is seen elsewhere. */
export type Shortfall =
  | { what: 'titleCut'; place: PreviewPlace; word: string }
  | { what: 'descriptionShort' | 'descriptionLong'; letters: number }
  /** Hidden: a reader may not want to see it, or the article was withdrawn. Small: it is drawn larger than it is. */
  | { what: 'noPicture' | 'pictureHidden' | 'noAlt' | 'noShortLink' | 'pictureUndrawn' }
  | { what: 'pictureSmall'; width: number; height: number }
  | { what: 'pictureHeavy'; kilobytes: number }

/** A ready text for a service; `most` is how many letters it takes, where it says so. */
export type ReadyText = {
  place: 'whatsapp' | 'telegram' | 'x' | 'facebook'
  text: string
  length: number
  most?: number
}

export type ShareReport = {
  title: string
  host: string
  url: string
  /** Decoded path of the article. */
  path: string
  shareUrl: string
  picture: SharePicture & { url: string }
  texts: ReadyText[]
  previews: Preview[]
  shortfalls: Shortfall[]
}

/** All that a newsroom's editor has to know before an article is passed on. `now` is milliseconds since 1970. */
export function findShareReport(article: Article, news: Newsroom, now: number): ShareReport {
  const site = news.getSite()
  const { title, description, url } = findArticleFacts(article, news)
  const id = news.getShortId(article, now)
  const shareUrl = shareUrlOf(article, id, site)
  const subject = { what: 'article', article } as const
  const picture = findSharePicture(subject, news, now)
  const previews = previewPlaces.map((place): Preview => {
    const { title: most, description: rest } = room[place]
    return {
      place,
      title: cutAtWord(title, most),
      description: rest > 0 ? cutAtWord(description, rest) : undefined,
    }
  })
  return {
    title,
    host: new URL(url).host,
    url,
    path: articlePath(article),
    shareUrl,
    picture: { ...picture, url: absoluteHref(site.url, picture.path) },
    texts: writeTexts(title, description, shareUrl),
    previews,
    shortfalls: [
      ...previews.flatMap(({ place, title: { lost } }): Shortfall[] =>
        lost === undefined ? [] : [{ what: 'titleCut', place, word: lost }],
      ),
      ...judgeDescription(description),
      ...judgePicture(article, findShareFacts(subject, news, now)),
      ...(id === undefined ? [{ what: 'noShortLink' as const }] : []),
    ],
  }
}

function writeTexts(title: string, description: string, link: string): ReadyText[] {
  const short = `${title}\n${link}`
  const long = description ? `${title}\n\n${description}\n\n${link}` : short
  return [
    { place: 'whatsapp', text: short, length: countLetters(short) },
    { place: 'telegram', text: long, length: countLetters(long) },
    { place: 'x', text: short, length: countOnX(title) + 1 + onX.link, most: onX.most },
    { place: 'facebook', text: long, length: countLetters(long) },
  ]
}

const countOnX = (text: string) =>
  [...text.normalize('NFC')].reduce((sum, letter) => sum + (lightOnX.test(letter) ? 1 : 2), 0)

function judgeDescription(description: string): Shortfall[] {
  const letters = countLetters(description)
  if (letters < leastDescription) return [{ what: 'descriptionShort', letters }]
  return letters > room.google.description ? [{ what: 'descriptionLong', letters }] : []
}

/** The part of a share picture that the article's own picture fills, in pixels. */
const photoSize = { width: 480, height: 630 }

function judgePicture({ image, sensitive, retracted }: Article, facts: SharePictureFacts): Shortfall[] {
  if (!image) return [{ what: 'noPicture' }]
  const media = 'picture' in facts ? facts.picture?.media : undefined
  if (!media) return [{ what: sensitive || retracted ? 'pictureHidden' : 'noPicture' }]
  const { width, height } = media
  return [
    ...(image.alt ? [] : [{ what: 'noAlt' as const }]),
    ...(width < photoSize.width || height < photoSize.height
      ? [{ what: 'pictureSmall' as const, width, height }]
      : []),
  ]
}

/** WhatsApp shows no picture above this many bytes. */
const heaviest = 300_000
const kilobyte = 1000

/**
 * Shortfalls of the share picture as it was drawn.
 * @param bytes of it, undefined where it could not be drawn
 */
export function judgeDrawing(bytes: number | undefined): Shortfall[] {
  if (bytes === undefined) return [{ what: 'pictureUndrawn' }]
  return bytes > heaviest ? [{ what: 'pictureHeavy', kilobytes: Math.ceil(bytes / kilobyte) }] : []
}
