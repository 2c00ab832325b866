import GithubSlugger from 'github-slugger'
import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { fold } from '@/lib/arabic/fold'

export type BodyHeading = { depth: number; id: string; text: string }

/** Gives every heading an id that does not change with its tashkeel or the form of an alef, and lists them. */
export function nameHeadings(tree: Root): BodyHeading[] {
  const slugger = new GithubSlugger()
  const headings: BodyHeading[] = []
  visit(tree, 'heading', (node) => {
    const text = toString(node).trim()
    const id = slugger.slug(fold(text)) || slugger.slug('section')
    node.data = { ...node.data, hProperties: { id } }
    headings.push({ depth: node.depth, id, text })
  })
  return headings
}
