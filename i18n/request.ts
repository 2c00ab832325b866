import { getRequestConfig } from 'next-intl/server'
import { editions } from '@/lib/edition'
import { saidIn } from './messages'

/** Every page says its edition by `setRequestLocale`; nothing is guessed from the reader's browser. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  return saidIn(editions.find((edition) => edition === asked) ?? 'ar')
})
