import { getTranslations } from 'next-intl/server'
import {
  Empty,
  Frame,
  JsonLd,
  LatestList,
  LeadStory,
  OpinionBand,
  SectionBlock,
  SmallTeaser,
} from '@/components/drawnOnce.client'
import { hrefOf } from '@/lib/address/href'
import { frontPath, latestPath } from '@/lib/address/pages'
import type { Article } from '@/lib/model/model'
import { formatDay } from '@/lib/dates/formatDate'
import { formatHijri } from '@/lib/dates/formatHijri'
import { type Edition, otherEdition } from '@/lib/edition'
import { composeFront, listFrontArticles } from '@/lib/front/composeFront'
import { itemListOf } from '@/lib/seo/jsonLd/lists'
import { newsroomOf, websiteOf } from '@/lib/seo/jsonLd/site'
import { openPage } from '../_views/pageContext'
import { viewFrame } from '../_views/viewFrame'
import { viewMoment } from '../_views/viewMoment'
import { viewTeaser } from '../_views/viewTeaser'

/** The front of an edition. */
export async function FrontScreen({ edition }: { edition: Edition }) {
  const page = await openPage(edition)
  const t = await getTranslations({ locale: edition, namespace: 'front' })
  const front = composeFront(page.news, edition, page.now)
  const today = new Date(page.now).toISOString()
  const day = {
    gregorian: formatDay(today, page.site, edition),
    hijri: formatHijri(today, page.site, edition),
  }
  const teasers = (articles: Article[]) => articles.map((article) => viewTeaser(article, page))
  return (
    <Frame frame={viewFrame(page, { place: 'front', alternate: frontPath(otherEdition(edition)), day })}>
      <JsonLd
        things={[
          websiteOf(page.site, edition),
          newsroomOf(page.site, edition),
          itemListOf(page.site, listFrontArticles(front)),
        ]}
      />
      <div className="page-width">
        <p className="flex flex-wrap gap-x-3.5 pt-2.5 type-meta text-ink-3 lg:hidden print:hidden">
          <span className="font-bold text-ink-2">{day.gregorian}</span>
          {day.hijri ? <span>{day.hijri}</span> : null}
        </p>
        {front.lead ? (
          <div className="front-grid pt-3 lg:pt-6">
            <div className="front-lead">
              <LeadStory lead={viewTeaser(front.lead, page)} links={teasers(front.leadLinks)} />
            </div>
            {front.latest.length > 0 ? (
              <div className="front-latest">
                <LatestList
                  href={hrefOf(latestPath(edition))}
                  items={front.latest.map((article) => ({
                    teaser: viewTeaser(article, page),
                    when: viewMoment(article.publishedAt, page, t('yesterday')),
                  }))}
                />
              </div>
            ) : null}
            {front.secondary.length > 0 ? (
              <section aria-label={t('secondary')} className="front-secondary">
                <div className="ruled-row">
                  {teasers(front.secondary).map((teaser) => (
                    <SmallTeaser key={teaser.id} teaser={teaser} withDeck="wide" />
                  ))}
                </div>
              </section>
            ) : null}
          </div>
        ) : (
          <div className="pt-10">
            <Empty line={t('empty')}>{t('emptyHint')}</Empty>
          </div>
        )}
      </div>
      {front.opinion ? (
        <OpinionBand
          section={page.viewSection(front.opinion.section)}
          items={teasers(front.opinion.articles)}
        />
      ) : null}
      {front.blocks.map((block) => (
        <SectionBlock
          key={block.section}
          section={page.viewSection(block.section)}
          items={teasers(block.articles)}
        />
      ))}
    </Frame>
  )
}
