import { spellAsToday } from './olderSpellings'
import { radicalBeginnings } from './radicalBeginnings'

const article = /^(?:[وف]?(?:[بك]?ال|لل)|ال)(?=.{3})/u
/** Before a short word, such as «السد» and «للحج», it has to be surer: «آلام», «إليه» and «بالغة» begin with no article. */
const shortArticle = /^(?:[وف]?ب?ال|كال|[وف]?لل)(?=.{2}$)/u
const noShortArticle =
  /^(?:[وف]?ال(?:يه|هه|هي|ام|اف|ات|ان|قي|غي|ذي|تي|لي|في|فا|يك|هم|فت)$|بالغ|بالي|بالو|فالح|فالت|كالو|كالي|كالف)/u
/** «والديه», «بالغون», «فالنسيا»: what looks like «and the» or «in the» belongs to the word. */
const noArticle =
  /^(?:والد(?:[هيك]|ها|هم|نا|ان|ين|يه|يها|يهم|تي|ته|تها|تهم|تنا)|بالغ(?:ه|ين|ون|ات|ا)|فالنسيا)$/u
/** A conjunction or preposition that is written as part of its word. */
const particle = /^[وفبكل]/u
const arabic = /^[\u0621-\u064a]+$/u

/** Endings with the letters that must be left: plurals and pronouns need more than the feminine does. */
const endings: readonly (readonly [ending: string, left: number])[] = [
  ['تهما', 3],
  ['تها', 3],
  ['تهم', 3],
  ['تنا', 3],
  ['هما', 4],
  ['ته', 3],
  ['ات', 3],
  ['ها', 3],
  ['هم', 4],
  ['هن', 4],
  ['كم', 4],
  ['نا', 4],
  ['ون', 4],
  ['ين', 4],
  ['ان', 4],
  ['ه', 3],
  ['ي', 3],
  ['ا', 3],
]

function dropArticle(word: string): string {
  if (noArticle.test(word)) return word
  if (shortArticle.test(word) && !noShortArticle.test(word)) return word.slice(-2)
  let rest = word
  // More than once: «الألمانية» is written with the article before a name that begins alike.
  for (let found = article.exec(rest); found; found = article.exec(rest)) rest = rest.slice(found[0].length)
  return rest
}

function dropParticle(word: string): string {
  const left = word.startsWith('و') ? 3 : 5
  if (word.length - 1 < left || !particle.test(word) || radicalBeginnings.test(word)) return word
  return word.slice(1)
}

function dropEnding(word: string): string {
  const found = endings.find(([ending, left]) => word.endsWith(ending) && word.length - ending.length >= left)
  return found ? word.slice(0, -found[0].length) : word
}

function dropBeginnings(word: string): string {
  const withoutArticle = dropArticle(word)
  return withoutArticle === word ? dropArticle(dropParticle(word)) : withoutArticle
}

/**
 * A folded word without the article and the particles that are written as part of it, its endings kept: «والمدينة» and
 * «مدينة» are the same word, «مدينتنا» is a relative.
 */
export function bareWord(word: string): string {
  return word.length < 4 || !arabic.test(word) ? word : dropBeginnings(word)
}

/**
 * The light stem of a folded word: without the article and the particles that are written as part of it, and without
 * the endings of gender, number, relation and possession: «والفلسطينيون», «فلسطينية» and «فلسطين» share one. No root
 * is sought and nothing inside the word changes, so that words of another meaning stay apart; the endings
 * leave at least three letters. «مائة» and «مئة», «السموات» and «السماوات» share one. A word with other than Arabic letters is its own stem.
 *
 * After the light stemmers of Larkey, Ballesteros and Connell (SIGIR 2002), with longer remainders, and with the
 * commonest words whose first letter only looks like a particle.
 */
export function stem(word: string): string {
  if (word.length < 4 || !arabic.test(word)) return word
  let rest = spellAsToday(dropBeginnings(word))
  for (let shorter = dropEnding(rest); shorter !== rest; shorter = dropEnding(rest)) rest = shorter
  return rest
}
