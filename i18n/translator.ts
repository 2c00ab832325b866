import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import type { Edition } from '../lib/edition'
import { type Messages, messagesOf } from './messages'

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>

/** Latin digits in counts, as in line numbers, whatever the system takes for the digits of Arabic. */
const locales = { ar: 'ar-u-nu-latn', en: 'en' } as const

/** The words of the interface, in a language, for code outside of React: feeds, receipts, faults, commands. */
export function translatorOf<const Within extends Namespace = never>(edition: Edition, namespace?: Within) {
  return createTranslator<Messages, Within>({
    locale: locales[edition] as Edition,
    messages: messagesOf(edition),
    namespace,
  })
}
