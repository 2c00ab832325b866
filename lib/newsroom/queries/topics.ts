import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { Topic } from '@/lib/model/model'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { type ArticleRow, newestFirst, newestPicked, readArticles } from '@/lib/content/database/visible'

type Topics = 'listByTopic' | 'countByTopic' | 'getTopic' | 'listTopics'

/** Topics and the articles that carry them. Of a topic's spellings, the one that most articles use is its name. */
export function topicQueries(db: Database): Pick<Newsroom, Topics> {
  const carrying = 'FROM topics a WHERE a.edition = :edition AND a.key = :topic AND a.published <= :now'
  const list = prepareQuery<ArticleRow>(
    db,
    `SELECT w.json FROM (
       SELECT a.article, a.published, a.tie ${carrying} ORDER BY ${newestFirst} LIMIT :limit OFFSET :offset
     ) picked JOIN articles w ON w.id = picked.article ORDER BY ${newestPicked}`,
  )
  const count = prepareQuery<{ count: number }>(db, `SELECT count(*) AS count ${carrying}`)
  const name = prepareQuery<{ name: string }>(
    db,
    `SELECT a.name ${carrying} GROUP BY a.name ORDER BY count(*) DESC, a.name LIMIT 1`,
  )
  const most = (index: string, filter: string) =>
    prepareQuery<{ key: string }>(
      db,
      `SELECT key FROM topics INDEXED BY ${index} WHERE edition = :edition ${filter} AND published <= :now
       GROUP BY key ORDER BY count(*) DESC, max(published) DESC, key LIMIT :limit`,
    )
  const mostOf = {
    all: most('topics_by_key', ''),
    section: most('topics_by_section', 'AND section = :section'),
  }

  const getTopic: Newsroom['getTopic'] = (edition, key, now): Topic | undefined => {
    const row = name.get({ edition, topic: key, now })
    return row && { key, name: row.name }
  }
  return {
    listByTopic: ({ edition, topic, limit, offset = 0 }, now) =>
      readArticles(list.list({ edition, topic, limit, offset, now })),
    countByTopic: ({ edition, topic }, now) => count.get({ edition, topic, now })?.count ?? 0,
    getTopic,
    listTopics({ edition, section, limit }, now) {
      const keys =
        section === undefined
          ? mostOf.all.list({ edition, limit, now })
          : mostOf.section.list({ edition, section, limit, now })
      return keys.flatMap(({ key }) => getTopic(edition, key, now) ?? [])
    },
  }
}
