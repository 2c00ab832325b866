import type { BodyFault } from './parseBody'
import { indexLines } from '@/lib/content/faults/lineIndex'
import { listFences } from './prepare/findCode'

/** Seven signs and what git calls the side, as it writes them before, between and after two versions of some lines. */
const mark = /^(?:(<{7}|\|{7}|>{7})[ \t]+[^\s|].*|(<{7}|\|{7}|>{7}|={7}))[ \t]*$/gm

type Mark = { sign: string; named: boolean; at: number; text: string }

function listMarks(text: string): Mark[] {
  if (!/^[<|>]{7}/m.test(text)) return []
  const { ranges } = listFences(text)
  let passed = 0
  return [...text.matchAll(mark)]
    .filter(({ index }) => {
      while ((ranges[passed]?.[1] ?? Infinity) <= index) passed++
      return index <= (ranges[passed]?.[0] ?? Infinity)
    })
    .map(({ 0: line, 1: named, 2: bare, index }) => ({
      sign: named ?? bare ?? '',
      named: named !== undefined,
      at: index,
      text: line.trimEnd(),
    }))
}

const isSign = (letter: string) => (other: Mark) => other.sign.startsWith(letter)

/** The marks of a text by conflict: a new one begins at `<`, and ends at `>`. */
function groupMarks(marks: Mark[]): Mark[][] {
  const groups: Mark[][] = []
  let isOpen = false
  for (const found of marks) {
    if (!isOpen || isSign('<')(found)) groups.push([])
    groups.at(-1)?.push(found)
    isOpen = !isSign('>')(found)
  }
  // Alone, signs without a name are a rule under a heading, or an ornament.
  return groups.filter(
    (group) =>
      group.some(({ named }) => named) || ['<', '=', '>'].every((letter) => group.some(isSign(letter))),
  )
}

/** The conflicts that a merge by git left in a text, each once at its first mark; code between fences is none. */
export function findConflicts(text: string): BodyFault[] {
  const lines = indexLines(text)
  return groupMarks(listMarks(text)).map((group) => {
    const [first] = group
    const { line } = lines.placeOf(first?.at ?? 0)
    const { line: last } = lines.placeOf(group.at(-1)?.at ?? 0)
    const fix = [...new Set(group.map(({ sign }) => sign))].join(' ')
    return {
      line,
      column: 1,
      code: 'mergeConflict',
      values: { found: first?.text ?? '', fix, last, near: last > line ? 'yes' : 'no' },
    }
  })
}
