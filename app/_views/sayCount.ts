import { getTranslations } from 'next-intl/server'
import type { PageContext } from './pageContext'

/** «11 مقالًا» */
export async function sayCount(count: number, page: PageContext): Promise<string> {
  const t = await getTranslations({ locale: page.edition, namespace: 'list' })
  return t('articles', { count, number: page.sayNumber(count) })
}
