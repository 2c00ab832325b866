/** A word after a slip of the finger or of spelling, and how likely it is: 1 is any letter for any other. */
export type Edit = { word: string; likelihood: number }

const arabicLetters = 'اءبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const latinLetters = 'abcdefghijklmnopqrstuvwxyz'

/** Letters that sound or look alike, or lie beside each other on the keyboard. */
const alike = [
  'ضظدط',
  'ذزدظ',
  'سصثش',
  'سز',
  'تطث',
  'قكغ',
  'هحةخ',
  'عغءا',
  'جحخ',
  'بتثني',
  'رزو',
  'فق',
  'ايوءع',
  'لاب',
  'منت',
  'شسي',
  'aeiou',
  'sz',
  'ckq',
  'vf',
  'mn',
  'iy',
  'bp',
  'dt',
]

const likeness = new Map<string, string>()
for (const group of alike)
  for (const letter of group) likeness.set(letter, (likeness.get(letter) ?? '') + group)

/** Long vowels are left out more often than any other letter: «طالبن», «مدرد». */
const vowels = 'اوي'

const longest = 20

function alphabetOf(word: string): string {
  if (/^[\u0621-\u064a]+$/u.test(word)) return arabicLetters
  return /^[a-z]+$/u.test(word) ? latinLetters : ''
}

/** Other first letters than the written one are rare slips: who types the word begins it right. */
const placed = (likelihood: number, at: number) => (at === 0 ? likelihood / 3 : likelihood)

/**
 * All words that are one slip away from a folded word: a letter too many, too few, another one, or two neighbours the
 * wrong way round. Each once, with the likeliest slip; nothing for words of digits or mixed script.
 */
export function listEdits(word: string): Edit[] {
  const letters = alphabetOf(word)
  if (letters === '' || word.length < 3 || word.length > longest) return []
  const found = new Map<string, number>()
  const add = (edited: string, likelihood: number) => {
    if (edited !== word && edited.length > 2 && likelihood > (found.get(edited) ?? 0))
      found.set(edited, likelihood)
  }
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at)
    const letter = word.charAt(at)
    const tail = word.slice(at + 1)
    if (letter !== '') add(head + tail, placed(letter === word.charAt(at - 1) ? 4 : 1.5, at))
    if (tail !== '') add(head + tail.charAt(0) + letter + tail.slice(1), placed(3, at))
    for (const other of letters) {
      if (letter !== '') add(head + other + tail, placed(likeness.get(letter)?.includes(other) ? 3 : 1, at))
      const isLikely = other === word.charAt(at - 1) || other === letter || vowels.includes(other)
      add(head + other + letter + tail, placed(isLikely ? 3 : 1.2, at))
    }
  }
  return [...found].map(([edited, likelihood]) => ({ word: edited, likelihood }))
}
