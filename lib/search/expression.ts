import { authorWord } from './searchColumns'
import type { QueryPhrase } from './readQuery'
import type { Split } from './spacing'
import { makeSought, type Sought } from './sought'
import type { Token } from './tokens'

/** A word of a query with everything that stands for it in the index. */
export type QueryTerm = {
  token: Token
  /** Other stems of the same word, or of words that may have been meant. */
  others: string[]
  /** Pairs of words that it may have been written together from. */
  splits: Split[]
  /** Whether the two have to stand side by side: where the word exists as one, too. */
  isSplitAdjacent: boolean
  /** Whether it makes a name together with the next word: «عبد», «أبو». */
  isNameBeginning: boolean
  /** Ids of authors whose name has the word. */
  authors: string[]
}

/** All that has to be found: each part, and of two neighbours perhaps their joined form. */
export type SoughtParts = {
  words: QueryTerm[]
  /** `joins[i]` is the stem of words i and i + 1 written as one, where the archive has it. */
  joins: (string | undefined)[]
  phrases: QueryPhrase[]
  without: { words: { stems: string[] }[]; phrases: QueryPhrase[] }
}

export const textColumns = '{title deck topics body authors}'

/** Everything is quoted: nothing that a reader types is syntax. Folded words hold letters and digits only. */
export const quote = (text: string) => `"${text}"`

/** For articles that hold a word itself, article and particles aside. */
export const exactWord = ({ bare }: Token) => `exact : ${quote(bare)}`

const sideBySide = (stems: string[]) => `${textColumns} : ${quote(stems.join(' '))}`

/** For articles that hold the stems of a phrase side by side, and its very words somewhere. */
export const phraseExpression = (phrase: QueryPhrase) =>
  `(${[sideBySide(phrase.map(({ stem }) => stem)), ...new Set(phrase.map(exactWord))].join(' AND ')})`

/** Its stem finds the very word, too: words that are the same but for article and particles share one. */
function wordExpression({ token, others, splits, isSplitAdjacent, authors }: QueryTerm): string {
  const parts = [token.stem, ...others].map(quote)
  parts.push(...authors.map((id) => `authors : ${quote(authorWord(id))}`))
  const join = ([first, second]: Split) =>
    isSplitAdjacent
      ? `${textColumns} : ${quote(`${first} ${second}`)}`
      : `(${quote(first)} AND ${quote(second)})`
  parts.push(...splits.map(join))
  return `(${parts.join(' OR ')})`
}

/** A name of two words as one: «عبد الرحمن» is no article in which there is a عبد and a رحمن. */
function nameExpression(first: QueryTerm, second: QueryTerm, join: string | undefined): string {
  const stemsOf = ({ token, others }: QueryTerm) => [token.stem, ...others]
  const names = stemsOf(first).flatMap((one) => stemsOf(second).map((other) => sideBySide([one, other])))
  return `(${[...names, ...(join === undefined ? [] : [quote(join)])].join(' OR ')})`
}

/** Each entry has to hold: a word, or two of which a joined form exists. */
function listWordExpressions({ words, joins }: SoughtParts): string[] {
  const expressions: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    const next = words[i + 1]
    const join = joins[i]
    if (!word) continue
    if (next && word.isNameBeginning) {
      expressions.push(nameExpression(word, next, join))
      i++
    } else if (next && join !== undefined) {
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
export function exactExpression({ words, joins, phrases }: SoughtParts): string {
  const exactOf = ({ token, authors }: QueryTerm) =>
    anyOf([exactWord(token), ...authors.map((id) => `authors : ${quote(authorWord(id))}`)])
  const each: string[] = []
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i], words[i + 1]]
    if (!word) continue
    if (next && joins[i] !== undefined) {
      const asOne = `exact : ${quote(word.token.bare + next.token.word)}`
      each.push(`((${exactOf(word)}) AND (${exactOf(next)})) OR ${asOne}`)
      i++
    } else each.push(exactOf(word))
  }
  const inPhrases = phrases.flat().map(exactWord)
  return [...each.map((one) => `(${one})`), ...inPhrases].join(' AND ')
}

/** Every word that counts as found, for marking it in headline and passage. */
export function findQueryTerms({ words, joins, phrases }: SoughtParts): Sought {
  const stems = words.flatMap(({ token, others, splits, isSplitAdjacent }) => [
    token.stem,
    token.word,
    ...others,
    ...(isSplitAdjacent ? [] : splits.flat()),
  ])
  const pairs = words.flatMap(({ splits, isSplitAdjacent }) => (isSplitAdjacent ? splits : []))
  const joined = joins.flatMap((join) => join ?? [])
  const inPhrases = phrases.flat().map(({ stem }) => stem)
  return makeSought([...stems, ...joined, ...inPhrases], words.length + inPhrases.length, pairs)
}
