import type { PhrasingContent } from 'mdast'
import { canFollow, copiedMarks, tidyWebAddress } from '@/lib/address/webAddress'

/** Signs that no address holds unescaped, though sentences set them right behind one. */
const never = String.raw`\s<>"«»“”„‹›،؛؟…—۔﴾﴿`
/** A letter before an address belongs to it in Latin script; in Arabic it is a particle: «بـhttps://…». */
const address = new RegExp(
  String.raw`<(https?:\/\/[^\s<>]+|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>|(?<![\p{Script=Latin}\p{N}@/])(https?:\/\/|www\.)[^${never}${copiedMarks}]+`,
  'giu',
)
/** Marks, tatweel and vowels among them, that end a sentence rather than an address. */
const trailing = /[.,:;!?'’‘*_~–٪٫٬\u0640]/u
const vowel = /[\u064b-\u0652]/u
const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Where the first bracket closes that was not opened in the address: it was opened before it. */
function findSurplus(found: string): number {
  const open: string[] = []
  for (let at = 0; at < found.length; at++) {
    const sign = found.charAt(at)
    if ('([{'.includes(sign)) open.push(sign)
    else if (closing[sign] !== undefined && open.pop() !== closing[sign]) return at
  }
  return found.length
}

/** Whether the last sign of an address belongs to the sentence: a vowel does where it has no Arabic letter to stand on. */
function isSentence(found: string, end: number): boolean {
  const last = found.charAt(end - 1)
  if (vowel.test(last)) return !/[\u0621-\u064a\u064b-\u0652]/u.test(found.charAt(end - 2))
  // A bracket that opens here encloses what stands behind the address.
  return trailing.test(last) || '([{'.includes(last)
}

/** The end of an address that stands in a sentence: without closing punctuation, brackets only in pairs. */
function trimAddress(found: string): string {
  let end = findSurplus(found)
  while (end > 0 && isSentence(found, end)) end--
  return found.slice(0, end)
}

/** Makes links of the web addresses in a text that can be followed, and of addresses of any kind between `<` and `>`. */
export function linkAddresses(value: string): PhrasingContent[] {
  if (!/https?:\/\/|www\.|<[^\s<>]+@/i.test(value)) return [{ type: 'text', value }]
  const nodes: PhrasingContent[] = []
  let done = 0
  for (const match of value.matchAll(address)) {
    const shown = match[1] ?? trimAddress(match[0])
    if (/^(?:https?:\/\/|www\.)$/i.test(shown)) continue
    const scheme = /^https?:/i.test(shown) ? '' : shown.includes('@') && match[1] ? 'mailto:' : 'https://'
    const url = tidyWebAddress(scheme + shown)
    if (!canFollow(url)) continue
    if (match.index > done) nodes.push({ type: 'text', value: value.slice(done, match.index) })
    nodes.push({ type: 'link', url, children: [{ type: 'text', value: shown }] })
    done = match.index + (match[1] ? match[0].length : shown.length)
  }
  if (done < value.length) nodes.push({ type: 'text', value: value.slice(done) })
  return nodes
}
