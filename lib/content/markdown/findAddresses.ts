import type { PhrasingContent } from 'mdast'
import { canFollow, copiedMarks, tidyWebAddress } from '../../address/webAddress'

const address = new RegExp(
  String.raw`<(https?:\/\/[^\s<>]+|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>|(?<![\p{L}\p{N}@/])(https?:\/\/|www\.)[^\s<>«»“”،؛؟${copiedMarks}]+`,
  'giu',
)
const trailing = /[.,:;!?'"*_~…\]]/

const count = (text: string, sign: string) => text.split(sign).length - 1

/** The end of an address that stands in a sentence: without closing punctuation, brackets only in pairs. */
function trimAddress(found: string): string {
  let surplus = count(found, ')') - count(found, '(')
  let end = found.length
  while (end > 0) {
    const last = found.charAt(end - 1)
    if (last === ')' ? surplus <= 0 : !trailing.test(last)) break
    if (last === ')') surplus--
    end--
  }
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
