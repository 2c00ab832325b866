import { stem } from '../arabic/stem'
import { isFunctionWord } from './functionWords'
import type { Token } from './tokens'
import { isCounted } from './vocabulary'

/** Two words that were written as one, by their stems. */
export type Split = [first: string, second: string]

const leastPart = 2
const longestWritten = 24

/** All ways to part a word in two, as stems. */
export function listSplits({ word }: Token): Split[] {
  if (word.length < 2 * leastPart + 1 || word.length > longestWritten || /\p{N}/u.test(word)) return []
  return Array.from({ length: word.length - 2 * leastPart + 1 }, (_, i): Split => {
    const at = i + leastPart
    return [stem(word.slice(0, at)), stem(word.slice(at))]
  })
}

/** How surely a part is a word of its own: by its rarer half a split stands or falls. */
function weigh(part: string, counts: ReadonlyMap<string, number>): number {
  if (isCounted(part)) return counts.get(part) ?? 0
  return isFunctionWord(part) ? 1 : 0
}

/**
 * The best way to part a word that the archive does not have («وزيرالخارجية»), or that is a name which is written in
 * two ways («عبدالله»): a word that is known is parted only before the article.
 */
export function chooseSplit(token: Token, counts: ReadonlyMap<string, number>): Split | undefined {
  const isKnown = (counts.get(token.stem) ?? 0) > 0
  let best: Split | undefined
  let most = 0
  for (const [i, split] of listSplits(token).entries()) {
    const isBeforeArticle = token.word.startsWith('ال', i + leastPart) && i + leastPart > 2
    if (isKnown && !isBeforeArticle) continue
    const weight = Math.min(weigh(split[0], counts), weigh(split[1], counts)) * (isBeforeArticle ? 10 : 1)
    if (weight > most) {
      most = weight
      best = split
    }
  }
  return best
}

/** The stem of two neighbours written as one word: «عبد الله» as «عبدالله». */
export const joinedStem = (first: Token, second: Token): string => stem(first.word + second.word)
