import type { BlockContent, DefinitionContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { toString } from 'mdast-util-to-string'
import { hasVisible } from '@/lib/arabic/hasVisible'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import { exampleOf } from '@/lib/content/body/exampleElement'
import { type ElementName, elements } from '@/lib/content/body/elements'

const hasText = (node: BlockContent | DefinitionContent) =>
  node.type !== 'paragraph' || hasVisible(toString(node))

/** The line of the file on which a block begins. */
function lineAt(context: BodyContext, node: BlockContent | DefinitionContent): string {
  const offset = context.offsetOf(node)
  return context.body.slice(offset).split('\n', 1)[0]?.trim() ?? ''
}

/** A picture written as Markdown, as the element that a gallery takes. */
function figureFor(line: string): string {
  const [, alt, src] = /!\[([^\]]*)\]\(\s*([^\s)]+)/.exec(line) ?? []
  return src ? `<Figure src="${src}" alt="${alt || '…'}" />` : exampleOf('Figure')
}

/** The content between the tags of an element must be something that the element can draw. */
export function checkElementChildren(node: MdxJsxFlowElement, name: ElementName, context: BodyContext): void {
  const offset = context.offsetOf(node)
  const children = node.children.filter(hasText)
  const kind = elements[name].children
  const first = children[0]
  if (kind === 'none') {
    if (first)
      context.fail(context.offsetOf(first), 'elementTakesNoText', {
        name,
        found: toString(first).slice(0, 60),
      })
  } else if (kind === 'figures') {
    const odd = children.find((child) => child.type !== 'mdxJsxFlowElement' || child.name !== 'Figure')
    if (odd)
      context.fail(context.offsetOf(odd), 'galleryNeedsFigures', {
        name,
        found: toString(odd).slice(0, 60),
        fix: figureFor(lineAt(context, odd)),
      })
    else if (!first) context.fail(offset, 'elementIsEmpty', { name })
  } else if (kind === 'list') {
    const odd = children.find((child) => child.type !== 'list')
    if (odd)
      context.fail(context.offsetOf(odd), 'elementNeedsList', {
        name,
        found: toString(odd).slice(0, 60),
        fix: `- ${lineAt(context, odd).replace(/^(?:[–—•·▪●−]|-(?=\S))\s*/, '')}`,
      })
    else if (!first) context.fail(offset, 'elementIsEmpty', { name })
  } else if (kind === 'markdown' && !first) {
    context.fail(offset, 'elementIsEmpty', { name })
  } else if (kind === 'lines' && !context.prepared.verses.get(offset)?.some(hasVisible)) {
    context.fail(offset, 'elementIsEmpty', { name })
  }
}
