import { absoluteHref } from '@/lib/address/href'
import {
  authorPath,
  correctionsPath,
  frontPath,
  latestPath,
  sectionPath,
  standingPath,
} from '@/lib/address/pages'
import { lastChange } from '@/lib/model/lastChange'
import type { Article } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { writeZonedTime } from '@/lib/dates/writeZonedTime'
import { type Edition, editions } from '@/lib/edition'
import { type SitemapEntry, writeSitemap } from './writeSitemap'

/** A page in the editions that have it, with the moment of its last change where that is known. */
type Page = { pathIn(edition: Edition): string; changed: Partial<Record<Edition, string | 'unknown'>> }

function changeOf(article: Article | undefined): string | undefined {
  return article && lastChange(article)
}

/** Fronts and lists that have an article, and the standing pages. */
function listPages(news: Newsroom, now: number): Page[] {
  const newest = (of: { section?: string }) =>
    byEdition((edition) => changeOf(news.listLatest({ edition, limit: 1, ...of }, now)[0]))
  const fronts = { ar: newest({}).ar ?? 'unknown', en: newest({}).en ?? 'unknown' }
  const slugs = new Set(editions.flatMap((edition) => news.listPages(edition).map(({ slug }) => slug)))
  return [
    { pathIn: frontPath, changed: fronts },
    { pathIn: latestPath, changed: newest({}) },
    {
      pathIn: correctionsPath,
      changed: byEdition((edition) => news.listCorrections({ edition, limit: 1 }, now)[0]?.correction.date),
    },
    ...news.listSections().map(({ id }) => ({
      pathIn: (edition: Edition) => sectionPath(edition, id),
      changed: newest({ section: id }),
    })),
    ...news.listAuthors().map(({ id }) => ({
      pathIn: (edition: Edition) => authorPath(edition, id),
      changed: byEdition((edition) => changeOf(news.listByAuthor({ edition, author: id, limit: 1 }, now)[0])),
    })),
    ...[...slugs].map((slug) => ({
      pathIn: (edition: Edition) => standingPath(edition, slug),
      changed: byEdition((edition) => {
        const page = news.getPage(edition, slug)
        return page && !page.noindex ? (page.updatedAt ?? 'unknown') : undefined
      }),
    })),
  ]
}

function byEdition(find: (edition: Edition) => string | undefined): Page['changed'] {
  return Object.fromEntries(editions.map((edition) => [edition, find(edition)]))
}

/** All pages but articles and lists by topic, in each edition that has them. */
export function makePagesSitemap(news: Newsroom, now: number): string {
  const site = news.getSite()
  const entries = listPages(news, now).flatMap(({ pathIn, changed }): SitemapEntry[] => {
    const urls = { ar: absoluteHref(site.url, pathIn('ar')), en: absoluteHref(site.url, pathIn('en')) }
    const isInBoth = changed.ar !== undefined && changed.en !== undefined
    return editions.flatMap((edition): SitemapEntry[] => {
      const moment = changed[edition]
      if (moment === undefined) return []
      return [
        {
          url: urls[edition],
          ...(moment !== 'unknown' && { changed: writeZonedTime(moment, site.timeZone) }),
          ...(isInBoth && { alternates: urls }),
        },
      ]
    })
  })
  return writeSitemap(entries)
}
