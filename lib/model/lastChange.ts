import type { Article, Instant } from './model'

/** When an article last became another for its readers: an update, a correction, a live update, its withdrawal. */
export function lastChange(article: Article): Instant {
  const moments = [
    article.publishedAt,
    article.updatedAt,
    article.retracted?.date,
    ...article.corrections.map(({ date }) => date),
    ...(article.kind === 'live' ? article.updates.map(({ at }) => at) : []),
  ]
  return moments.reduce<Instant>(
    (last, moment) => (moment !== undefined && Date.parse(moment) > Date.parse(last) ? moment : last),
    article.publishedAt,
  )
}
