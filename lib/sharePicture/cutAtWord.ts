/** Text as a service shows it; `lost` is the first word that is not shown whole. */
export type Shown = { text: string; lost?: string }

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** Letters as a reader counts them: a letter with its tashkeel is one. */
export const countLetters = (text: string) => [...segmenter.segment(text)].length

/** Cuts a text after the last word that is whole within so many letters. */
export function cutAtWord(text: string, most: number): Shown {
  if (countLetters(text) <= most) return { text }
  const words = text.split(/\s+/)
  let kept = 0
  while (kept < words.length && countLetters(words.slice(0, kept + 1).join(' ')) < most) kept++
  return { text: `${words.slice(0, kept).join(' ')}…`, lost: words[kept] ?? '' }
}
