import { getTranslations } from 'next-intl/server'
import {
  CorrectionNote,
  Empty,
  Frame,
  Headline,
  PageHeading,
  Paging,
  SectionLabel,
} from '@/components/drawnOnce.client'
import { hrefOf } from '@/lib/address/href'
import { correctionsPath } from '@/lib/address/pages'
import { correctionsPerPage } from '@/lib/model/pageSize'
import { formatDate } from '@/lib/dates/formatDate'
import { type Edition, otherEdition } from '@/lib/edition'
import { openPage } from '../_views/pageContext'
import { viewFrame } from '../_views/viewFrame'
import { viewPaging } from '../_views/viewPaging'
import { viewTeaser } from '../_views/viewTeaser'

/** Every correction of the archive, newest first, beside the article that it mends. */
export async function CorrectionsScreen({ edition, number }: { edition: Edition; number: number }) {
  const page = await openPage(edition)
  const { news, now, site } = page
  const t = await getTranslations({ locale: edition, namespace: 'list' })
  const offset = (number - 1) * correctionsPerPage
  const rows = news.listCorrections({ edition, limit: correctionsPerPage, offset }, now)
  const paging = viewPaging({
    number,
    total: news.countCorrections({ edition }, now),
    perPage: correctionsPerPage,
    hrefTo: (to) => hrefOf(correctionsPath(edition, to)),
    page,
    t,
  })
  return (
    <Frame frame={viewFrame(page, { place: 'elsewhere', alternate: correctionsPath(otherEdition(edition)) })}>
      <div className="page-width">
        <PageHeading title={t('correctionsTitle')} edition={edition} lead={t('correctionsLead')} />
        {rows.length === 0 ? (
          <div className="pt-8">
            <Empty line={t('correctionsEmpty')} />
          </div>
        ) : null}
        <ul className="ruled-stack max-w-[51rem] pt-6">
          {rows.map(({ article, correction }) => {
            const teaser = viewTeaser(article, page)
            return (
              <li key={`${teaser.id} ${correction.date} ${correction.text}`}>
                <SectionLabel section={teaser.section} />
                <Headline
                  as="h2"
                  text={teaser.title}
                  edition={edition}
                  className="mb-3 type-hs"
                  link={{ href: teaser.href, covers: 'words' }}
                />
                <CorrectionNote
                  edition={edition}
                  correction={{
                    type: correction.type,
                    text: correction.text,
                    time: { iso: correction.date, text: formatDate(correction.date, site, edition) },
                  }}
                />
              </li>
            )
          })}
        </ul>
        <div className="mt-8 max-w-[51rem]">
          <Paging paging={paging} />
        </div>
      </div>
    </Frame>
  )
}
