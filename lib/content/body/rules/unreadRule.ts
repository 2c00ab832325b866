import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import { unmask } from '@/lib/content/body/prepare/masks'
import { findForeignMarkup } from './foreignMarkup'
import { taken, type FindUnread } from './unread'
import { findUnreadLinks } from './unreadLinks'
import { findTaskBoxes, findUnreadSigns } from './unreadSigns'
import { findUnreadTables } from './unreadTables'

const anywhere: FindUnread[] = [findUnreadLinks, findUnreadTables, findForeignMarkup, findUnreadSigns]

/** Blocks that hold words. */
const words: ReadonlySet<string> = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell'])

/** Signs of which none has to stand in prose: most texts have none of them, and are not looked at further. */
const suspicious = /[[\]|*~#={^]|:::|\d:\d\d|[\u0660-\u0669]:[\u0660-\u0669]{2}/

/** Marks that stand around words. */
const around: ReadonlySet<string> = new Set<Nodes['type']>(['emphasis', 'strong', 'delete', 'link'])

const cover = (text: string) => text.replace(/[^\n]/g, taken)

/** The signs of a quotation before the later lines of a block. */
const quoteSigns = /(?<=\n)[ \t]*>[> \t]*/g
const quoteOfLine = /^[ \t]*(>[> \t]*)/

/** The signs of the quotation in which a place of a text stands, as they are written before its line. */
function quoteAt(text: string, at: number): string {
  const [, signs = ''] = quoteOfLine.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1)) ?? []
  return signs === '' ? '' : `${signs.trimEnd()} `
}

/**
 * The stretches of a block that Markdown took: code, bare addresses, pictures and notes as a whole, the signs around
 * emphasis and around the words of links.
 */
function listTaken(block: Nodes, text: string): [number, number][] {
  const stretches: [number, number][] = []
  const startOf = (node: Nodes | undefined) => node?.position?.start.offset ?? 0
  const endOf = (node: Nodes | undefined) => node?.position?.end.offset ?? 0
  const walk = (node: Nodes) => {
    if (!('children' in node)) {
      if (node.type !== 'text') stretches.push([startOf(node), endOf(node)])
    } else if (node.type === 'link' && !text.startsWith('[', startOf(node)))
      stretches.push([startOf(node), endOf(node)])
    else {
      if (around.has(node.type))
        stretches.push([startOf(node), startOf(node.children[0])], [endOf(node.children.at(-1)), endOf(node)])
      node.children.forEach(walk)
    }
  }
  walk(block)
  return stretches
}

/** A block as it was typed, with what Markdown took covered. */
function literalOf(block: Nodes, context: BodyContext): string {
  const start = block.position?.start.offset ?? 0
  const end = block.position?.end.offset ?? start
  const { text } = context.prepared
  let literal = ''
  let done = start
  for (const [from, to] of listTaken(block, text).sort(([a], [b]) => a - b)) {
    if (from < done) continue
    literal += text.slice(done, from) + cover(text.slice(from, to))
    done = Math.max(to, from)
  }
  literal += text.slice(done, end)
  const unquoted = literal.replace(quoteSigns, (signs) => ' '.repeat(signs.length))
  return unmask(unquoted.replace(/\\[!-/:-@[-`{-~]/g, cover))
}

/** Text that looks like markup and is none would be published as it was typed: it is reported, with what to write instead. */
export function checkUnread(tree: Root, context: BodyContext): void {
  if (!suspicious.test(context.prepared.text)) return
  visit(tree, (block, index, parent) => {
    if (!words.has(block.type)) return
    const literal = literalOf(block, context)
    const isItem = parent?.type === 'listItem' && index === 0
    const finders = isItem ? [...anywhere, findTaskBoxes] : anywhere
    for (const find of finders)
      for (const { at, code, values, isLine } of find(literal)) {
        const place = (block.position?.start.offset ?? 0) + at
        const quote = isLine ? quoteAt(context.prepared.text, place) : ''
        const told = isLine
          ? { ...values, found: `${quote}${values.found}`, fix: `${quote}${values.fix}` }
          : values
        context.fail(context.prepared.toOriginal(place), code, told)
      }
  })
}
