import { notFound } from 'next/navigation'
import { ArticleBody } from '@/components/mdx/ArticleBody'
import { BidiText, Frame, JsonLd, PageHeading } from '@/components/drawnOnce.client'
import { absoluteHref } from '@/lib/address/href'
import { standingPath } from '@/lib/address/pages'
import { type Edition, otherEdition } from '@/lib/edition'
import { breadcrumbOf } from '@/lib/seo/jsonLd/lists'
import { newsroomOf } from '@/lib/seo/jsonLd/site'
import { viewBody } from '../_views/findBody'
import { openPage } from '../_views/pageContext'
import { viewFrame } from '../_views/viewFrame'

/** A standing page: about, standards, contact. */
export async function StandingScreen({ edition, slug }: { edition: Edition; slug: string }) {
  const page = await openPage(edition)
  const standing = page.news.getPage(edition, slug)
  const source = page.news.getPageBody(edition, slug)
  if (!standing || source === undefined) notFound()
  const body = await viewBody(source, page)
  const other = otherEdition(edition)
  const alternate = page.news.getPage(other, slug) ? standingPath(other, slug) : undefined
  return (
    <Frame frame={viewFrame(page, { place: 'elsewhere', alternate })}>
      <JsonLd
        things={[
          breadcrumbOf(page.site, edition, [
            { name: standing.title, url: absoluteHref(page.site.url, standingPath(edition, slug)) },
          ]),
          newsroomOf(page.site, edition),
        ]}
      />
      <article className="page-width">
        <PageHeading
          title={standing.title}
          edition={edition}
          lead={standing.deck ? <BidiText text={standing.deck} edition={edition} /> : undefined}
        />
        <div className="max-w-text pt-6 lg:pt-9">
          <ArticleBody tree={body.tree} resources={body.resources} />
        </div>
      </article>
    </Frame>
  )
}
