/** C0 and C1 controls but tab and line feed, U+FEFF, and the code points that never stand for a character. */
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufdd0-\ufdef]|[\ufffe\uffff\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu

const lineEnd = /\r\n?|[\u0085\u2028\u2029]/g
const override = /[\u202d\u202e]/g
const control = /[\u202a\u202b\u202c\u2066-\u2069]/
const isolateEnd = '\u2069'
const embeddingEnd = '\u202c'

function endOf(opener: string): string {
  return opener === '\u202a' || opener === '\u202b' ? embeddingEnd : isolateEnd
}

/** Keeps embeddings and isolates that open and close within this line, properly nested. */
function dropUnbalanced(line: string): string {
  if (!control.test(line)) return line
  const open: { at: number; end: string }[] = []
  const balanced = new Set<number>()
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? ''
    if (!control.test(character)) continue
    if (character !== isolateEnd && character !== embeddingEnd) open.push({ at, end: endOf(character) })
    else if (open.at(-1)?.end === character) balanced.add(open.pop()?.at ?? at).add(at)
  }
  return Array.from({ length: line.length }, (_, at) => line[at] ?? '')
    .filter((character, at) => !control.test(character) || balanced.has(at))
    .join('')
}

/** Text without what stands for no character or turns text round, where only single signs are looked at. */
export function dropUnwanted(text: string): string {
  return text.replace(unwanted, '').replace(override, '').toWellFormed()
}

/**
 * Text without what no reader can see and what would harm a page, a feed or a database: control characters,
 * noncharacters, half surrogate pairs (as U+FFFD), U+FEFF, bidi overrides, and bidi embeddings and isolates that are
 * not closed within their line and so would turn the rest of a page around. Line ends become LF. Everything that was
 * meant stays: U+200E, U+200F, U+061C, balanced isolates, joiners, tatweel, presentation forms, emoji.
 */
export function cleanText(text: string): string {
  const lines = dropUnwanted(text.replace(lineEnd, '\n'))
  return control.test(lines) ? lines.split('\n').map(dropUnbalanced).join('\n') : lines
}
