import { phraseExpression } from '@/lib/search/expression'
import type { QueryPhrase } from '@/lib/search/readQuery'
import { foldWords } from '@/lib/search/foldWords'
import { tokensOfFolded } from '@/lib/search/tokens'
import type { Article } from '@/lib/model/model'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { type ArticleRow, readArticle } from '@/lib/content/database/visible'

/** How many articles, the last that came into the index, are read to see whether they hold a phrase word for word. */
const mostRead = 200

/** Letters between a word of a phrase and the next: what separates them, and articles and particles before it. */
const between = '[^\\p{L}\\p{N}]*\\p{L}{0,6}'
const apart = /[^\p{L}\p{N}]/u

const shapeOf = (phrase: QueryPhrase) =>
  new RegExp(`${phrase.map(({ bare }) => bare).join(between)}(?![\\p{L}])`, 'gu')

/** Only the places where the letters of the phrase stand are read as words: that is a tenth of the work. */
function holds(text: string, phrase: QueryPhrase, shape: RegExp): boolean {
  const folded = foldWords(text)
  for (const found of folded.matchAll(shape)) {
    let start = found.index
    while (start > 0 && !apart.test(folded.charAt(start - 1))) start--
    const words = tokensOfFolded(folded.slice(start, found.index + found[0].length))
    if (words.some((_, at) => phrase.every(({ bare }, i) => words[at + i]?.bare === bare))) return true
  }
  return false
}

const listTexts = (article: Article, source: string) => [
  article.title,
  article.kicker ?? '',
  article.deck ?? '',
  ...article.summary,
  ...article.topics.map(({ name }) => name),
  article.byline ?? '',
  ...(article.kind === 'live' ? article.updates.map(({ title, text }) => `${title}\n${text}`) : []),
  source,
]

/**
 * Phrases to the word. The index knows where stems stand; that a phrase's own words stand there, and not cousins of
 * them, the text says.
 */
export function phraseQueries(db: Database) {
  const candidates = prepareQuery<ArticleRow & { id: number; source: string; tables: string }>(
    db,
    `SELECT a.id, a.json, b.source, b.tables FROM (SELECT rowid FROM words WHERE words MATCH :match ORDER BY rowid DESC LIMIT :limit) picked
     JOIN articles a ON a.id = picked.rowid JOIN bodies b ON b.article = a.id`,
  )
  function findLacking(phrase: QueryPhrase, limit: number): number[] {
    if (phrase.length < 2) return []
    const shape = shapeOf(phrase)
    return candidates.list({ match: phraseExpression(phrase), limit }).flatMap((row) => {
      const texts = [...listTexts(readArticle(row), row.source), row.tables]
      return texts.some((text) => holds(text, phrase, shape)) ? [] : [row.id]
    })
  }
  return {
    /** Ids of articles that have the stems of one of the phrases side by side, but not its words. */
    findLacking: (phrases: QueryPhrase[]): number[] =>
      phrases.flatMap((phrase) => findLacking(phrase, Math.floor(mostRead / phrases.length))),
  }
}
