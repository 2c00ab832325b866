import { stem } from '@/lib/arabic/stem'
import { isFunctionWord } from './functionWords'
import type { Token } from './tokens'
import { isCounted } from './vocabulary'

/** Two words that were written as one, by their stems. */
export type Split = [first: string, second: string]

const leastPart = 2
const longestWritten = 24
const mostSplits = 3
/** «لامركزية» is also written «لا مركزية». */
const no = 'لا'
/** How much surer a place before «ال» is than another. */
const beforeArticle = 10
/** Of the shortest words nobody knows how common they are: «سدمأرب» is parted where nothing better is found. */
const uncounted = 0.5

/** All ways to part a word in two, as stems. */
export function listSplits({ word }: Token): Split[] {
  if (word.length < 2 * leastPart + 1 || word.length > longestWritten || /\p{N}/u.test(word)) return []
  return Array.from({ length: word.length - 2 * leastPart + 1 }, (_, i): Split => {
    const at = i + leastPart
    return [stem(word.slice(0, at)), stem(word.slice(at))]
  })
}

/** How surely a part is a word of its own. */
function weigh(part: string, counts: ReadonlyMap<string, number>): number {
  if (isFunctionWord(part)) return Infinity
  return isCounted(part) ? (counts.get(part) ?? 0) : uncounted
}

/** By its rarer half a split stands or falls; «في» and «ما», or «في» and two letters, are no split of anything. */
function weighSplit([first, second]: Split, counts: ReadonlyMap<string, number>): number {
  const weights = [weigh(first, counts), weigh(second, counts)]
  const weight = Math.min(...weights)
  const isSure = Number.isFinite(weight) && !(weight === uncounted && weights.includes(Infinity))
  return isSure ? weight : 0
}

function weighBeforeArticle([first, second]: Split, counts: ReadonlyMap<string, number>): number {
  return Math.min(weigh(first, counts), weigh(second, counts)) * beforeArticle
}

/**
 * The best ways to part a word that the archive does not have («وزيرالخارجية»), or that is a name which is written in
 * two ways («عبدالله»): a word that is known is parted only before the article
 * and behind «لا».
 */
export function chooseSplits(token: Token, counts: ReadonlyMap<string, number>): Split[] {
  const isKnown = (counts.get(token.stem) ?? 0) > 0
  return listSplits(token)
    .map((split, i) => {
      const at = i + leastPart
      const isBeforeArticle = token.word.startsWith('ال', at) && at > 2 && token.word.length - at > 3
      const isBehindNo = at === no.length && token.word.startsWith(no) && token.word.length > no.length + 2
      const isChosen = !isKnown || isBeforeArticle || isBehindNo
      const weighIt = isBeforeArticle ? weighBeforeArticle : weighSplit
      return { split, weight: isChosen ? weighIt(split, counts) : 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostSplits)
    .map(({ split }) => split)
}

/** The stem of two neighbours written as one word: «عبد الله» as «عبدالله». */
export const joinedStem = (first: Token, second: Token): string => stem(first.word + second.word)
