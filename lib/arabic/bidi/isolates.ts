import type { Edition } from '@/lib/edition'
import { splitRange } from './numbers'

/** A part of a line with an order of its own. Without `dir` its first letter says it: from the left where there is none. */
export type BidiIsolate = { dir?: 'rtl' | 'ltr'; lang?: Edition; pieces: BidiPiece[] }

/** A part of a text: as it is, or set apart. */
export type BidiPiece = string | BidiIsolate

/** A part that is read from the left in any text. Arabic digits would turn round what stands between them: each number is set apart. */
export function codeOf(text: string): BidiIsolate {
  if (!/[٠-٩]/.test(text) || /\p{L}/u.test(text)) return { dir: 'ltr', pieces: [text] }
  const parts = text.split(/([٠-٩][٠-٩.,:/٫٬]*)/).filter((part) => part !== '')
  return { dir: 'ltr', pieces: parts.map((part) => (/^[٠-٩]/.test(part) ? { pieces: [part] } : part)) }
}

/**
 * Numbers that are read in the direction of the text. Each is set apart: a hyphen joins European numbers to one (rule W4
 * of the bidirectional algorithm) where no Arabic letter stands before them, and an isolate takes that letter away.
 */
export function rangeOf(text: string): BidiIsolate {
  const pieces = splitRange(text).map((part) => {
    if (!/\p{N}/u.test(part)) return part
    return /[٠-٩]\s/.test(part) ? codeOf(part) : { pieces: [part] }
  })
  return { dir: 'rtl', pieces }
}

const otherThanEnglish = /[^\P{L}A-Za-z]/u
const address = /[@/]|\.\p{L}{2}/u

/** A name in Latin letters. It may be said to be English in the letters of that language; of others nobody can tell whose they are. */
export function latinName(text: string): BidiIsolate {
  const isEnglish = /[A-Za-z]/.test(text) && !otherThanEnglish.test(text) && !address.test(text)
  return { ...(isEnglish && { lang: 'en' }), pieces: [text] }
}

const otherThanArabic = /[^\P{L}\u0620-\u064a\u0671]/u

/** A phrase in Arabic letters, with the pieces that Arabic text is cut into. */
export function arabicPhrase(text: string, pieces: BidiPiece[]): BidiIsolate {
  return { ...(!otherThanArabic.test(text) && { lang: 'ar' }), pieces }
}
