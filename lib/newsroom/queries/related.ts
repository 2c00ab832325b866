import type { Article } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { type Candidate, rankRelated } from '@/lib/related/rankRelated'
import { findRareTerms } from '@/lib/related/rareTerms'
import { unpackTerms } from '@/lib/related/terms'
import { foldText } from '@/lib/search/tokens'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { prepareCountListed } from '@/lib/content/database/countListed'
import { nearbyQueries } from './nearby'
import { type ArticleRow, readArticle, visible } from '@/lib/content/database/visible'

type Own = {
  id: number
  section: string
  published: number
  tie: number
  title_key: string
  terms: Uint8Array
}
type Facts = Omit<Candidate, 'sharedTopics' | 'sharedWords'>

/** The best of those that share words go on to the ranking. */
const enough = 80
/** Where a whole group shares as little, it goes on only if it is small: which of them came first in the index must not decide. */
const atMost = 200

/** Candidates by shared words, without the long tail. */
function cutTail(weights: Map<number, number>): Map<number, number> {
  if (weights.size <= enough) return weights
  const sorted = [...weights].sort((a, b) => b[1] - a[1])
  const least = sorted[enough - 1]?.[1] ?? 0
  const withTies = sorted.filter(([, weight]) => weight >= least)
  return new Map(withTies.length <= atMost ? withTies : sorted.filter(([, weight]) => weight > least))
}

/** Finds related articles: candidates come by index, `rankRelated` orders them. */
export function relatedQueries(
  db: Database,
  findArticle: Newsroom['findArticle'],
): Pick<Newsroom, 'findRelated'> {
  const nearby = nearbyQueries(db)
  const own = prepareQuery<Own>(
    db,
    `SELECT a.id, a.section, a.published, a.tie, a.title_key, b.terms FROM articles a JOIN bodies b ON b.article = a.id
     WHERE a.file = :file`,
  )
  const countListed = prepareCountListed(db)
  const counts = prepareQuery<{ id: number; term: string; documents: number }>(
    db,
    'SELECT id, term, documents FROM terms WHERE id IN (SELECT value FROM json_each(:ids))',
  )
  // One row of many: a row for each would cost more than finding them.
  const having = prepareQuery<{ ids: string }>(
    db,
    'SELECT json_group_array(rowid) AS ids FROM words WHERE words MATCH :term',
  )
  const facts = prepareQuery<{ facts: string }>(
    db,
    `SELECT json_group_array(json_object('id', a.id, 'section', a.section, 'publishedMs', a.published,
       'titleKey', a.title_key, 'tie', a.tie)) AS facts
     FROM articles a INDEXED BY articles_by_id
     WHERE a.id IN (SELECT value FROM json_each(:ids)) AND a.edition = :edition AND ${visible}`,
  )
  const shared = prepareQuery<{ id: number; count: number }>(
    db,
    `SELECT article AS id, count(*) AS count FROM topics
     WHERE article IN (SELECT value FROM json_each(:ids)) AND key IN (SELECT value FROM json_each(:keys))
     GROUP BY article`,
  )
  const byId = prepareQuery<ArticleRow>(db, 'SELECT json FROM articles WHERE id = :id')

  function sharingWords(article: Own): Map<number, number> {
    const uses = new Map(unpackTerms(article.terms).map((use) => [use.id, use]))
    const counted = counts
      .list({ ids: JSON.stringify([...uses.keys()]) })
      .flatMap(({ id, term, documents }) => {
        const use = uses.get(id)
        return use ? [{ ...use, term, documents }] : []
      })
    const weights = new Map<number, number>()
    for (const { term, weight } of findRareTerms(counted, countListed())) {
      const ids = JSON.parse(having.get({ term: `"${term}"` })?.ids ?? '[]') as number[]
      for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight)
    }
    weights.delete(article.id)
    return cutTail(weights)
  }

  function listCandidates(subject: Own, article: Article, now: number): Candidate[] {
    const words = sharingWords(subject)
    const keys = article.topics.map(({ key }) => key)
    const near = nearby.list({ ...subject, edition: article.edition }, keys, now)
    const ids = JSON.stringify([...new Set([...words.keys(), ...near])].filter((id) => id !== subject.id))
    const topics = new Map(
      shared.list({ ids, keys: JSON.stringify(keys) }).map(({ id, count }) => [id, count]),
    )
    const found = JSON.parse(facts.get({ ids, edition: article.edition, now })?.facts ?? '[]') as Facts[]
    return found.map((candidate) => ({
      ...candidate,
      sharedTopics: topics.get(candidate.id) ?? 0,
      sharedWords: words.get(candidate.id) ?? 0,
    }))
  }

  function listPinned(article: Article, limit: number, now: number): Article[] {
    const titles = new Set([foldText(article.title)])
    const pinned: Article[] = []
    for (const { edition, section, slug } of article.related) {
      const found = findArticle(edition, section ? `${section}/${slug}` : slug, now)
      const title = found && foldText(found.title)
      if (!found || title === undefined || found.file === article.file || titles.has(title)) continue
      titles.add(title)
      pinned.push(found)
    }
    return pinned.slice(0, limit)
  }

  return {
    findRelated(article, limit, now) {
      const pinned = listPinned(article, limit, now)
      const subject = own.get({ file: article.file })
      if (!subject || pinned.length === limit) return pinned
      const candidates = listCandidates(subject, article, now)
      const about = { section: subject.section, publishedMs: subject.published, titleKey: subject.title_key }
      const taken = pinned.map(({ title }) => foldText(title))
      const room = limit - pinned.length
      let picked = rankRelated(about, candidates, room, [subject.title_key, ...taken])
      // Where all others bear this very title, one of them is better than an empty place.
      if (picked.length + pinned.length === 0) picked = rankRelated(about, candidates, 1, [])
      return [...pinned, ...picked.flatMap((id) => byId.get({ id }) ?? []).map(readArticle)]
    },
  }
}
