const sign = /[^\p{L}\p{N}]+/gu
const mark = /[\p{M}\u0640]/gu
const longest = 80

/**
 * The slug that a title gives: its words without tashkeel and tatweel, joined by hyphens, at most 80 letters, cut
 * between words. Empty where the title has neither letter nor digit.
 */
export function makeSlug(title: string): string {
  const words = title.normalize('NFC').replace(mark, '').toLowerCase().replace(sign, ' ').trim().split(' ')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > longest) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, longest)
}
