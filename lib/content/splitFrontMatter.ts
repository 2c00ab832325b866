/** An article's file in its two parts. `yamlLine` and `bodyLine` are the lines on which they begin. */
export type SplitFile =
  | { outcome: 'split'; yaml: string; yamlLine: number; body: string; bodyLine: number }
  /** `line` is where the closing `---` is to be written. */
  | { outcome: 'unclosed'; line: number }
  | { outcome: 'absent' }

/** Dashes as editors type them, alone on a line; word processors make a long dash of them. */
const fence = /^[\u200e\u200f\u061c]*(?:-{3,}|—|–{2,}|—-|-—)[ \t\u00a0\u200e\u200f]*$/
const field = /^[\s\u200e\u200f]*[\p{L}_][\p{L}\w-]*\s*[:：]/u
const nested = /^\s+\S|^\s*- |^\s*#|^\s*$|^\s*[\]}]/

/** Splits a file at the `---` lines around its front matter. */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.split('\n')
  const opening = lines.findIndex((line) => line.trim() !== '')
  if (!fence.test(lines[opening] ?? '')) return { outcome: 'absent' }
  const closing = lines.findIndex((line, index) => index > opening && fence.test(line))
  if (closing !== -1)
    return {
      outcome: 'split',
      yaml: lines.slice(opening + 1, closing).join('\n'),
      yamlLine: opening + 2,
      body: lines.slice(closing + 1).join('\n'),
      bodyLine: closing + 2,
    }
  let last = opening
  for (let index = opening + 1; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (field.test(line)) last = index
    else if (!nested.test(line)) break
    else if (line.trim() !== '') last = index
  }
  return { outcome: 'unclosed', line: last + 2 }
}
