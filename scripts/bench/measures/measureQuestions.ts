import { statSync } from 'node:fs'
import { indexPath } from '../../../lib/content/database/indexFile'
import type { Article } from '../../../lib/model/model'
import type { Newsroom } from '../../../lib/newsroom/newsroom'
import { openNewsroom } from '../../../lib/newsroom/openNewsroom'
import { openReadOnly } from '../../../lib/content/database/sqlite'
import { sayTime } from '../say'

const edition = 'ar'
const sampled = 200

type Ask = (newsroom: Newsroom, article: Article, now: number, total: number) => unknown

const questions: Record<string, Ask> = {
  'what an address means': (news, { section, slug }, now) => news.resolve(`/${section}/${slug}`, now),
  related: (news, article, now) => news.findRelated(article, 6, now),
  neighbours: (news, article, now) => news.findNeighbours(article, now),
  '24 latest': (news, _, now) => news.listLatest({ edition, limit: 24 }, now),
  '24 latest, last page': (news, _, now, total) =>
    news.listLatest({ edition, limit: 24, offset: Math.max(0, total - 24) }, now),
  '24 of a section': (news, { section }, now) => news.listLatest({ edition, section, limit: 24 }, now),
  'count of a section': (news, { section }, now) => news.countArticles({ edition, section }, now),
  '40 prominent': (news, _, now) => news.listProminent({ edition, limit: 40 }, now),
  '12 topics of a section': (news, { section }, now) => news.listTopics({ edition, section, limit: 12 }, now),
  'search, first word of a headline': (news, { title }, now) =>
    news.search({ edition, query: title.split(' ')[0] ?? '', limit: 20 }, now),
}

function listSample(news: Newsroom, total: number, now: number): Article[] {
  const step = Math.max(1, Math.floor(total / sampled))
  const places = Array.from({ length: Math.min(sampled, total) }, (_, i) => i * step)
  return places.flatMap((offset) => news.listLatest({ edition, limit: 1, offset }, now))
}

function timesOf(sample: Article[], ask: (article: Article) => unknown): number[] {
  const times = sample.map((article) => {
    const start = performance.now()
    ask(article)
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)
}

const at = (times: number[], share: number) => times[Math.floor(times.length * share)] ?? 0

/** Times the questions that pages ask of an index, each of 200 articles, as multiples of fetching one article. */
export function measureQuestions(dataDir: string): void {
  const db = openReadOnly(indexPath(dataDir))
  const news = openNewsroom(db)
  const now = Date.now()
  const total = news.countArticles({ edition }, now)
  const sample = listSample(news, total, now)
  const fetching = () => timesOf(sample, (article) => news.getArticle(article, now))
  // Once in vain: what a run does first also pays for compiling it and for reading the file.
  fetching()
  const baseline = at(fetching(), 0.5)
  sayTime('one article', baseline, baseline)
  for (const [what, ask] of Object.entries(questions)) {
    timesOf(sample.slice(0, 40), (article) => ask(news, article, now, total))
    const times = timesOf(sample, (article) => ask(news, article, now, total))
    sayTime(what, at(times, 0.5), baseline, `95 of a hundred within ${at(times, 0.95).toFixed(1)} ms`)
  }
  const bytes = statSync(indexPath(dataDir)).size
  console.log(`${total} articles, ${Math.round(bytes / Math.max(1, total))} bytes of index each`)
  db.close()
}
