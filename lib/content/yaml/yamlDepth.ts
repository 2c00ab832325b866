const markers = /^ *(?:[-?:] +)*/

/** How deep a line of block YAML stands by its indentation: each of its marks of an item opens a level too. */
function blockDepth(line: string, open: number[]): number {
  const lead = markers.exec(line)?.[0] ?? ''
  const indent = line.length - line.trimStart().length
  while ((open.at(-1) ?? -1) >= indent) open.pop()
  open.push(indent)
  return open.length + lead.replaceAll(' ', '').length
}

/** Whether a quotation mark at this place opens a value: only blanks stand between it and what may come before one. */
function opensQuote(line: string, at: number): boolean {
  let before = at - 1
  while (line[before] === ' ') before--
  return before < 0 || '[{,:-'.includes(line[before] ?? '')
}

/**
 * Finds where YAML stands deeper than a limit, without parsing it: fields below fields, and brackets within brackets
 * where they are not in quotes. A field at the left edge begins anew, whatever brackets were left open before it.
 * @returns the line (from 0) and the column (from 0), undefined where it is nowhere so deep
 */
export function findDeepYaml(yaml: string, limit: number): { line: number; column: number } | undefined {
  const open: number[] = []
  let brackets = 0
  let quote = ''
  const lines = yaml.split('\n')
  for (const [index, line] of lines.entries()) {
    if (/^[\p{L}_\u200e\u200f]/u.test(line)) {
      brackets = 0
      quote = ''
    }
    const depth = line.trim() === '' || brackets > 0 ? 0 : blockDepth(line, open)
    if (depth > limit) return { line: index, column: line.length - line.trimStart().length }
    for (let at = 0; at < line.length; at++) {
      const letter = line.charAt(at)
      if (quote !== '') quote = letter === quote ? '' : quote
      else if ((letter === '"' || letter === "'") && opensQuote(line, at)) quote = letter
      else if (letter === '[' || letter === '{') brackets++
      else if (letter === ']' || letter === '}') brackets = Math.max(0, brackets - 1)
      if (brackets > limit) return { line: index, column: at }
    }
  }
  return undefined
}
