import type { ReactNode } from 'react'
import type { Thing } from 'schema-dts'
import { getTranslations } from 'next-intl/server'
import {
  Empty,
  Frame,
  JsonLd,
  ListTeaser,
  PageHeading,
  Paging,
  SectionLead,
  Topics,
} from '@/components/drawnOnce.client'
import type { NavPlace } from '@/components/site/frameView'
import { absoluteHref, hrefOf } from '@/lib/address/href'
import { topicPath } from '@/lib/address/pages'
import type { Article, Topic } from '@/lib/model/model'
import { articlesPerPage } from '@/lib/model/pageSize'
import { breadcrumbOf, listPageOf } from '@/lib/seo/jsonLd/lists'
import { newsroomOf } from '@/lib/seo/jsonLd/site'
import type { PageContext } from '../_views/pageContext'
import { viewFrame } from '../_views/viewFrame'
import { viewPaging } from '../_views/viewPaging'
import { viewTeaser } from '../_views/viewTeaser'

type Props = {
  page: PageContext
  title: string
  lead?: ReactNode
  pigment?: string
  place: NavPlace
  /** Path of the same list in the other edition. */
  alternate?: string
  articles: Article[]
  total: number
  number: number
  pathOf: (page: number) => string
  /** A section opens its first page with a large story, and its rows need no section label. */
  look: 'section' | 'mixed'
  topics?: Topic[]
  /** The subject of the list, for machines. */
  about?: readonly Thing[]
}

/** A list with numbered pages: a section, a topic, an author, everything. */
export async function ListScreen(props: Props) {
  const { page, title, lead, pigment, place, alternate, articles, total, number, pathOf, look } = props
  const { edition } = page
  const t = await getTranslations({ locale: edition, namespace: 'list' })
  const hrefTo = (to: number) => hrefOf(pathOf(to))
  const teasers = articles.map((article) => viewTeaser(article, page))
  const first = look === 'section' && number === 1 ? teasers[0] : undefined
  const rows = first ? teasers.slice(1) : teasers
  const topics = (props.topics ?? []).map(({ name, key }) => ({
    name,
    href: hrefOf(topicPath(edition, key)),
  }))
  return (
    <Frame frame={viewFrame(page, { place, alternate })}>
      <JsonLd
        things={[
          listPageOf(page.site, { edition, title, path: pathOf(number), articles }),
          ...(props.about ?? []),
          breadcrumbOf(page.site, edition, [{ name: title, url: absoluteHref(page.site.url, pathOf(1)) }]),
          newsroomOf(page.site, edition),
        ]}
      />
      <div data-pigment={pigment} className="page-width">
        <PageHeading title={title} edition={edition} lead={lead} />
        {teasers.length === 0 ? (
          <div className="pt-8">
            <Empty line={t('empty')}>{t('emptyHint')}</Empty>
          </div>
        ) : null}
        {first ? <SectionLead teaser={first} /> : null}
        <div className="list-grid pt-5 lg:pt-6">
          <div>
            <div className={`ruled-stack ${first ? 'border-t border-rule pt-4.5' : ''}`}>
              {rows.map((teaser) => (
                <ListTeaser
                  key={teaser.id}
                  teaser={teaser}
                  showSection={look === 'mixed' ? 'section' : 'none'}
                />
              ))}
            </div>
            <div className="mt-8">
              <Paging paging={viewPaging({ number, total, perPage: articlesPerPage, hrefTo, page, t })} />
            </div>
          </div>
          {topics.length > 0 ? (
            <aside aria-labelledby="topics" className="list-aside">
              <h2 id="topics" className="mb-3 type-h3">
                {t('topics')}
              </h2>
              <Topics topics={topics} edition={edition} />
            </aside>
          ) : null}
        </div>
      </div>
    </Frame>
  )
}
