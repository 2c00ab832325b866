import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/list/Empty'
import { SearchResult } from '@/components/list/SearchResult'
import { ListTeaser } from '@/components/list/Teaser'
import { Frame } from '@/components/site/Frame'
import { SearchField } from '@/components/site/SearchField'
import { hrefOf, searchPath } from '@/lib/address'
import { type Edition, otherEdition } from '@/lib/edition'
import { openPage } from './pageContext'
import { viewFrame } from './viewFrame'
import { viewTeaser } from './viewTeaser'

/** Results on the one page of search. */
const resultsShown = 30
/** What stands there before anything was asked, or where nothing was found. */
const latestShown = 5

/** Search: a plain form and its results. */
export async function SearchScreen({ edition, query }: { edition: Edition; query: string }) {
  const page = await openPage(edition)
  const { news, now, site } = page
  const t = await getTranslations({ locale: edition, namespace: 'search' })
  const asked = query.trim()
  const { total, hits } = asked
    ? news.search({ edition, query: asked, limit: resultsShown }, now)
    : { total: 0, hits: [] }
  const latest = hits.length > 0 ? [] : news.listLatest({ edition, limit: latestShown }, now)
  return (
    <Frame frame={viewFrame(page, { place: 'search', twin: searchPath(otherEdition(edition)) })}>
      <div className="page-width pt-6 lg:pt-7">
        <div className="max-w-[57.5rem]">
          <h1 className="type-label text-ink-2">{t('title')}</h1>
          <SearchField
            action={hrefOf(searchPath(edition))}
            siteName={site.name[edition]}
            query={query}
            look="page"
          />
          <p className="mt-5 type-ui font-normal text-ink-3" role="status">
            {asked
              ? t('results', { count: total, number: page.sayNumber(total), query: asked.slice(0, 120) })
              : t('hint')}
          </p>
          {asked && total === 0 ? (
            <div className="mt-6">
              <Empty line={t('nothing')} />
            </div>
          ) : null}
          <div className={hits.length > 0 ? 'ruled-stack mt-4 border-t border-rule pt-5' : 'hidden'}>
            {hits.map((hit) => (
              <SearchResult
                key={`${hit.article.section}/${hit.article.slug}`}
                teaser={viewTeaser(hit.article, page)}
                titleRanges={hit.titleRanges}
                passage={hit.passage}
                passageRanges={hit.passageRanges}
              />
            ))}
          </div>
          {latest.length > 0 ? (
            <section aria-labelledby="latest-here" className="mt-10 border-t-2 border-ink pt-3">
              <h2 id="latest-here" className="mb-4 type-block">
                {t('latest')}
              </h2>
              <div className="ruled-stack">
                {latest.map((article) => (
                  <ListTeaser
                    key={`${article.section}/${article.slug}`}
                    teaser={viewTeaser(article, page)}
                    showSection="section"
                  />
                ))}
              </div>
            </section>
          ) : null}
        </div>
      </div>
    </Frame>
  )
}
