import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { unmask } from './masks'

/** Puts masked signs back wherever a node holds text. */
export function unmaskTree(tree: Root): void {
  visit(tree, (node) => {
    if ('value' in node && typeof node.value === 'string') node.value = unmask(node.value)
    if ('url' in node) node.url = unmask(node.url)
    if ('title' in node && node.title) node.title = unmask(node.title)
    if ('alt' in node && node.alt) node.alt = unmask(node.alt)
    if ('attributes' in node)
      for (const attribute of node.attributes)
        if (typeof attribute.value === 'string') attribute.value = unmask(attribute.value)
  })
}
