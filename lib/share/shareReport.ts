import { absoluteHref } from '../address'
import type { Article } from '../content/model'
import type { Newsroom } from '../content/newsroom'
import { findArticleFacts } from '../seo/articleFacts'
import { countLetters, cutAtWord, type Shown } from './cutAtWord'
import { findSharePicture, type SharePicture } from './findSharePicture'
import { shareUrlOf } from './shareUrlOf'

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
/** X counts every link as so many letters. */
const linkOnX = 23

export type Preview = { place: PreviewPlace; title: Shown; description: Shown | undefined }

/** What falls short in how an article is seen elsewhere. */
export type Shortfall =
  | { what: 'titleCut'; place: PreviewPlace; word: string }
  | { what: 'descriptionShort' | 'descriptionLong'; letters: number }
  | { what: 'noPicture' | 'noAlt' | 'noShortLink' }

/** A ready text for a service; `most` is how many letters it takes, where it says so. */
export type ReadyText = {
  place: 'whatsapp' | 'telegram' | 'x' | 'facebook'
  text: string
  length: number
  most?: number
}

export type ShareReport = {
  title: string
  url: string
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
  const picture = findSharePicture({ what: 'article', article }, news, now)
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
    url,
    shareUrl,
    picture: { ...picture, url: absoluteHref(site.url, picture.path) },
    texts: writeTexts(title, description, shareUrl),
    previews,
    shortfalls: [
      ...previews.flatMap(({ place, title: { lost } }): Shortfall[] =>
        lost === undefined ? [] : [{ what: 'titleCut', place, word: lost }],
      ),
      ...judgeDescription(description),
      ...judgePicture(article),
      ...(id === undefined ? [{ what: 'noShortLink' as const }] : []),
    ],
  }
}

function writeTexts(title: string, description: string, link: string): ReadyText[] {
  const short = `${title}\n${link}`
  const long = description ? `${title}\n\n${description}\n\n${link}` : short
  const onX = countLetters(title) + 1 + linkOnX
  return [
    { place: 'whatsapp', text: short, length: countLetters(short) },
    { place: 'telegram', text: long, length: countLetters(long) },
    { place: 'x', text: short, length: onX, most: 280 },
    { place: 'facebook', text: long, length: countLetters(long) },
  ]
}

function judgeDescription(description: string): Shortfall[] {
  const letters = countLetters(description)
  if (letters < leastDescription) return [{ what: 'descriptionShort', letters }]
  return letters > room.google.description ? [{ what: 'descriptionLong', letters }] : []
}

function judgePicture({ image }: Article): Shortfall[] {
  if (!image) return [{ what: 'noPicture' }]
  return image.alt ? [] : [{ what: 'noAlt' }]
}
