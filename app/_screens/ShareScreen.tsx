import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BidiText, CopyLink, Frame, PageHeading, SharePreview } from '@/components/drawnOnce.client'
import { hrefOf } from '@/lib/address/href'
import { frontPath } from '@/lib/address/pages'
import { type Edition, otherEdition } from '@/lib/edition'
import { makeSharePicture } from '@/lib/sharePicture/makeSharePicture'
import { findShareFacts } from '@/lib/sharePicture/findShareFacts'
import { sayShareReport } from '@/lib/share/sayShareReport'
import { findShareReport } from '@/lib/share/shareReport'
import { readShortId } from '@/lib/address/shortId'
import { openPage } from '../_views/pageContext'
import { viewFrame } from '../_views/viewFrame'

/**
 * The page by which an editor passes an article on. It links to the article, so it leaves the page cache whenever
 * the article changes.
 */
export async function ShareScreen({ edition, id }: { edition: Edition; id: string }) {
  const page = await openPage(edition)
  const { news, now, site } = page
  const [article] = news.listByShortId(readShortId(id) ?? '', now)
  if (!article || article.edition !== edition) notFound()
  const t = await getTranslations({ locale: edition, namespace: 'share' })
  const report = findShareReport(article, news, now)
  const drawn = await makeSharePicture(findShareFacts({ what: 'article', article }, news, now)).catch(
    () => undefined,
  )
  const said = sayShareReport(report, drawn?.length, edition)
  const { alt, width, height } = report.picture
  const picture = { src: hrefOf(report.picture.path), width, height }
  return (
    <Frame frame={viewFrame(page, { place: 'elsewhere', alternate: frontPath(otherEdition(edition)) })}>
      <div className="page-width grid grid-cols-1 gap-9 type-ui">
        <PageHeading
          title={said.heading}
          edition={edition}
          lead={
            <a href={hrefOf(report.path)} className="inline-block text-balance hover:underline">
              <BidiText text={report.title} edition={edition} />
            </a>
          }
        />
        <div className="flex flex-wrap items-center gap-x-5">
          <a href={report.shareUrl} dir="ltr" className="flex min-h-11 items-center font-semibold underline">
            {report.shareUrl}
          </a>
          <div data-needs-script>
            <CopyLink url={report.shareUrl} words={{ copy: t('copy'), copied: t('copied') }} />
          </div>
        </div>
        <section aria-label={said.shortfallsHeading}>
          <h2 className="mb-3 type-block">{said.shortfallsHeading}</h2>
          <ul className="grid gap-2">
            {said.shortfalls.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section aria-label={said.picture}>
          <h2 className="mb-3 type-block">{said.picture}</h2>
          <img {...picture} alt={alt} className="h-auto w-full max-w-[37.5rem] border border-rule" />
          <p className="flex flex-wrap items-center gap-x-5">
            <a href={picture.src} download className="flex min-h-11 items-center underline">
              {said.save}
            </a>
            <span className="type-meta text-ink-3">{said.pictureSize}</span>
          </p>
        </section>
        <section aria-label={said.textsHeading}>
          <h2 className="mb-3 type-block">{said.textsHeading}</h2>
          <div className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2">
            {said.texts.map(({ place, text, length }) => (
              <div key={place} className="min-w-0 border-t border-rule pt-3">
                <h3 className="font-semibold">{place}</h3>
                <p className="type-meta text-ink-3">{length}</p>
                <p className="mt-2 wrap-anywhere whitespace-pre-line">{text}</p>
                <div data-needs-script>
                  <CopyLink url={text} words={{ copy: t('copyText'), copied: t('textCopied') }} />
                </div>
              </div>
            ))}
          </div>
        </section>
        <section aria-label={said.previewsHeading}>
          <h2 className="mb-3 type-block">{said.previewsHeading}</h2>
          <div className="grid grid-cols-1 items-start gap-8 sm:grid-cols-2 lg:grid-cols-3">
            {said.previews.map((preview) => (
              <SharePreview
                key={preview.at}
                {...preview}
                siteName={site.name[edition]}
                host={report.host}
                picture={picture}
              />
            ))}
          </div>
        </section>
      </div>
    </Frame>
  )
}
