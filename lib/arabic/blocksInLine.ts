/** Where a reader takes a breath anyway: a stop, a colon or a comma, also inside what closes after it. */
const pause = /[.!?؟…:؛;،,۔۝][»”"'’)\]﴾\s]*$/u
/** Longer than any row of marks that closes after it: a pattern that may begin anywhere is slow on a long line. */
const longestPause = 32
/** As between other small facts side by side. */
const separator = ' · '

/**
 * The blocks of a text (a block a line: paragraphs, headings, items, cells) in one line, a dot between two of which
 * the first has no mark at its end: without it a fact and the next one read as one sentence.
 */
export function blocksInLine(text: string): string {
  let line = ''
  for (const each of text.split('\n')) {
    const block = each.replace(/\s+/g, ' ').trim()
    if (block === '') continue
    line += line === '' ? block : `${pause.test(line.slice(-longestPause)) ? ' ' : separator}${block}`
  }
  return line
}
