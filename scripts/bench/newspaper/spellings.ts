import { pickBelow } from './random'

type Random = () => number
/** How a reader writes the words of a headline. */
export type Spelling = (words: string[], random: Random) => string

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
const marks = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652'
const arabicLetter = /[\u0621-\u064a]/
const joining = /[\u0626\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a]/

/** Other seats of the hamza, and one letter for another at the end of a word: both ways. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/[أإآ]/gu, 'ا'],
  [/ؤ/gu, 'و'],
  [/ئ/gu, 'ي'],
  [/ة$/u, 'ه'],
  [/ى$/u, 'ي'],
]
const backSwaps: readonly (readonly [RegExp, string])[] = [
  [/^ا(?!ل)/u, 'أ'],
  [/ه$/u, 'ة'],
  [/ي$/u, 'ى'],
]

function swapLetters(word: string): string {
  const plain = swaps.reduce((now, [from, to]) => now.replace(from, to), word)
  return plain === word ? backSwaps.reduce((now, [from, to]) => now.replace(from, to), word) : plain
}

const toggleArticle = (word: string) => (/^ال.{2}/u.test(word) ? word.slice(2) : `ال${word}`)
const eachLetter = (word: string, change: (letter: string) => string) => [...word].map(change).join('')

/** One letter too many, too few, another, or two neighbours the wrong way round. */
function mistype(word: string, random: Random): string {
  const signs = [...word]
  const at = 1 + pickBelow(random, signs.length - 2)
  const letter = letters[pickBelow(random, letters.length)] ?? 'ا'
  const kind = pickBelow(random, 4)
  if (kind === 0) signs.splice(at, 0, letter)
  else if (kind === 1) signs.splice(at, 1)
  else if (kind === 2) signs[at] = letter
  else signs.splice(at, 2, signs[at + 1] ?? '', signs[at] ?? '')
  return signs.join('')
}

const wordByWord = (change: (word: string, random: Random) => string): Spelling => {
  return (words, random) => words.map((word) => change(word, random)).join(' ')
}

/** The longer words of a headline carry what it says: a slip in «في» is no test. */
function mistypeOne(words: string[], random: Random): string {
  const long = words.filter((word) => word.length >= 4)
  const chosen = long[pickBelow(random, long.length)]
  const place = chosen === undefined ? -1 : words.indexOf(chosen)
  return words.map((word, i) => (i === place ? mistype(word, random) : word)).join(' ')
}

const twoLongest = (words: string[]) => {
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 2)
  return words.filter((word) => longest.includes(word))
}

/** Every way of writing that is measured, with the mean reciprocal rank that it has to reach. */
export const spellings: Record<string, { write: Spelling; least: number }> = {
  exact: { write: (words) => words.join(' '), least: 0.95 },
  'hamza, ة/ه, ى/ي': { write: wordByWord(swapLetters), least: 0.93 },
  'ال added or dropped': { write: wordByWord(toggleArticle), least: 0.93 },
  tashkeel: {
    write: wordByWord((word, random) =>
      eachLetter(word, (letter) =>
        arabicLetter.test(letter) ? letter + marks[pickBelow(random, marks.length)] : letter,
      ),
    ),
    least: 0.93,
  },
  tatweel: {
    write: wordByWord((word) => eachLetter(word, (letter) => (joining.test(letter) ? `${letter}ـ` : letter))),
    least: 0.93,
  },
  'و prefixed': { write: wordByWord((word) => `و${word}`), least: 0.93 },
  'ب ل ك ف prefixed': {
    write: wordByWord((word, random) => `${'بلكف'[pickBelow(random, 4)]}${word}`),
    least: 0.85,
  },
  'no space after the first word': { write: ([first, ...rest]) => `${first}${rest.join(' ')}`, least: 0.9 },
  'one letter wrong': { write: mistypeOne, least: 0.93 },
  // Two words alone are said by other headlines, too.
  'two words': { write: (words) => twoLongest(words).join(' '), least: 0.9 },
  'two words, one letter wrong': {
    write: (words, random) => mistypeOne(twoLongest(words), random),
    least: 0.84,
  },
}
