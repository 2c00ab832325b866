import { createTranslator } from 'use-intl/core'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'
import type { Edition } from '@/lib/edition'

type Spoken = Pick<typeof ar, 'article' | 'body' | 'feed' | 'list' | 'site'>

const messages: Record<Edition, Spoken> = { ar, en }

const translatorOf = (edition: Edition) => createTranslator({ locale: edition, messages: messages[edition] })

const translators = { ar: translatorOf('ar'), en: translatorOf('en') }

/** The words of the interface that stand in feeds and in structured data. */
export function wordsOf(edition: Edition) {
  return translators[edition]
}

export type Words = ReturnType<typeof wordsOf>
