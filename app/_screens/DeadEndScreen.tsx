import { getTranslations } from 'next-intl/server'
import { Frame, RelatedRow, SearchField, WordmarkWithoutDot } from '@/components/drawnOnce.client'
import { hrefOf } from '@/lib/address/href'
import { frontPath, latestPath } from '@/lib/address/pages'
import { searchPath } from '@/lib/address/searches'
import type { Edition } from '@/lib/edition'
import { openPage } from '../_views/pageContext'
import { viewFrame } from '../_views/viewFrame'
import { viewTeaser } from '../_views/viewTeaser'

const suggestions = 4

type Props = {
  edition: Edition
  /** The status of the answer, as it is said. */
  status: 404 | 410
  title: string
  line: string
}

/** An address without a page: what may have happened, and where to go on. */
export async function DeadEndScreen({ edition, status, title, line }: Props) {
  const page = await openPage(edition)
  const t = await getTranslations({ locale: edition, namespace: 'missing' })
  const latest = page.news.listLatest({ edition, limit: suggestions }, page.now)
  return (
    <Frame frame={viewFrame(page, { place: 'elsewhere' })}>
      <div className="page-width grid gap-10 pt-10 lg:grid-cols-[604fr_604fr] lg:gap-8 lg:pt-16">
        <div>
          <p className="type-label font-normal text-ink-3">{t('code', { number: page.sayNumber(status) })}</p>
          <h1 className="mt-2 type-page">{title}</h1>
          <p className="mt-4 type-deck-lead text-ink-2">{line}</p>
          <div className="mt-6">
            <SearchField
              action={hrefOf(searchPath(edition))}
              siteName={page.site.name[edition]}
              look="page"
            />
          </div>
          <p className="mt-5 flex flex-wrap gap-3">
            <a href={hrefOf(frontPath(edition))} className="button button-outlined">
              {t('toFront')}
            </a>
            <a href={hrefOf(latestPath(edition))} className="button button-outlined">
              {t('toLatest')}
            </a>
          </p>
        </div>
        <div className="grid justify-items-center gap-4 self-center">
          <WordmarkWithoutDot className="h-auto w-48 lg:w-104" />
          <p className="type-meta text-ink-3">{t('dot')}</p>
        </div>
      </div>
      <div className="page-width mt-12 lg:mt-18">
        <RelatedRow title={t('latest')} articles={latest.map((article) => viewTeaser(article, page))} />
      </div>
    </Frame>
  )
}
