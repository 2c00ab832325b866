/** The text of a selected range: without the marks of notes, and with them, as a browser finds it on the page. */
export type Passage = {
  quoted: string
  found: string
  /** The last text of which it takes anything: three clicks select up to the next block. */
  end: Node
}

const blocks = 'p, li, dt, dd, td, th, caption, figcaption, blockquote, h2, h3, h4, h5, h6'
/** Buttons and back-links are no words of the text; the note's number is one only for the browser that looks for it. */
const never = '[data-footnote-backref], button, [hidden]'
const noteMark = '[data-footnote-ref]'

type Piece = { node: Node; text: string; block: Element | null; isMark: boolean }

/** Reads a range, with the words whole at which it begins and ends: a browser finds no part of a word. */
export function readPassage(range: Range): Passage {
  const pieces = listPieces(range)
  return {
    quoted: write(pieces.filter(({ isMark }) => !isMark)),
    found: write(pieces),
    end: pieces.filter(({ text }) => text.trim() !== '').pop()?.node ?? range.endContainer,
  }
}

function listPieces(range: Range): Piece[] {
  return listTextNodes(range.commonAncestorContainer).flatMap((node): Piece[] => {
    const element = node.parentElement
    if (!element || !range.intersectsNode(node) || element.closest(never)) return []
    const text = cut(node, range).replace(/\s+/g, ' ')
    return [{ node, text, block: element.closest(blocks), isMark: element.closest(noteMark) !== null }]
  })
}

function listTextNodes(node: Node): Node[] {
  return node.nodeType === Node.TEXT_NODE ? [node] : [...node.childNodes].flatMap(listTextNodes)
}

/** The part of a text that a range takes, and the rest of a word that it cuts. */
function cut(node: Node, { startContainer, startOffset, endContainer, endOffset }: Range): string {
  const text = node.nodeValue ?? ''
  const start = node === startContainer ? startOffset : 0
  const end = node === endContainer ? endOffset : text.length
  const taken = text.slice(start, end)
  if (taken.trim() === '') return taken
  const head = /^\s/.test(taken) ? '' : (/\S*$/.exec(text.slice(0, start))?.[0] ?? '')
  const tail = /\s$/.test(taken) ? '' : (/^\S*/.exec(text.slice(end))?.[0] ?? '')
  return head + taken + tail
}

/** A block begins a line. */
function write(pieces: Piece[]): string {
  const lines: string[] = []
  let last: Element | null | undefined
  for (const { text, block } of pieces) {
    if (text.trim() === '' && block !== last) continue
    if (block === last) lines.push((lines.pop() ?? '') + text)
    else lines.push(text)
    last = block
  }
  return lines
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}
