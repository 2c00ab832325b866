import type { Element, ElementContent, Root } from 'hast'
import { bidiRuns, type BidiRun, splitRange } from '../../arabic/bidi'
import type { Edition } from '../../edition'

const text = (value: string): ElementContent => ({ type: 'text', value })

function bdi(children: ElementContent[], dir?: 'rtl' | 'ltr'): Element {
  return { type: 'element', tagName: 'bdi', properties: dir ? { dir } : {}, children }
}

function draw({ text: value, run }: BidiRun): ElementContent {
  if (run === 'plain') return text(value)
  if (run === 'isolate') return bdi([text(value)])
  if (run === 'code') return bdi([text(value)], 'ltr')
  const parts = splitRange(value).map((part) => (/\p{N}/u.test(part) ? bdi([text(part)]) : text(part)))
  return bdi(parts, 'rtl')
}

/** Names in the other direction, ranges and codes get their `<bdi>`; code and the lines of a poem stay as they are. */
export function setDirections(tree: Root, edition: Edition): void {
  const setAll = (children: ElementContent[]): ElementContent[] =>
    children.flatMap((child) => {
      if (child.type === 'text') {
        return child.value.trim() === '' ? [child] : bidiRuns(child.value, edition).map(draw)
      }
      if ('tagName' in child && (child.tagName === 'code' || child.tagName === 'bdi')) return [child]
      if ('name' in child && child.name === 'Verse') return [child]
      if ('children' in child) child.children = setAll(child.children)
      return [child]
    })
  tree.children = setAll(tree.children as ElementContent[])
}
