import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** The things outside its own text that one element of a body names. */
export type ElementUse = { media: string[]; article?: string; date?: string }

const mediaAttributes = new Set(['src', 'poster', 'captions'])
const dateAttributes = new Set(['date', 'updated'])

/** Lists what the elements of a body name: files below `media/`, articles, dates. Addresses on the web are left out. */
export function listElementUses(tree: Root): ElementUse[] {
  const uses: ElementUse[] = []
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    const use: ElementUse = { media: [] }
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue
      if (mediaAttributes.has(attribute.name) && !/^https?:/i.test(attribute.value))
        use.media.push(attribute.value)
      if (attribute.name === 'article') use.article = attribute.value
      if (dateAttributes.has(attribute.name)) use.date = attribute.value
    }
    uses.push(use)
  })
  return uses
}
