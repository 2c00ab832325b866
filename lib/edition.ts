/** The editions of the newspaper. Arabic stands at the root of the site, English under `/en`. */
export const editions = ['ar', 'en'] as const

export type Edition = (typeof editions)[number]

export type Direction = 'rtl' | 'ltr'

const directions: Record<Edition, Direction> = { ar: 'rtl', en: 'ltr' }

/** The writing direction of an edition's pages. */
export function directionOf(edition: Edition): Direction {
  return directions[edition]
}

/** The edition that a reader of this one can switch to. */
export function otherEdition(edition: Edition): Edition {
  return edition === 'ar' ? 'en' : 'ar'
}

/** The edition of an address (`/en/heritage/petra`) or of a file of the content folder (`en/heritage/petra.mdx`). */
export function editionOf(path: string): Edition {
  return /^\/*en(?:\/|$)/.test(path) ? 'en' : 'ar'
}

/** A word or a name that is said in each edition's own language. */
export type Bilingual = Record<Edition, string>
