import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { dropUnwanted } from '@/lib/arabic/cleanText'
import { unmask } from './masks'

/** The body is clean; what its character references write is not yet (`&#7;`, `&#x202e;`). */
const settle = (text: string) => dropUnwanted(unmask(text))

/** Puts masked signs back wherever a node holds text. */
export function unmaskTree(tree: Root): void {
  visit(tree, (node) => {
    if ('value' in node && typeof node.value === 'string') node.value = settle(node.value)
    if ('url' in node) node.url = settle(node.url)
    if ('title' in node && node.title) node.title = settle(node.title)
    if ('alt' in node && node.alt) node.alt = settle(node.alt)
    if ('attributes' in node)
      for (const attribute of node.attributes)
        if (typeof attribute.value === 'string') attribute.value = settle(attribute.value)
  })
}
