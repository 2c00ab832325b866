import { type ListedTerms, findTerms, listTerms } from '@/lib/related/terms'
import { type SearchColumns, searchColumns } from '@/lib/search/searchColumns'
import type { Checked } from '@/lib/content/check/checked'
import type { Article } from '@/lib/model/model'
import { type ArticleRow, articleRow } from './rows'

export type SoundArticle = Extract<Checked, { outcome: 'article' }>

/** The words by which an article is found and related, ready to be written. */
export type IndexableWords = Omit<SearchColumns, 'tokens'> & ListedTerms

/** A sound article as the index takes it: all that costs time is done, so that its one writer only writes. */
export type IndexableArticle = Omit<SoundArticle, 'text' | 'bodyLine'> & {
  row: ArticleRow
  /** Absent where nobody searches: of what no reader can list neither search nor the counts of terms know. */
  words: IndexableWords | undefined
  /** The text of the tables that it shows. */
  tables: string
}

/** The parts of a checked file that are indexed. */
export type Indexable = IndexableArticle | Exclude<Checked, SoundArticle>

const updatesOf = (article: Article) =>
  article.kind === 'live' ? article.updates.map(({ title, text }) => `${title}\n${text}`) : []

function wordsOf({ article, text }: SoundArticle, tables: string): IndexableWords {
  const { tokens, ...columns } = searchColumns(
    {
      title: article.title,
      deck: [article.kicker, article.deck, ...article.summary].filter(Boolean).join(' '),
      topics: article.topics.map(({ name }) => name).join(' '),
      body: [text, ...updatesOf(article)].join('\n'),
      tables,
      byline: [article.byline, article.translator].filter(Boolean).join(' '),
    },
    article.authors,
  )
  return { ...columns, ...listTerms(findTerms(tokens.title, tokens.body)) }
}

/** Makes an article ready for the index. @param tables what stands in the tables that it shows */
export function indexableArticle(checked: SoundArticle, tables = ''): IndexableArticle {
  const { article, draft, body, mentions, faults } = checked
  const row = articleRow(article, draft)
  const words = row.listed ? wordsOf(checked, tables) : undefined
  return { outcome: 'article', article, draft, body, mentions, faults, row, words, tables }
}

/** Makes a checked file ready for the index. @param tables what stands in the tables that it shows */
export function makeIndexable(checked: Checked, tables = ''): Indexable {
  return checked.outcome === 'article' ? indexableArticle(checked, tables) : checked
}

/**
 * The same for an index that is asked for faults alone: what readers read, list and search is most of what an index
 * costs, and no fault depends on it.
 */
export function makeJudged(checked: Checked): Indexable {
  if (checked.outcome === 'page') return { ...checked, body: '', text: '' }
  if (checked.outcome !== 'article') return checked
  const { article, draft, mentions, faults } = checked
  const row = { ...articleRow(article, draft), listed: 0, json: '{}' }
  return { outcome: 'article', article, draft, body: '', mentions, faults, row, words: undefined, tables: '' }
}
