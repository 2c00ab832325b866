import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import type { Edition } from '../lib/edition'
import { type Messages, messagesOf } from './messages'

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>

/** Latin digits in counts, as in line numbers, whatever the system takes for the digits of Arabic. */
const locales = { ar: 'ar-u-nu-latn', en: 'en' } as const

const make = <Within extends Namespace>(edition: Edition, namespace?: Within) =>
  createTranslator<Messages, Within>({
    locale: locales[edition] as Edition,
    messages: messagesOf(edition),
    namespace,
  })

const made = new Map<string, unknown>()

/**
 * The words of the interface in a language, for code that draws no page: feeds, receipts, faults, commands.
 * @param namespace the part of `messages/` below which keys begin; all of it where none is named
 */
export function translatorOf<const Within extends Namespace = never>(
  edition: Edition,
  namespace?: Within,
): ReturnType<typeof make<Within>> {
  const name = `${edition}.${namespace ?? ''}`
  if (!made.has(name)) made.set(name, make(edition, namespace))
  return made.get(name) as ReturnType<typeof make<Within>>
}
