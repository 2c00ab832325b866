import { getRequestConfig } from 'next-intl/server'
import { type Edition, editions } from '@/lib/edition'
import { messagesOf } from './messages'

/** Every page says its edition by `setRequestLocale`; nothing is guessed from the reader's browser. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale: Edition = editions.find((edition) => edition === asked) ?? 'ar'
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' }
})
