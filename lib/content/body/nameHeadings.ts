import GithubSlugger from 'github-slugger'
import type { Element, Root } from 'hast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { fold } from '../../arabic/fold'

export type BodyHeading = { depth: number; id: string; text: string }

/**
 * Gives every heading an id that does not change with its tashkeel or the form of an alef, and lists them. The ids
 * are those that `readAnchor` makes of an editor's link.
 */
export function nameHeadings(tree: Root): BodyHeading[] {
  const slugger = new GithubSlugger()
  const headings: BodyHeading[] = []
  visit(tree, 'element', (node: Element) => {
    const depth = /^h([1-6])$/.exec(node.tagName)?.[1]
    if (!depth || node.properties.id !== undefined) return
    const text = toString(node).trim()
    const id = slugger.slug(fold(text)) || slugger.slug('section')
    node.properties.id = id
    headings.push({ depth: Number(depth), id, text })
  })
  return headings
}
