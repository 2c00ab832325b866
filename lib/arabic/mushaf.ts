/** Marks of recitation, and the end of a verse with its number. */
const needed = /[\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]|\u06dd[٠-٩۰-۹]/
const words = /(\u06dd[٠-٩۰-۹]+|[\u0610-\u061a\u0620-\u065f\u0670-\u06d3\u06d6-\u06dc\u06df-\u06ed]+)/

/** Whether a text needs a font of the Quran: no other of the site has the marks, or encloses a verse's number. */
export const needsMushaf = (text: string) => needed.test(text)

/** A text cut so that what needs such a font stands by itself, each word whole. The parts joined are the text. */
export function cutMushaf(text: string): { text: string; isMushaf: boolean }[] {
  if (!needsMushaf(text)) return [{ text, isMushaf: false }]
  return text
    .split(words)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isMushaf: needsMushaf(part) }))
}
