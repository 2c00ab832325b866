import type { Article, FrontPin } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { writeReference } from '@/lib/content/frontMatter/readAddress'
import type { Edition } from '@/lib/edition'

export type FrontBlock = { section: string; articles: Article[] }

/** The front of an edition. No article stands in two places. */
export type Front = {
  lead?: Article
  leadLinks: Article[]
  secondary: Article[]
  latest: Article[]
  opinion?: FrontBlock
  blocks: FrontBlock[]
}

const sizes = { secondary: 3, leadLinks: 3, opinion: 4, block: 6 }

/**
 * Composes the front: what editors pinned, then the rest by priority and recency.
 * @param now milliseconds since 1970
 */
export function composeFront(news: Newsroom, edition: Edition, now: number): Front {
  const choice = news.getFrontChoice(edition)
  const shown = new Set<string>()
  const take = (articles: Article[], limit: number): Article[] => {
    const taken: Article[] = []
    for (const article of articles) {
      if (taken.length === limit) break
      if (shown.has(keyOf(article))) continue
      shown.add(keyOf(article))
      taken.push(article)
    }
    return taken
  }
  const pinned = (pins: FrontPin[]) =>
    pins.flatMap((pin) => {
      if (pin.until && Date.parse(pin.until) <= now) return []
      // An editor may name an article by its slug alone.
      const article = news.findArticle(edition, writeReference(pin.article), now)
      return article ? [article] : []
    })

  const prominent = news.listProminent({ edition, limit: 24 }, now)
  const opinionOf = (article: Article) => article.kind === 'opinion'
  const reported = prominent.filter((article) => !opinionOf(article))
  const [lead] = take([...pinned(choice.lead ? [choice.lead] : []), ...reported, ...prominent], 1)
  if (!lead) return { leadLinks: [], secondary: [], latest: [], blocks: [] }

  const pinnedLinks = take(pinned(choice.leadLinks), sizes.leadLinks)
  const secondary = take([...pinned(choice.secondary), ...reported], sizes.secondary)
  const latest = take(
    news.listLatest({ edition, limit: 40 }, now).filter((article) => !opinionOf(article)),
    latestSize(news.countArticles({ edition }, now)),
  )
  const opinions = take(
    news.listLatest({ edition, kind: 'opinion', limit: sizes.opinion + shown.size }, now),
    sizes.opinion,
  )
  const [firstOpinion] = opinions
  return {
    lead,
    leadLinks: pinnedLinks,
    secondary,
    latest,
    opinion: firstOpinion ? { section: firstOpinion.section, articles: opinions } : undefined,
    blocks: news.listSections().flatMap(({ id }) => {
      const limit = sizes.block + [...shown].filter((key) => key.startsWith(`${id}/`)).length
      const articles = take(news.listLatest({ edition, section: id, limit }, now), sizes.block)
      return articles.length > 0 ? [{ section: id, articles }] : []
    }),
  }
}

/** The articles of a front in the order in which a reader meets them. */
export function listFrontArticles({ lead, leadLinks, secondary, latest, opinion, blocks }: Front): Article[] {
  const inBlocks = [...(opinion ? [opinion] : []), ...blocks].flatMap(({ articles }) => articles)
  return [...(lead ? [lead] : []), ...leadLinks, ...secondary, ...latest, ...inBlocks]
}

const keyOf = ({ section, slug }: Article) => `${section}/${slug}`

/** The list of the newest takes a third of a small archive at most, so that every section still has its block. */
function latestSize(total: number): number {
  return Math.min(10, Math.max(3, Math.floor((total - 8) / 3)))
}
