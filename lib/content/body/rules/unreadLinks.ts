import type { FindUnread, Unread } from './unread'

const address = String.raw`(?:https?:\/\/|www\.|mailto:|tel:|\/(?=\p{L}))`
const file = String.raw`[^()\[\]\n:]+\.(?:jpe?g?|jfif|png|webp|gif|avif|heic)`
const words = String.raw`(!?)\[([^\[\]\n]*)\]`

/**
 * No two neighbours of these patterns match the same letters, and an address is taken whole or not at all (`(?=(…))\3`):
 * else a long line that ends in nothing would be tried at every pair of its places.
 */
/** `[words] (https://…)`, `![words] (file.webp)` */
const apart = new RegExp(String.raw`${words}[ \t\u00a0]+\((\s*${address}[^()\n]*|${file}\s*)\)`, 'giu')
/** `[words](https://… …)`, `![words](my file.webp)` */
const blank = new RegExp(String.raw`${words}\((\s*${address}[^()\n]*|${file}\s*)\)`, 'giu')
/** `(words)[https://…]` */
const swapped = new RegExp(String.raw`()\(([^()\n]+)\)\[\s*(${address}[^\[\]\s]*)\s*\]`, 'giu')
/** `[words][https://…]` */
const square = new RegExp(String.raw`${words}[ \t\u00a0]*\[\s*(${address}[^\[\]\s]*)\s*\]`, 'giu')
/** `[words](https://…` without its end */
const open = new RegExp(
  String.raw`${words}\(\s*(?=(${address}(?:\([^()\s]*\)|[^()\s،؛«»])*))\3(?![^\n()]*\))`,
  'giu',
)

/** An address as it stands between brackets: no blanks in it, and no title in quotation marks that Markdown does not know. */
function settle(written: string): string {
  return written
    .replace(/\s+["'“”«„‘’].*$/u, '')
    .trim()
    .replace(/[ \t\u00a0]/g, '%20')
}

/** Links and pictures with a blank or a bracket where none may be. */
export const findUnreadLinks: FindUnread = (literal) => {
  if (!/[\])]/.test(literal)) return []
  const found = new Map<number, Unread>()
  for (const pattern of [apart, blank, swapped, square, open]) {
    for (const { 0: whole, 1: sign = '', 2: shown = '', 3: target = '', index } of literal.matchAll(
      pattern,
    )) {
      if (found.has(index)) continue
      const fix = `${sign}[${shown.trim() || '…'}](${settle(target)})`
      const what = sign === '' ? 'link' : 'picture'
      found.set(index, { at: index, code: 'unreadLink', values: { found: whole, fix, what } })
    }
  }
  return [...found.values()]
}
