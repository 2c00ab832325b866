/** An article's file in its two parts. `yamlLine` and `bodyLine` are the lines on which they begin. */
export type SplitFile =
  | { outcome: 'split'; yaml: string; yamlLine: number; body: string; bodyLine: number }
  /** `line` is where the closing `---` is to be written; `found` a fence of another kind that stands there. */
  | { outcome: 'unclosed'; line: number; found: string }
  /** `found` is how the file begins, on `line`; empty where there is nothing in it. */
  | { outcome: 'absent'; line: number; found: string }

/** Dashes as editors type them, alone on a line; word processors make a long dash of them. */
const fence = /^[\u200e\u200f\u061c]*(?:-{3,}|—|–{2,}|—-|-—)[ \t\u00a0\u200e\u200f]*$/
/** How YAML and other systems end what stands before an article. */
const otherFence = /^(?:\.{3,}|\+{3,}|-{1,2}|_{3,}|={3,}|\*{3,})$/
const field = /^[\s\u200e\u200f]*[\p{L}_][\p{L}\w-]*\s*[:：]/u
const nested = /^\s+\S|^\s*- |^\s*#|^\s*$|^\s*[\]}]/

/** Splits a file at the `---` lines around its front matter. */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.split('\n')
  const opening = lines.findIndex((line) => line.trim() !== '')
  if (!fence.test(lines[opening] ?? ''))
    return {
      outcome: 'absent',
      line: Math.max(opening, 0) + 1,
      found: (lines[opening] ?? '').trim().slice(0, 60),
    }
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
  const next = (lines[last + 1] ?? '').trim()
  return { outcome: 'unclosed', line: last + 2, found: otherFence.test(next) ? next : '' }
}
