import { exampleOf } from '@/lib/content/body/exampleElement'
import type { ElementName } from '@/lib/content/body/elements'
import type { FindUnread, Unread } from './unread'

/** The element that does what a shortcode of WordPress or Hugo does. */
const elementFor: Readonly<Record<string, ElementName>> = {
  caption: 'Figure',
  figure: 'Figure',
  gallery: 'Gallery',
  youtube: 'Video',
  vimeo: 'Video',
  video: 'Video',
  embed: 'Video',
  audio: 'Audio',
  tweet: 'SocialQuote',
  twitter: 'SocialQuote',
  instagram: 'SocialQuote',
  quote: 'PullQuote',
}

const shortcodes =
  'caption|gallery|youtube|vimeo|embed|video|audio|playlist|tweet|twitter|instagram|wp_caption|(?:su|vc|et_pb)_\\w+'
/** Letters that a shortcode may have within its brackets or between its two halves. */
const inner = String.raw`[^\n]{0,500}?`
/** A shortcode has a value, an address or its end: `[video]` alone is a word in brackets. */
const wordpress = new RegExp(
  String.raw`\[(${shortcodes})(?:(?=[\s=:][^\]\n]{0,500}?(?:=|https?:))[^\]\n]{0,500}\](?:${inner}\[\/\1\])?|[^\]\n]{0,500}\]${inner}\[\/\1\]|(?<=gallery|playlist)\])`,
  'giu',
)
const hugo = /\{\{[<%]\s?\/?\s?([\w-]+)[^\n]{0,500}?[%>]\}\}|\{%\s?([\w-]+)[^\n]{0,500}?%\}/giu
/** Of forums: bold words and links. */
const forum = /\[(b|i|u|quote)\]([^[\]\n]+)\[\/\1\]|\[url(?:=([^[\]\s]+))?\]([^[\]\n]+)\[\/url\]/giu
/** A frame of GitHub's and Obsidian's, in a quotation. */
const alert = /^[ \t]*\[!\w{1,20}\][^\n]*$/gmu
const fenced = /^[ \t]*:::+[ \t]*[\w-]+.*$/gmu
const highlight = /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]*[^\s=])==(?!=)/gu
const wiki = /(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/gu

function exampleFor(name: string): string {
  const element = elementFor[name.toLowerCase().replace(/^wp_/, '')]
  return element ? exampleOf(element) : ''
}

/** A link or a picture of a wiki as ours; words that name no address are words. */
function linkFor(sign: string, target: string, shown: string): string {
  if (sign !== '') return `![${shown || '…'}](${target.trim().replace(/\s/g, '%20')})`
  const isPath = /^[^\s/]+(?:\/[^\s/]+)+$/u.test(target.trim())
  return isPath ? `[${shown || target.trim()}](/${target.trim()})` : shown || target.trim()
}

/** Markup of other systems. */
export const findForeignMarkup: FindUnread = (literal) => {
  const unread: Unread[] = []
  const report = (at: number, found: string, fix: string) =>
    unread.push({
      at,
      code: 'foreignMarkup',
      values: { found: found.trim(), fix, near: fix === '' ? 'no' : 'yes' },
    })
  for (const { 0: found, 1: name = '', index } of literal.matchAll(wordpress))
    report(index, found, exampleFor(name))
  for (const { 0: found, 1: name, 2: tag, index } of literal.matchAll(hugo))
    report(index, found, exampleFor(name ?? tag ?? ''))
  for (const { 0: found, 1: sign, 2: marked = '', 3: target, 4: shown = '', index } of literal.matchAll(
    forum,
  ))
    report(
      index,
      found,
      sign === undefined
        ? `[${shown.trim()}](${target ?? shown.trim()})`
        : sign.toLowerCase() === 'b'
          ? `**${marked.trim()}**`
          : marked.trim(),
    )
  for (const { 0: found, index } of literal.matchAll(alert)) report(index, found, exampleOf('Callout'))
  for (const { 0: found, index } of literal.matchAll(fenced)) report(index, found, exampleOf('Callout'))
  for (const { 0: found, 1: words = '', index } of literal.matchAll(highlight))
    report(index, found, `**${words}**`)
  for (const { 0: found, 1: sign = '', 2: target = '', 3: shown = '', index } of literal.matchAll(wiki))
    report(index, found, linkFor(sign, target, shown.trim()))
  return unread
}
