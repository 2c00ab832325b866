import { createTranslator } from 'use-intl/core'
import ar from '../../messages/ar.json'
import en from '../../messages/en.json'
import type { Edition } from '../edition'
import type { ShareReport, Shortfall } from './shareReport'

const messages: Record<Edition, Pick<typeof ar, 'shareReport'>> = { ar, en }
const translatorOf = (locale: Edition) =>
  createTranslator({
    locale: locale === 'ar' ? ('ar-u-nu-latn' as 'ar') : locale,
    messages: messages[locale],
    namespace: 'shareReport',
  })

/** What falls short, in a sentence. */
export function sayShortfall(shortfall: Shortfall, locale: Edition): string {
  const t = translatorOf(locale)
  switch (shortfall.what) {
    case 'titleCut':
      return t('titleCut', { place: t(`places.${shortfall.place}`), word: shortfall.word })
    case 'descriptionShort':
      return t('descriptionShort', { letters: shortfall.letters })
    case 'descriptionLong':
      return t('descriptionLong', { letters: shortfall.letters })
    case 'noPicture':
      return t('noPicture')
    case 'noAlt':
      return t('noAlt')
    case 'noShortLink':
      return t('noShortLink')
  }
}

/** The headings of a report, and how long its texts are. */
export function sayShareReport(report: ShareReport, locale: Edition) {
  const t = translatorOf(locale)
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
    previews: report.previews.map(({ place, title, description }) => ({
      place: t(`places.${place}`),
      title: title.text,
      description: description?.text,
    })),
    shortfalls:
      report.shortfalls.length === 0
        ? [t('nothing')]
        : report.shortfalls.map((shortfall) => sayShortfall(shortfall, locale)),
  }
}

/** A report as lines, for a terminal. */
export function printShareReport(report: ShareReport, locale: Edition): string[] {
  const said = sayShareReport(report, locale)
  return [
    `${said.link}: ${report.shareUrl}`,
    `${said.picture}: ${report.picture.url}`,
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
