import type { Image, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { checkAttributes } from '@/lib/content/body/rules/attributeRule'
import { readMediaFile } from '@/lib/content/source/mediaName'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import { hasPicture, liftPictures } from './liftPictures'

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

/** An address of another site, as any browser reads it: a backslash is a slash to them. */
const elsewhere = /^[\s<]*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i

/** A picture of another site is a fault: it would be fetched from there. @returns whether it is one */
function refuseForeign(image: Image, context: BodyContext): boolean {
  if (readMediaFile(image.url) !== undefined || !elsewhere.test(image.url)) return false
  const fix = `<Figure src="…" alt="${image.alt ?? ''}" />`
  context.fail(context.offsetOf(image), 'foreignPicture', { found: image.url, fix })
  return true
}

/** A picture in a heading or a table, where none can stand: its words stay. */
export function pictureAsWords(image: Image, context: BodyContext): PhrasingContent {
  if (!refuseForeign(image, context)) {
    const found = context.prepared.text.slice(image.position?.start.offset, image.position?.end.offset)
    context.fail(context.offsetOf(image), 'elementPlace', { name: 'Figure', found })
  }
  return { type: 'text', value: image.alt ?? '' }
}

/**
 * A line that holds Markdown pictures, `![alt](file)`, as figures with the words between them, however deep in links and
 * emphasis they are; undefined where the line holds none.
 */
export function pictureAsFigure(
  line: PhrasingContent[],
  context: BodyContext,
  shapeWords: (words: PhrasingContent[]) => PhrasingContent[],
): RootContent[] | undefined {
  if (!line.some(hasPicture)) return undefined
  const blocks: RootContent[] = []
  let words: PhrasingContent[] = []
  const flush = () => {
    if (words.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      blocks.push({ type: 'paragraph', children: shapeWords(words) })
    words = []
  }
  for (const node of liftPictures(line)) {
    if (node.type !== 'image') {
      words.push(node)
      continue
    }
    flush()
    const figure = figureOf(node)
    if (!refuseForeign(node, context)) checkAttributes(figure, 'Figure', context)
    blocks.push(figure)
  }
  flush()
  return blocks
}
