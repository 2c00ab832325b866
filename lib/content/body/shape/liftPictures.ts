import type { Image, Link, PhrasingContent } from 'mdast'
import { kindOf } from '@/lib/content/source/media/kinds'

type Wrapper = Extract<PhrasingContent, { children: PhrasingContent[] }>

const isWrapper = (node: PhrasingContent): node is Wrapper => 'children' in node

export function hasPicture(node: PhrasingContent): boolean {
  return node.type === 'image' || (isWrapper(node) && node.children.some(hasPicture))
}

/** A picture that leads to itself, in its full size, needs no link: a figure can be opened large. */
const leadsToPicture = ({ url }: Link) => kindOf(url.replace(/[?#].*$/, ''))?.type === 'picture'

/** The link of a picture that has no other words, by the words that say what the picture shows. */
function linkBelow(link: Link): PhrasingContent[] {
  const pictures = link.children.filter((child): child is Image => child.type === 'image')
  const words = pictures.find(({ alt }) => alt)?.alt
  if (!words || leadsToPicture(link)) return []
  return [{ ...link, children: [{ type: 'text', value: words }] }]
}

function lift(node: PhrasingContent): PhrasingContent[] {
  if (!isWrapper(node) || !hasPicture(node)) return [node]
  const lifted: PhrasingContent[] = []
  let words: PhrasingContent[] = []
  const flush = () => {
    if (words.length > 0) lifted.push({ ...node, children: words } as Wrapper)
    words = []
  }
  for (const child of node.children.flatMap(lift)) {
    if (!hasPicture(child)) words.push(child)
    else {
      flush()
      lifted.push(child)
    }
  }
  flush()
  const isBare = lifted.every(({ type }) => type === 'image')
  return node.type === 'link' && isBare ? [...lifted, ...linkBelow(node)] : lifted
}

/** A line of words with its pictures outside of links and emphasis, which stay around the words before and behind them. */
export function liftPictures(line: PhrasingContent[]): PhrasingContent[] {
  return line.flatMap(lift)
}
