import { type Replacement, type Rewritten, rewriteText } from './rewriteText'

const dagger = '\u0670'
const smallYeh = '\u06e7'
/** Long vowels above the line: letters today where they stand within a word, and none at its end (لَهُۥ, بِهِۦ). */
const smallLetters = [
  ['\u06e5', 'و'],
  ['\u06e6', 'ي'],
] as const
const hamzaAbove = '\u0654'
const tatweel = '\u0640'

/** A word of Arabic letters with all its marks. */
const markedWord = /[\u0621-\u063a\u0640-\u065f\u0670\u0671\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]+/gu
/** Signs found only in the mushaf's spelling: dagger alef, alef of connection, letters on a tatweel, «ءا» where today «آ» stands. */
const ofMushaf =
  /[\u0670\u0671\u0654\u06e7]|[\u06e5\u06e6][\u064b-\u065f\u06d6-\u06ed]*[\u0621-\u064a]|ى\u0650\u06e6|ء(?<!اء)\u064e?ا/u
/** The same of a whole text, soon: to look for letters as they are takes a tenth of the time of a pattern. */
const mayBeOfMushaf = (text: string) =>
  ['\u0670', '\u0671', '\u0654', '\u06e7', '\u06e5', '\u06e6', 'ءا', 'ء\u064eا'].some((sign) =>
    text.includes(sign),
  ) && ofMushaf.test(text)
const isMark = (sign: string) => /[\u064b-\u065f\u0670\u06d6-\u06ed]/u.test(sign)

type Unit = { letter: string; at: number }

/** The hamza that the mushaf sets on a tatweel, on the seat that today's spelling gives it; «آ» is written by its alef alone. */
function seatHamza(marks: string, before: string | undefined, next: string): string {
  if (marks.includes(dagger)) return dagger
  if (marks.includes('\u0650')) return 'ئ'
  if (marks.includes('\u064f')) return 'ؤ'
  if (before === 'ي') return 'ئ'
  return next === 'ا' && !marks.includes('\u064b') ? '' : 'أ'
}

/** The letters of a word without its marks, but for the dagger alef. */
function listLetters(word: string): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < word.length; at++) {
    const sign = word.charAt(at)
    let end = at + 1
    while (end < word.length && isMark(word.charAt(end))) end++
    const marks = word.slice(at + 1, end)
    let letter = sign === 'ٱ' ? 'ا' : sign
    if (sign === tatweel) {
      letter = marks.includes(smallYeh) ? 'ي' : ''
      if (marks.includes(hamzaAbove)) letter = seatHamza(marks, units.at(-1)?.letter, word.charAt(end))
    }
    if (letter !== '' && !isMark(letter)) units.push({ letter, at })
    if (marks.includes(dagger)) units.push({ letter: dagger, at: at + 1 + marks.indexOf(dagger) })
    for (const [small, today] of smallLetters)
      if (marks.includes(small) && (end < word.length || letter === 'ى'))
        units.push({ letter: today, at: at + 1 + marks.indexOf(small) })
    // خَطَـًٔا: today's «أ» carries the tanwin alone.
    if (sign === tatweel && letter === 'أ' && marks.includes('\u064b') && word.charAt(end) === 'ا') end++
    at = end - 1
  }
  return units
}

/** Applied one after the other to the bare letters of a word. */
const rules: readonly (readonly [pattern: RegExp, instead: string])[] = [
  // «يا» and «ها» are words of their own today: يَٰٓأَيُّهَا, هَٰٓأَنتُمْ.
  [/(?<=^[وف]?)يٰ(?=.)/gu, 'يا '],
  [/(?<=^[وف]?)هٰ(?=أنت)/gu, 'ها '],
  // الصلوٰة, الربوٰا; هدىٰهم, and على as ever.
  [/وٰ(?=ة)/gu, 'ا'],
  [/وٰا$/gu, 'ا'],
  [/ىٰ(?=.)/gu, 'ا'],
  // Words that are written without their alef to this day.
  [/(?<=رحم)ٰ(?=ن)/gu, ''],
  [/(?<=^[وفبلك]{0,3}(?:ال)?[اإءل]+)ٰ(?=ه)/gu, ''],
  [/(?<=^[وفبلك]{0,2}ه)ٰ(?=ذ|ؤل|كذ|هن|ت[هاي])/gu, ''],
  [/(?<=^[وفبلك]{0,2}ذ)ٰ(?=ل)/gu, ''],
  [/(?<=^[وف]?ل)ٰ(?=كن)/gu, ''],
  [/(?<=[اأ]ول)ٰ(?=ئك)/gu, ''],
  [/(?<=^ط)ٰ(?=ه)/gu, ''],
  [/(?<=ا)ٰ|ٰ(?=ا)|(?<=ى)ٰ$/gu, ''],
  [/ٰ/gu, 'ا'],
  // ءامنوا, القرءان; الليل has two of its ل.
  [/(?<=^[وفبلك]{0,2}(?:ال)?|قر)ءا/gu, 'ا'],
  [/(?<=^[وف]?)رءا$/gu, 'رأى'],
  [/(?<=^[وفبك]?)اليل(?=ا?$)/gu, 'الليل'],
]

function applyRule(units: Unit[], [pattern, instead]: (typeof rules)[number]): Unit[] {
  const letters = units.map(({ letter }) => letter).join('')
  if (letters.search(pattern) < 0) return units
  const rewritten = rewriteText(letters, pattern, (match) => ({
    text: instead,
    at: [...instead].map((_, i) => Math.min(i, match.length - 1)),
  }))
  if (!rewritten) return units
  return [...rewritten.text].map((letter, i) => ({ letter, at: units[rewritten.at[i] ?? 0]?.at ?? 0 }))
}

function respell(word: string): Replacement | undefined {
  if (!ofMushaf.test(word)) return undefined
  const units = rules.reduce(applyRule, listLetters(word))
  return { text: units.map(({ letter }) => letter).join(''), at: units.map(({ at }) => at) }
}

/**
 * A text in which the words that are spelt as in the mushaf are spelt as today, with the way back: ٱلْعَٰلَمِينَ becomes
 * العالمين, ٱلصَّلَوٰةَ الصلاة, ءَامَنُوا۟ آمنوا, يَٰٓأَيُّهَا the two words يا أيها. Their marks are left out.
 * @returns undefined where no word is spelt so, as in nearly every text
 */
export function todaysSpelling(text: string): Rewritten | undefined {
  return mayBeOfMushaf(text) ? rewriteText(text, markedWord, respell) : undefined
}
