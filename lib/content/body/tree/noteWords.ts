import type { Edition } from '@/lib/edition'

/** The words of the list of footnotes. */
export type NoteWords = {
  heading: string
  /** The label of a link from a note back to the text: for its number, and which of its calls it leads to, both from 1. */
  back(note: number, call: number): string
}

/** The words of an edition where the caller has no others. */
export const defaultNoteWords: Record<Edition, NoteWords> = {
  ar: {
    heading: 'الهوامش',
    back: (note, call) =>
      call === 1 ? `عُد إلى موضع الهامش ${note} في النص` : `عُد إلى موضع الهامش ${note} في النص، المرّة ${call}`,
  },
  en: {
    heading: 'Notes',
    back: (note, call) => `Back to note ${note} in the text${call === 1 ? '' : `, call ${call}`}`,
  },
}
