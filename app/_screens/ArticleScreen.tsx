import { notFound } from 'next/navigation'
import {
  ArticleHeader,
  AuthorBox,
  Breadcrumb,
  Byline,
  Contents,
  CorrectionNote,
  Corrections,
  Frame,
  Hero,
  JsonLd,
  KeyPoints,
  LiveUpdates,
  Neighbours,
  Quotable,
  RelatedArticles,
  RetractionNotice,
  ShareRow,
  Sources,
  Topics,
} from '@/components/drawnOnce.client'
import { ArticleBody } from '@/components/mdx/ArticleBody'
import { hrefOf } from '@/lib/address/href'
import { articlePath, frontPath } from '@/lib/address/pages'
import type { ArticleId } from '@/lib/model/model'
import { listBlockingFaults } from '@/lib/newsroom/listBlockingFaults'
import { describeArticleAsThings } from '@/lib/seo/jsonLd/article'
import { findFilms } from '@/lib/seo/jsonLd/films'
import { BrokenScreen } from './BrokenScreen'
import { SharePageLink } from './SharePageLink'
import { findBody } from '../_views/findBody'
import { openPage } from '../_views/pageContext'
import { viewArticle } from '../_views/viewArticle'
import { viewAuthor } from '../_views/viewAuthor'
import { viewFrame } from '../_views/viewFrame'
import { viewTeaser } from '../_views/viewTeaser'

/** A piece is long enough for a table of contents from this many sub-headings on. */
const contentsFrom = 4
const relatedArticles = 4

/** An article. */
export async function ArticleScreen({ id }: { id: ArticleId }) {
  const page = await openPage(id.edition)
  const { edition, news, now } = page
  const faults = listBlockingFaults(id, news)
  if (faults.length > 0) return <BrokenScreen page={page} faults={faults} />
  const found = news.getArticle(id, now)
  if (!found) notFound()
  const article = await viewArticle(found, page)
  const body = article.retracted ? undefined : await findBody(found, page)
  const translation = news.findTranslation(found, now)
  const { previous, next } = news.findNeighbours(found, now)
  const headings = body?.headings.filter(({ depth }) => depth === 2) ?? []
  const [firstCorrection] = article.corrections
  const correction = firstCorrection ? (
    <CorrectionNote correction={firstCorrection} edition={edition} />
  ) : null
  const opening = (
    <>
      {article.figure ? (
        <div className="article-hero">
          <Hero figure={article.figure} edition={edition} />
        </div>
      ) : null}
      {correction}
      <KeyPoints points={article.keyPoints} edition={edition} />
      {headings.length >= contentsFrom ? <Contents headings={headings} /> : null}
      <LiveUpdates updates={article.updates} edition={edition} />
    </>
  )
  const share = { share: article.share, url: article.shareUrl, title: article.title }
  return (
    <Frame
      frame={viewFrame(page, {
        place: { section: found.section },
        alternate: translation && articlePath(translation),
      })}
    >
      <JsonLd
        things={describeArticleAsThings(found, body ? findFilms(body.tree, found, news) : [], news, now)}
      />
      <article data-pigment={article.section.pigment} className="page-width pt-2 lg:pt-3">
        <Breadcrumb frontHref={hrefOf(frontPath(edition))} section={article.section} />
        <div className="article-grid pt-1">
          <div className="article-head pb-5 lg:pb-7">
            <ArticleHeader article={article} />
          </div>
          <div className="article-aside pb-5">
            <Byline article={article} />
            <div className="lg:hidden">
              <ShareRow {...share} look="short" />
            </div>
            <div className="hidden pt-3 lg:block">
              <ShareRow {...share} look="column" />
            </div>
            <SharePageLink article={found} page={page} />
          </div>
          <div className="article-text grid grid-cols-1 gap-7 lg:gap-9">
            {article.retracted ? <RetractionNotice {...article.retracted} edition={edition} /> : null}
            {body ? (
              <Quotable url={article.shareUrl}>
                <ArticleBody tree={body.tree} resources={body.resources} opening={opening} />
              </Quotable>
            ) : (
              correction
            )}
            <Sources sources={article.sources} edition={edition} />
            <Corrections corrections={article.corrections.slice(1)} edition={edition} />
            <Topics topics={article.topics} edition={edition} />
            <ShareRow {...share} look="row" />
            {found.authors.map((author) => {
              const view = viewAuthor(author, page)
              return view ? <AuthorBox key={author} author={view} edition={edition} /> : null
            })}
          </div>
        </div>
      </article>
      <div data-pigment={article.section.pigment} className="page-width mt-9 grid gap-9 lg:mt-13">
        <RelatedArticles
          articles={news.findRelated(found, relatedArticles, now).map((related) => viewTeaser(related, page))}
        />
        <Neighbours
          neighbours={{
            previous: previous && viewTeaser(previous, page),
            next: next && viewTeaser(next, page),
          }}
        />
      </div>
    </Frame>
  )
}
