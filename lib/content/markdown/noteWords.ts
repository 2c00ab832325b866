import type { Edition } from '../../edition'

/** What the list of footnotes says. */
export type NoteWords = {
  heading: string
  /** The label of the link from a note back to the text, for its number (from 1). */
  back(note: number): string
}

/** The words of an edition where the caller has no others. */
export const defaultNoteWords: Record<Edition, NoteWords> = {
  ar: { heading: 'الهوامش', back: (note) => `العودة إلى موضع الهامش ${note} في النص` },
  en: { heading: 'Notes', back: (note) => `Back to note ${note} in the text` },
}
