import type { Article } from '@/lib/model/model'
import { type Database, prepareChange } from '@/lib/content/database/sqlite'

type Place = { published: number; tie: number }

/** Statements that enter an article into the lists by topic, author and correction, or take it out of them. */
export function listStatements(db: Database) {
  const topic = prepareChange(
    db,
    `INSERT INTO topics (article, edition, section, key, name, published, tie)
     VALUES (:id, :edition, :section, :key, :name, :published, :tie)`,
  )
  const byline = prepareChange(
    db,
    `INSERT INTO bylines (article, edition, author, published, tie) VALUES (:id, :edition, :author, :published, :tie)`,
  )
  const correction = prepareChange(
    db,
    `INSERT INTO corrections (article, edition, date, position, published, tie, json)
     VALUES (:id, :edition, :date, :position, :published, :tie, :json)`,
  )
  const removals = ['topics', 'bylines', 'corrections'].map((table) =>
    prepareChange(db, `DELETE FROM ${table} WHERE article = :id`),
  )
  return {
    put(id: number, article: Article, { published, tie }: Place) {
      const { edition, section } = article
      const place = { id, edition, published, tie }
      const topics = new Map(article.topics.map(({ key, name }) => [key, name]))
      for (const [key, name] of topics) topic({ ...place, section, key, name })
      for (const author of new Set(article.authors)) byline({ ...place, author })
      article.corrections.forEach((entry, position) =>
        correction({ ...place, date: Date.parse(entry.date), position, json: JSON.stringify(entry) }),
      )
    },
    remove(id: number) {
      for (const removal of removals) removal({ id })
    },
  }
}
