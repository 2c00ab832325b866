import { notFound } from 'next/navigation'
import { BidiText, Portrait } from '@/components/drawnOnce.client'
import { authorPath } from '@/lib/address/pages'
import { articlesPerPage } from '@/lib/model/pageSize'
import { type Edition, otherEdition } from '@/lib/edition'
import { profileOf } from '@/lib/seo/jsonLd/profile'
import { ListScreen } from './ListScreen'
import { openPage } from '../_views/pageContext'
import { sayCount } from '../_views/sayCount'
import { viewAuthor } from '../_views/viewAuthor'

/** An author or a desk: who they are and everything they signed. */
export async function AuthorScreen({
  edition,
  author,
  number,
}: {
  edition: Edition
  author: string
  number: number
}) {
  const page = await openPage(edition)
  const { news, now } = page
  const view = viewAuthor(author, page)
  if (!view) notFound()
  const known = news.getAuthor(author)
  const total = news.countByAuthor({ edition, author }, now)
  return (
    <ListScreen
      page={page}
      title={view.name}
      lead={
        <div className="beside-portrait flex items-start gap-4">
          {view.portrait ? <Portrait picture={view.portrait} className="size-18" /> : null}
          <div>
            {view.role ? <p className="type-ui font-semibold text-ink">{view.role}</p> : null}
            {view.bio ? (
              <p>
                <BidiText text={view.bio} edition={edition} />
              </p>
            ) : null}
            <p className="mt-1 type-meta text-ink-3">{await sayCount(total, page)}</p>
          </div>
        </div>
      }
      place="elsewhere"
      alternate={authorPath(otherEdition(edition), author)}
      articles={news.listByAuthor(
        { edition, author, limit: articlesPerPage, offset: (number - 1) * articlesPerPage },
        now,
      )}
      total={total}
      number={number}
      pathOf={(to) => authorPath(edition, author, to)}
      look="mixed"
      about={known && number === 1 ? [profileOf(known, edition, news)] : []}
    />
  )
}
