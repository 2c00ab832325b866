import { getTranslations } from 'next-intl/server'
import { hrefOf } from '@/lib/address/href'
import { sharePagePath } from '@/lib/address/pages'
import type { Article } from '@/lib/model/model'
import type { PageContext } from '../_views/pageContext'

/** Leads an editor at work to the page about sharing the article; readers do not see it. */
export async function SharePageLink({ article, page }: { article: Article; page: PageContext }) {
  const id = process.env.NODE_ENV === 'development' ? page.news.getShortId(article, page.now) : undefined
  if (id === undefined) return null
  const t = await getTranslations({ locale: page.edition, namespace: 'share' })
  return (
    <a href={hrefOf(sharePagePath(page.edition, id))} className="type-meta underline print:hidden">
      {t('sharePage')}
    </a>
  )
}
