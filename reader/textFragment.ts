/** A passage of more words is named by its first and last ones. */
const wordsNamed = 8
const wordsAtEnd = 3

/** A hyphen has a meaning of its own in a fragment; commas and ampersands are encoded anyway. */
const encode = (words: string[]) => encodeURIComponent(words.join(' ')).replace(/-/g, '%2D')

/**
 * The fragment that lets a browser find and mark a passage (WICG Scroll to Text Fragment), from the passage's text in
 * whole words. A passage over several paragraphs is only found by its ends.
 */
export function textFragment(passage: string): string {
  const words = passage.split(/\s+/).filter(Boolean)
  const isShort = words.length <= wordsNamed && !/\S\s*\n\s*\S/.test(passage)
  // Two words or fewer over two paragraphs: each end is at least one word.
  const ends = Math.max(1, Math.min(wordsAtEnd, Math.floor(words.length / 2)))
  const named = isShort ? encode(words) : `${encode(words.slice(0, ends))},${encode(words.slice(-ends))}`
  return `#:~:text=${named}`
}
