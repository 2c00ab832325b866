import { authorWord } from './searchColumns'
import type { QueryPhrase } from './readQuery'
import type { Split } from './spacing'
import { makeSought, type Sought } from './sought'
import type { Token } from './tokens'

/** A word of a query with everything that stands for it in the index. */
export type SoughtWord = {
  token: Token
  /** Other stems of the same word, or of words that may have been meant. */
  others: string[]
  /** Pairs of words that it may have been written together from. */
  splits: Split[]
  /** Whether the two have to stand side by side: where the word exists as one, too. */
  isSplitAdjacent: boolean
  /** Ids of authors whose name has the word. */
  authors: string[]
}

/** All that has to be found: each part, and of two neighbours perhaps their joined form. */
export type SoughtParts = {
  words: SoughtWord[]
  /** `joins[i]` is the stem of words i and i + 1 written as one, where the archive has it. */
  joins: (string | undefined)[]
  phrases: QueryPhrase[]
  without: { words: { stems: string[] }[]; phrases: QueryPhrase[] }
}

export const textColumns = '{title deck topics body authors}'

/** Everything is quoted: nothing that a reader types is syntax. Folded words hold letters and digits only. */
export const quote = (text: string) => `"${text}"`

export const phraseExpression = (phrase: QueryPhrase) =>
  `${textColumns} : ${quote(phrase.map(({ stem }) => stem).join(' '))}`

function wordExpression({ token, others, splits, isSplitAdjacent, authors }: SoughtWord): string {
  const parts = [quote(token.stem), ...others.map(quote), `exact : ${quote(token.bare)}`]
  parts.push(...authors.map((id) => `authors : ${quote(authorWord(id))}`))
  const join = ([first, second]: Split) =>
    isSplitAdjacent
      ? `${textColumns} : ${quote(`${first} ${second}`)}`
      : `(${quote(first)} AND ${quote(second)})`
  parts.push(...splits.map(join))
  return `(${parts.join(' OR ')})`
}

/** Each entry has to hold: a word, or two of which a joined form exists. */
function listWordExpressions({ words, joins }: SoughtParts): string[] {
  const expressions: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    const next = words[i + 1]
    const join = joins[i]
    if (!word) continue
    if (next && join !== undefined) {
      expressions.push(`((${wordExpression(word)} AND ${wordExpression(next)}) OR ${quote(join)})`)
      i++
    } else expressions.push(wordExpression(word))
  }
  return expressions
}

export const allOf = (expressions: string[]) => expressions.join(' AND ')
export const anyOf = (expressions: string[]) => expressions.map((each) => `(${each})`).join(' OR ')

export function exclude(wanted: string, { without }: SoughtParts): string {
  const unwanted = [
    ...without.words.map(({ stems }) => stems.map(quote).join(' OR ')),
    ...without.phrases.map(phraseExpression),
  ]
  return unwanted.length === 0 ? wanted : `(${wanted}) NOT (${anyOf(unwanted)})`
}

/** An FTS5 expression for articles that hold every part of a query. */
export function expressionOfAll(parts: SoughtParts): string {
  return exclude(allOf([...listWordExpressions(parts), ...parts.phrases.map(phraseExpression)]), parts)
}

/** For articles that lack one word of the query: phrases stay, who wrote one meant it. */
export function expressionOfMost(parts: SoughtParts): string {
  const phrases = parts.phrases.map(phraseExpression)
  const words = parts.words.map(wordExpression)
  const choices = words.map((_, left) => allOf([...words.filter((__, i) => i !== left), ...phrases]))
  return exclude(anyOf(choices.filter((choice) => choice !== '')), parts)
}

/** For articles that hold any of the words, and the phrases in any case. */
export function expressionOfAny(parts: SoughtParts): string {
  const phrases = parts.phrases.map(phraseExpression)
  return exclude(phrases.length > 0 ? allOf(phrases) : anyOf(parts.words.map(wordExpression)), parts)
}

/** For articles that hold each word as it was written, article and particles aside. */
export function exactExpression({ words, phrases }: SoughtParts): string {
  const each = words.map(({ token, authors }) =>
    anyOf([`exact : ${quote(token.bare)}`, ...authors.map((id) => `authors : ${quote(authorWord(id))}`)]),
  )
  const inPhrases = phrases.flat().map(({ bare }) => `exact : ${quote(bare)}`)
  return [...each.map((one) => `(${one})`), ...inPhrases].join(' AND ')
}

/** Every word that counts as found, for marking it in headline and passage. */
export function findSoughtWords({ words, joins, phrases }: SoughtParts): Sought {
  const stems = words.flatMap(({ token, others, splits }) => [
    token.stem,
    token.word,
    ...others,
    ...splits.flat(),
  ])
  const joined = joins.flatMap((join) => join ?? [])
  const inPhrases = phrases.flat().map(({ stem }) => stem)
  return makeSought([...stems, ...joined, ...inPhrases], words.length + inPhrases.length)
}
