import { translatorOf } from '@/i18n/translator'
import type { Edition } from '@/lib/edition'
import { judgeDrawing, type ShareReport, type Shortfall } from './shareReport'

/** A shortfall, in a sentence. */
function sayShortfall(shortfall: Shortfall, locale: Edition): string {
  const t = translatorOf(locale, 'shareReport')
  switch (shortfall.what) {
    case 'titleCut':
      return t('titleCut', { place: t(`places.${shortfall.place}`), word: shortfall.word })
    case 'descriptionShort':
      return t('descriptionShort', { letters: shortfall.letters })
    case 'descriptionLong':
      return t('descriptionLong', { letters: shortfall.letters })
    case 'pictureSmall':
      return t('pictureSmall', { width: shortfall.width, height: shortfall.height })
    case 'pictureHeavy':
      return t('pictureHeavy', { kilobytes: shortfall.kilobytes })
    case 'noPicture':
    case 'pictureHidden':
    case 'pictureUndrawn':
    case 'noAlt':
    case 'noShortLink':
      return t(shortfall.what)
  }
}

/**
 * A report in words.
 * @param bytes of its picture as it was drawn, undefined where it could not be
 */
export function sayShareReport(report: ShareReport, bytes: number | undefined, locale: Edition) {
  const t = translatorOf(locale, 'shareReport')
  const shortfalls = [...report.shortfalls, ...judgeDrawing(bytes)]
  const { width, height } = report.picture
  return {
    heading: t('heading'),
    link: t('link'),
    picture: t('picture'),
    textsHeading: t('texts'),
    previewsHeading: t('previews'),
    shortfallsHeading: t('shortfalls'),
    texts: report.texts.map(({ place, text, length, most }) => ({
      place: t(`places.${place}`),
      text,
      length: most === undefined ? t('length', { length }) : t('lengthOf', { length, most }),
    })),
    article: t('article'),
    save: t('save'),
    pictureSize:
      bytes === undefined ? '' : t('pictureSize', { width, height, kilobytes: Math.ceil(bytes / 1000) }),
    previews: report.previews.map(({ place, title, description }) => ({
      at: place,
      place: t(`places.${place}`),
      title: title.text,
      description: description?.text,
      cut: title.lost === undefined ? undefined : t('cutAt', { word: title.lost }),
    })),
    shortfalls:
      shortfalls.length === 0
        ? [t('nothing')]
        : shortfalls.map((shortfall) => sayShortfall(shortfall, locale)),
  }
}

/** A report as lines, for a terminal. */
export function printShareReport(report: ShareReport, bytes: number | undefined, locale: Edition): string[] {
  const said = sayShareReport(report, bytes, locale)
  return [
    `${said.link}: ${report.shareUrl}`,
    `${said.article}: ${report.url}`,
    `${said.picture}: ${report.picture.url}${said.pictureSize && ` (${said.pictureSize})`}`,
    '',
    said.textsHeading,
    ...said.texts.flatMap(({ place, text, length }) => ['', `${place} (${length})`, text]),
    '',
    said.previewsHeading,
    ...said.previews.flatMap(({ place, title, description }) => [
      `${place}: ${title}${description ? ` / ${description}` : ''}`,
    ]),
    '',
    said.shortfallsHeading,
    ...said.shortfalls.map((line) => `- ${line}`),
  ]
}
