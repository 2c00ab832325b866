import { getTranslations } from 'next-intl/server'
import {
  Frame,
  Paging,
  SearchChoices,
  SearchField,
  SearchHelp,
  SearchLines,
  SearchPlaces,
  SearchResult,
} from '@/components/drawnOnce.client'
import { hrefOf } from '@/lib/address/href'
import { searchAnswerAddress, searchHref, searchPath } from '@/lib/address/searches'
import { type Edition, otherEdition } from '@/lib/edition'
import { type AskedSearch, searchPerPage } from '@/lib/search/askedSearch'
import { findAsked } from '../_views/findAsked'
import { openPage } from '../_views/pageContext'
import { viewFrame } from '../_views/viewFrame'
import { viewPaging } from '../_views/viewPaging'
import { viewFound } from '../_views/viewSearch'
import { viewSearchChoices } from '../_views/viewSearchChoices'
import { viewLeadPicture, viewTeaser } from '../_views/viewTeaser'

/** The page before a search, or where nothing was found. */
const latestShown = 5

/** Search: a plain form and what it finds. */
export async function SearchScreen({ edition, asked }: { edition: Edition; asked: AskedSearch }) {
  const page = await openPage(edition)
  const { news, now, site } = page
  const t = await getTranslations({ locale: edition, namespace: 'search' })
  const list = await getTranslations({ locale: edition, namespace: 'list' })
  const { answer, number } = findAsked(edition, asked, page)
  const found = await viewFound(asked, answer, page)
  const pictures = answer.hits.map(({ article }) =>
    article.sensitive ? undefined : viewLeadPicture(article, page),
  )
  const isEmpty = found.hits.length === 0
  const paging = viewPaging({
    number,
    total: answer.total,
    perPage: searchPerPage,
    hrefTo: (to) => searchHref(edition, { ...asked, page: to }),
    page,
    t: list,
  })
  return (
    <Frame frame={viewFrame(page, { place: 'search', alternate: searchPath(otherEdition(edition)) })}>
      <div className="page-width pt-6 lg:pt-7">
        <div className="max-w-[57.5rem]">
          <h1 className="type-label text-ink-2">{asked.query ? t('resultsTitle') : t('title')}</h1>
          <SearchField
            action={hrefOf(searchPath(edition))}
            siteName={site.name[edition]}
            query={asked.query}
            look="page"
            answers={searchAnswerAddress(edition)}
          >
            <SearchChoices choices={await viewSearchChoices(asked, answer, page)} />
          </SearchField>
          <p className="mt-3 type-ui font-normal text-ink-3" role="status" data-search-status="">
            {found.status}
          </p>
          <div data-search-found="" data-places={t('places')}>
            <SearchLines lines={found.lines} />
            <SearchPlaces places={found.places} label={t('places')} />
            {isEmpty ? null : (
              <div className="ruled-stack mt-4 border-t border-rule pt-5">
                {found.hits.map((hit, place) => (
                  <SearchResult key={hit.href} hit={hit} picture={pictures[place]} />
                ))}
              </div>
            )}
            <div className="mt-8">
              <Paging paging={paging} />
            </div>
          </div>
          {isEmpty ? (
            <SearchHelp
              advice={
                asked.query
                  ? [t('advice.fewer'), t('advice.spelling'), t('advice.general')]
                  : [t('advice.spellings'), t('advice.phrase'), t('advice.without')]
              }
              sections={news.listSections().map(({ id }) => page.viewSection(id))}
              latest={news
                .listLatest({ edition, limit: latestShown }, now)
                .map((article) => viewTeaser(article, page))}
            />
          ) : null}
        </div>
      </div>
    </Frame>
  )
}
