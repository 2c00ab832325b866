import { createTranslator } from 'use-intl/core'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'
import type { Edition } from '@/lib/edition'

const messages: Record<Edition, Pick<typeof ar, 'article'>> = { ar, en }

function translatorOf(locale: Edition) {
  return createTranslator({ locale, messages: messages[locale], namespace: 'article' })
}

const translators = { ar: translatorOf('ar'), en: translatorOf('en') }

/** What is written on share pictures besides the newsroom's own words, in an edition's language. */
export function shareWords(edition: Edition) {
  return translators[edition]
}
