import { useTranslations } from 'next-intl'
import { RelatedRow } from '../list/RelatedRow'
import type { TeaserView } from '../views'

/** «مقالات ذات صلة» */
export function RelatedArticles({ articles }: { articles: TeaserView[] }) {
  const t = useTranslations('article')
  return <RelatedRow title={t('related')} articles={articles} />
}
