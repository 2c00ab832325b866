import { type Database, type Values, prepareQuery } from '@/lib/content/database/sqlite'

type Place = { edition: string; section: string; published: number; tie: number; title_key: string }
type Id = { id: number }

/** How many are asked for on either side in time. */
const reach = { topic: 30, section: 15, edition: 15, title: 1 }
/** More topics than these on one article are tags for machines. */
const mostTopics = 8

/** Articles nearest in time to one article, before and after it. */
export function nearbyQueries(db: Database) {
  // One bound on either side: of two below each other SQLite takes the first to seek by, and walks to the other.
  const around = (from: string, limit: number) =>
    [
      `${from} AND a.published <= min(:published, :now) ORDER BY a.published DESC, a.tie LIMIT ${limit}`,
      `${from} AND a.published > :published AND a.published <= :now ORDER BY a.published, a.tie DESC LIMIT ${limit}`,
    ].map((sql) => prepareQuery<Id>(db, sql))

  // A title of its own only: a run of articles with one title must not fill the reach.
  // Titles are read from the narrow index: whole rows lie far apart, each on a page of its own.
  const withTopic = around(
    'SELECT a.article AS id FROM topics a WHERE a.edition = :edition AND a.key = :topic',
    reach.topic,
  )
  const inSection = around(
    `SELECT a.id FROM articles a INDEXED BY articles_by_section
     WHERE a.edition = :edition AND a.section = :section AND a.listed = 1`,
    reach.section,
  )
  const inEdition = around(
    `SELECT a.id FROM articles a INDEXED BY articles_by_time
     WHERE a.edition = :edition AND a.listed = 1
       AND (SELECT t.title_key FROM articles t INDEXED BY articles_by_id WHERE t.id = a.id) <> :title_key`,
    reach.edition,
  )
  // For an edition in which all articles bear one title.
  const withAnyTitle = around(
    `SELECT a.id FROM articles a INDEXED BY articles_by_time
     WHERE a.edition = :edition AND a.listed = 1 AND a.tie <> :tie`,
    reach.title,
  )
  const ids = (queries: typeof inSection, values: Values) =>
    queries.flatMap((query) => query.list(values).map(({ id }) => id))

  return {
    /** Ids of the nearest articles of each topic, of the section and of the edition; some more than once. */
    list({ edition, section, published, tie, title_key }: Place, topics: string[], now: number): number[] {
      const at = { edition, published, now }
      return [
        ...topics.slice(0, mostTopics).flatMap((topic) => ids(withTopic, { ...at, topic })),
        ...ids(inSection, { ...at, section }),
        ...ids(inEdition, { ...at, title_key }),
        ...ids(withAnyTitle, { ...at, tie }),
      ]
    },
  }
}
