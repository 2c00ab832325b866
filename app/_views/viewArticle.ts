import { getTranslations } from 'next-intl/server'
import type { ArticleView, FigureView } from '@/components/article/articleView'
import { hrefOf } from '@/lib/address/href'
import { topicPath } from '@/lib/address/pages'
import type { Article, Instant } from '@/lib/model/model'
import { listNewestUpdates } from '@/lib/model/newestUpdates'
import { formatMoment } from '@/lib/dates/formatMoment'
import { formatDateTime } from '@/lib/dates/formatTime'
import { findOldYear } from '@/lib/dates/findOldYear'
import { zoneName } from '@/lib/dates/zoneName'
import { readingMinutes } from '@/lib/model/readingTime'
import { shareLinks } from '@/lib/share/shareLinks'
import { shareUrlOf } from '@/lib/address/shareUrl'
import type { PageContext } from './pageContext'
import { viewLeadPicture, viewWriters } from './viewTeaser'

/** An article as its own page shows it. */
export async function viewArticle(article: Article, page: PageContext): Promise<ArticleView> {
  const { edition, site } = page
  const t = await getTranslations({ locale: edition, namespace: 'article' })
  const shareUrl = shareUrlOf(article, page.news.getShortId(article, page.now), site)
  // It changes once in the life of a page, and a page lives shorter in the cache than that can matter.
  const oldYear = findOldYear(article.publishedAt, site, edition, page.now)
  const time = (instant: Instant) => ({
    iso: instant,
    text: `${formatDateTime(instant, site, edition)} ${zoneName(instant, site, edition)}`,
  })
  return {
    edition,
    kind: article.kind,
    section: page.viewSection(article.section),
    title: article.title,
    kicker: article.kicker,
    deck: article.deck,
    age: oldYear && t('publishedIn', { year: oldYear }),
    writers: viewWriters(article, page),
    // A translator may be a desk.
    translator:
      article.translator && (page.news.getAuthor(article.translator)?.name[edition] ?? article.translator),
    dateline: sayDateline(article, t('listComma')),
    published: time(article.publishedAt),
    updated: article.updatedAt ? time(article.updatedAt) : undefined,
    readingTime: page.sayMinutes(readingMinutes(article.words, edition)),
    figure: viewFigure(article, page),
    keyPoints: article.summary,
    sources: article.sources,
    corrections: article.corrections.map(({ type, text, date }) => ({
      type,
      text,
      time: formatMoment(date, site, edition),
    })),
    topics: article.topics.map(({ name, key }) => ({ name, href: hrefOf(topicPath(edition, key)) })),
    share: shareLinks({ title: article.title, url: shareUrl }),
    shareUrl,
    updates: listNewestUpdates(article).map(({ id, at, title, text }) => ({
      id,
      time: time(at),
      title,
      paragraphs: text.split(/\n+/).filter(Boolean),
    })),
    retracted: article.retracted && {
      time: formatMoment(article.retracted.date, site, edition),
      reason: article.retracted.reason,
    },
  }
}

/** «صنعاء – رويترز، وكالات» */
function sayDateline({ dateline, sources }: Article, comma: string): string | undefined {
  if (!dateline) return undefined
  const agencies = sources.map(({ name }) => name).join(comma)
  return agencies ? `${dateline} – ${agencies}` : dateline
}

function viewFigure(article: Article, page: PageContext): FigureView | undefined {
  const picture = viewLeadPicture(article, page)
  if (!picture || !article.image) return undefined
  return {
    picture,
    caption: article.image.caption,
    credit: article.image.credit,
    veiled: article.sensitive,
  }
}
