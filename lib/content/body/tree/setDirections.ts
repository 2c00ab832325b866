import type { Element, ElementContent, Root } from 'hast'
import { type BidiPiece, bidiPieces } from '@/lib/arabic/bidi/pieces'
import { cutMushaf } from '@/lib/arabic/mushaf'
import type { Edition } from '@/lib/edition'

function drawText(text: string): ElementContent[] {
  return cutMushaf(text).map(({ text: value, isMushaf }) => {
    const words: ElementContent = { type: 'text', value }
    return isMushaf
      ? { type: 'element', tagName: 'span', properties: { className: ['mushaf'] }, children: [words] }
      : words
  })
}

function draw(piece: BidiPiece): ElementContent[] {
  if (typeof piece === 'string') return drawText(piece)
  const { dir, lang, pieces } = piece
  const properties = { ...(dir && { dir }), ...(lang && { lang }) }
  return [{ type: 'element', tagName: 'bdi', properties, children: pieces.flatMap(draw) }]
}

const isNoteMark = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' &&
  node.tagName === 'sup' &&
  node.children.some((child) => child.type === 'element' && child.properties.dataFootnoteRef !== undefined)

/**
 * Names in the other direction, ranges and codes get their `<bdi>`; code and the lines of a poem stay as they are. The
 * mark of a note has a direction of its own, so that it is no digit of the year before it and stands behind that; two
 * in a row stand apart.
 */
export function setDirections(tree: Root, edition: Edition): void {
  const setAll = (children: ElementContent[]): ElementContent[] =>
    children.flatMap((child, at) => {
      if (child.type === 'text') {
        return child.value.trim() === '' ? [child] : bidiPieces(child.value, edition).flatMap(draw)
      }
      if (isNoteMark(child)) {
        child.properties.dir = 'ltr'
        return isNoteMark(children[at - 1]) ? [{ type: 'text', value: '\u00a0' }, child] : [child]
      }
      if ('tagName' in child && (child.tagName === 'code' || child.tagName === 'bdi')) return [child]
      if ('name' in child && child.name === 'Verse') return [child]
      if ('children' in child) child.children = setAll(child.children)
      return [child]
    })
  tree.children = setAll(tree.children as ElementContent[])
}
