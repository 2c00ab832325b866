import type { Emphasis, Nodes, PhrasingContent, Strong } from 'mdast'
import { checkLink } from '@/lib/content/body/rules/linkRule'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import { linkAddresses } from './findAddresses'
import { pictureAsWords } from './pictureAsFigure'

const wordCharacter = /[\p{L}\p{N}\p{M}]/u
const arabic = /[\p{Script_Extensions=Arabic}]/u

/** Whether emphasis within an Arabic word was meant: one star between letters is a product, `طول*عرض*ارتفاع`. */
function isArabicEmphasis(node: Emphasis | Strong, source: string): boolean {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (!arabic.test((source[start - 1] ?? '') + (source[end] ?? ''))) return false
  if (node.type === 'strong') return true
  return ![source[start + 1], source[end - 2]].every((inner) => wordCharacter.test(inner ?? ''))
}

/** The sign around emphasis where it stands inside a word or a sum (`5*5*5`), so that it was meant as typed. */
function findTypedSign(node: Emphasis | Strong, source: string): string | undefined {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const before = wordCharacter.test(source[start - 1] ?? ' ')
  const after = wordCharacter.test(source[end] ?? ' ')
  const length = node.type === 'strong' ? 2 : 1
  const sign = source.slice(start, start + length)
  if (before && after && !isArabicEmphasis(node, source)) return sign
  const touchesDigit =
    (before && /\p{N}/u.test(source[start - 1] ?? '')) || (after && /\p{N}/u.test(source[end] ?? ''))
  return touchesDigit ? sign : undefined
}

function mergeText(nodes: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = []
  for (const node of nodes) {
    const last = merged[merged.length - 1]
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { ...last, value: last.value + node.value }
    else merged.push(node)
  }
  return merged
}

export type PhrasingFindings = { anchors: { id: string; offset: number }[] }

/** Settles words in a line: sums stay as typed, bare addresses become links, links are checked. */
export function shapePhrasing(
  nodes: PhrasingContent[],
  context: BodyContext,
  findings: PhrasingFindings,
): PhrasingContent[] {
  const shape = (node: PhrasingContent): PhrasingContent[] => {
    if (node.type === 'emphasis' || node.type === 'strong') {
      const children = node.children.flatMap((child) => shape(child))
      const sign = findTypedSign(node, context.prepared.text)
      if (sign === undefined) return [{ ...node, children: mergeText(children) }]
      return [{ type: 'text', value: sign }, ...children, { type: 'text', value: sign }]
    }
    if (node.type === 'delete')
      return [{ ...node, children: mergeText(node.children.flatMap((child) => shape(child))) }]
    if (node.type === 'link') {
      const children = mergeText(node.children.flatMap((child) => shape(child)))
      const url = checkLink(node, context, findings.anchors)
      return url === undefined ? children : [{ ...node, url, children }]
    }
    if (node.type === 'image') return [pictureAsWords(node, context)]
    if (node.type === 'imageReference' || node.type === 'linkReference')
      return [{ type: 'text', value: sourceOf(node, context) }]
    return [node]
  }
  const link = (node: PhrasingContent): PhrasingContent[] => {
    if (node.type === 'text') return linkAddresses(node.value)
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')
      return [{ ...node, children: node.children.flatMap(link) }]
    return [node]
  }
  return mergeText(nodes.flatMap((node) => shape(node))).flatMap(link)
}

/** A node as it was typed. */
export function sourceOf(node: Nodes, context: BodyContext): string {
  return context.prepared.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}
