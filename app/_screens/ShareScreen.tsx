import { notFound } from 'next/navigation'
import { CopyLink } from '@/components/article/CopyLink'
import { PageHeading } from '@/components/list/PageHeading'
import { Frame } from '@/components/site/Frame'
import { frontPath, hrefOf } from '@/lib/address'
import { type Edition, otherEdition } from '@/lib/edition'
import { sayShareReport } from '@/lib/share/sayShareReport'
import { findShareReport } from '@/lib/share/shareReport'
import { readShortId } from '@/lib/share/shortId'
import { getTranslations } from 'next-intl/server'
import { openPage } from './pageContext'
import { viewFrame } from './viewFrame'

/** What a newsroom's editor needs to pass an article on. */
export async function ShareScreen({ edition, id }: { edition: Edition; id: string }) {
  const page = await openPage(edition)
  const [article] = page.news.listByShortId(readShortId(id) ?? '', page.now)
  if (!article || article.edition !== edition) notFound()
  const t = await getTranslations({ locale: edition, namespace: 'share' })
  const report = findShareReport(article, page.news, page.now)
  const said = sayShareReport(report, edition)
  const { picture } = report
  const words = { copy: t('copy'), copied: t('copied') }
  return (
    <Frame frame={viewFrame(page, { place: 'elsewhere', twin: frontPath(otherEdition(edition)) })}>
      <div className="page-width grid gap-8 type-ui">
        <PageHeading title={said.heading} edition={edition} lead={report.title} />
        <div className="flex flex-wrap items-center gap-5">
          <a href={report.shareUrl} dir="ltr" className="underline">
            {report.shareUrl}
          </a>
          <CopyLink url={report.shareUrl} words={words} />
        </div>
        <section aria-label={said.shortfallsHeading}>
          <h2 className="mb-3 type-hs">{said.shortfallsHeading}</h2>
          <ul className="grid gap-2">
            {said.shortfalls.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section aria-label={said.picture}>
          <h2 className="mb-3 type-hs">{said.picture}</h2>
          <a href={hrefOf(picture.path)} download>
            <img
              src={hrefOf(picture.path)}
              alt={picture.alt}
              width={picture.width}
              height={picture.height}
              className="h-auto w-full max-w-[37.5rem]"
            />
          </a>
        </section>
        <section aria-label={said.textsHeading} className="grid gap-5">
          <h2 className="type-hs">{said.textsHeading}</h2>
          {said.texts.map(({ place, text, length }) => (
            <div key={place} className="border-t border-rule pt-3">
              <h3 className="font-semibold">{place}</h3>
              <p className="type-meta text-ink-3">{length}</p>
              <p dir="auto" className="max-w-[37.5rem] whitespace-pre-line">
                {text}
              </p>
              <div data-needs-script>
                <CopyLink url={text} words={{ copy: t('copyText'), copied: t('textCopied') }} />
              </div>
            </div>
          ))}
        </section>
        <section aria-label={said.previewsHeading} className="grid gap-5">
          <h2 className="type-hs">{said.previewsHeading}</h2>
          {said.previews.map(({ place, title, description }) => (
            <div key={place} className="max-w-[37.5rem] border-t border-rule pt-3">
              <h3 className="type-meta text-ink-3">{place}</h3>
              <p className="font-semibold">{title}</p>
              {description ? <p>{description}</p> : null}
            </div>
          ))}
        </section>
      </div>
    </Frame>
  )
}
