// @ts-check
import { keepCascade } from './keepCascade.mjs'

/**
 * A PostCSS plugin, after Tailwind's: writes cascade layers out in their order. A browser of before 2022 (Chrome 98,
 * Safari 15.3, Samsung Internet 17) throws a layer away with all that stands in it, and shows a page without any style.
 */

/** @typedef {import('postcss').Root} Root */
/** @typedef {import('postcss').AtRule} AtRule */
/** @typedef {import('postcss').Rule} Rule */
/** @typedef {import('postcss').ChildNode} ChildNode */

/** @param {Root} root */
function writeOut(root) {
  /** @type {Map<string, ChildNode[]>} */
  const layers = new Map()
  /** @type {ChildNode[]} */
  const rest = []
  for (const node of [...root.nodes]) {
    if (node.type !== 'atrule' || node.name !== 'layer') {
      rest.push(node)
      continue
    }
    for (const name of node.params.split(',').map((part) => part.trim())) {
      if (!/^[\w-]+$/.test(name)) throw node.error('A layer stands by itself and has a name.')
      const held = layers.get(name) ?? []
      layers.set(name, [...held, ...(node.nodes ?? [])])
    }
  }
  root.removeAll()
  const inOrder = [...layers.values(), rest]
  const rules = inOrder.flatMap((nodes, layer) =>
    nodes.flatMap((node) => {
      root.append(node)
      return listRules(node, layer)
    }),
  )
  findImportantClash(rules)
  const selectors = keepCascade(rules)
  for (const [at, { rule }] of rules.entries()) rule.selector = selectors[at] ?? rule.selector
}

/** @typedef {{ rule: Rule, selector: string, layer: number, properties: string[] }} LayeredRule */

/**
 * @param {ChildNode} node
 * @param {number} layer
 * @returns {LayeredRule[]}
 */
function listRules(node, layer) {
  if (node.type === 'atrule') {
    if (node.name === 'layer') throw node.error('A layer within another rule cannot be written out.')
    if (/keyframes$/.test(node.name)) return []
    return (node.nodes ?? []).flatMap((inner) => listRules(inner, layer))
  }
  if (node.type !== 'rule') return []
  const properties = node.nodes.flatMap((inner) => {
    if (inner.type === 'decl') return [inner.prop]
    if (inner.type === 'comment') return []
    throw inner.error('Nested rules are to be flattened before layers are written out.')
  })
  return [{ rule: node, selector: node.selector, layer, properties }]
}

/**
 * Among important declarations the first layer wins: they stand in one layer, or would change places.
 * @param {LayeredRule[]} rules
 */
function findImportantClash(rules) {
  let layer
  for (const { rule, layer: own } of rules)
    for (const node of rule.nodes)
      if (node.type === 'decl' && node.important && (layer ??= own) !== own)
        throw node.error('Important declarations stand in two layers: their order would turn round.')
}

/** @returns {import('postcss').Plugin} */
export default function writeLayersOut() {
  return { postcssPlugin: 'write-layers-out', OnceExit: writeOut }
}
writeLayersOut.postcss = true
