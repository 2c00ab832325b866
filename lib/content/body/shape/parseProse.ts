import type { Paragraph, Root } from 'mdast'
import type { Point } from 'unist'

/**
 * A sign that may mean something to Markdown inside a line, or at its beginning or end. It finds too much rather than
 * too little: where it finds anything, the Markdown parser decides.
 */
const meaningful = /[\\`*_[\]<&|~\t\r\0\ufeff]|^ *(?:[#>+:=-]|\d{1,9}[.)])| $/m

/**
 * Parses a body that is prose alone, paragraphs between blank lines, into the very tree that the Markdown parser would
 * make of it, at a fiftieth of the cost: most articles of an archive are nothing else.
 * @returns undefined where anything in the text may be Markdown.
 */
export function parseProse(text: string): Root | undefined {
  return meaningful.test(text) ? undefined : readAsText(text)
}

/** Paragraphs between blank lines, whatever signs of Markdown stand in them. */
export function readAsText(text: string): Root {
  const children: Paragraph[] = []
  let written: string[] = []
  let start: Point | undefined
  let end: Point = { line: 1, column: 1, offset: 0 }
  let offset = 0

  function finishParagraph() {
    if (!start) return
    const position = { start, end }
    const value = written.join('\n')
    children.push({
      type: 'paragraph',
      children: [{ type: 'text', value, position: { start: { ...start }, end: { ...end } } }],
      position,
    })
    written = []
    start = undefined
  }

  const lines = text.split('\n')
  lines.forEach((line, index) => {
    const indent = line.length - line.replace(/^ +/, '').length
    if (line === '') finishParagraph()
    else {
      start ??= { line: index + 1, column: indent + 1, offset: offset + indent }
      end = { line: index + 1, column: line.length + 1, offset: offset + line.length }
      written.push(line.slice(indent))
    }
    offset += line.length + 1
  })
  finishParagraph()
  const last: Point = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: text.length }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: last } }
}
