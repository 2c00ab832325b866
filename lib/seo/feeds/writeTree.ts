import type { Element, Root, RootContent } from 'hast'
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx'
import { type ElementAttributes, type ElementName, elementNames } from '@/lib/content/body/elements'
import { type Attributes, element, join, type Markup } from '@/lib/seo/markup'
import type { FeedContext } from './feedContext'
import { type ElementText, feedElements } from './feedElements'

/** The attributes that say something without a style sheet, by the names that hast gives them. */
const keptAttributes: Readonly<Record<string, string>> = {
  title: 'title',
  lang: 'lang',
  dir: 'dir',
  cite: 'cite',
  start: 'start',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  dateTime: 'datetime',
}

const voidElements = new Set(['br', 'hr'])
/** Boxes to tick and buttons do nothing in a feed. Its pictures come from our elements, which show files of `media/` alone. */
const left = new Set(['input', 'button', 'script', 'style', 'img'])

/** An address as it works anywhere: places of the article lead to its page. */
function absolute(address: string, { articleUrl, origin }: FeedContext): string {
  if (address.startsWith('#')) return articleUrl + address
  return /^\/(?!\/)/.test(address) ? origin.replace(/\/+$/, '') + address : address
}

function attributesOf({ properties }: Element, context: FeedContext): Attributes {
  const attributes: Record<string, string> = {}
  if (typeof properties.href === 'string') attributes.href = absolute(properties.href, context)
  for (const [key, name] of Object.entries(keptAttributes)) {
    const value = properties[key]
    if (typeof value === 'string' || typeof value === 'number') attributes[name] = String(value)
  }
  return attributes
}

type OurElement = MdxJsxFlowElementHast | MdxJsxTextElementHast

function isElementName(name: string | null): name is ElementName {
  return elementNames.some((known) => known === name)
}

/** Attributes as the guard has let them through: strings, or bare for `true`. */
function givenTo({ attributes }: OurElement): Record<string, string | true> {
  return Object.fromEntries(
    attributes.flatMap((attribute): [string, string | true][] => {
      if (attribute.type !== 'mdxJsxAttribute') return []
      const { name, value } = attribute
      return [[name, typeof value === 'string' ? value : true]]
    }),
  )
}

function writeOurs<Name extends ElementName>(
  name: Name,
  node: OurElement,
  text: ElementText,
  context: FeedContext,
) {
  // The guard has checked the attributes against this very element's schema.
  return join(feedElements[name](givenTo(node) as ElementAttributes<Name>, text, context))
}

function writeNode(node: RootContent, context: FeedContext): Markup | string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'element': {
      if (left.has(node.tagName)) return ''
      const attributes = attributesOf(node, context)
      if (voidElements.has(node.tagName)) return element(node.tagName, attributes)
      return element(node.tagName, attributes, writeAll(node.children as RootContent[], context))
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const children = node.children as RootContent[]
      if (!isElementName(node.name)) return writeAll(children, context)
      const lines = children.flatMap((child) => (child.type === 'text' ? [child.value] : []))
      return writeOurs(node.name, node, { written: writeAll(children, context), lines }, context)
    }
    default:
      return ''
  }
}

function writeAll(nodes: RootContent[], context: FeedContext): Markup {
  return join(nodes.map((node) => writeNode(node, context)))
}

/** A body as HTML that stands by itself: every address absolute, no class, no style, no script. */
export function writeTree(tree: Root, context: FeedContext): Markup {
  return writeAll(tree.children, context)
}
