import type { Image, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { checkAttributes } from '../rules/attributeRule'
import { readMediaFile } from '../mediaName'
import type { BodyContext } from './bodyContext'

function figureOf(image: Image): MdxJsxFlowElement {
  const attribute = (name: string, value: string): MdxJsxAttribute => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  })
  const attributes = [attribute('src', image.url), attribute('alt', image.alt ?? '')]
  if (image.title) attributes.push(attribute('caption', image.title))
  return { type: 'mdxJsxFlowElement', name: 'Figure', attributes, children: [], position: image.position }
}

function isElsewhere(url: string): boolean {
  return readMediaFile(url) === undefined && /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)
}

/**
 * A line that holds Markdown pictures, `![alt](file)`, as figures with the words between them; undefined where the
 * line holds none. A picture of another site is a fault: it would be fetched from there.
 */
export function pictureAsFigure(
  line: PhrasingContent[],
  context: BodyContext,
  shapeWords: (words: PhrasingContent[]) => PhrasingContent[],
): RootContent[] | undefined {
  if (!line.some(({ type }) => type === 'image')) return undefined
  const blocks: RootContent[] = []
  let words: PhrasingContent[] = []
  const flush = () => {
    if (words.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      blocks.push({ type: 'paragraph', children: shapeWords(words) })
    words = []
  }
  for (const node of line) {
    if (node.type !== 'image') {
      words.push(node)
      continue
    }
    flush()
    const figure = figureOf(node)
    if (isElsewhere(node.url)) {
      const fix = `<Figure src="…" alt="${node.alt ?? ''}" />`
      context.fail(context.offsetOf(node), 'foreignPicture', { found: node.url, fix })
    } else checkAttributes(figure, 'Figure', context)
    blocks.push(figure)
  }
  flush()
  return blocks
}
