import type { Element, ElementContent } from 'hast'

const isElement = (node: ElementContent, name: string): node is Element =>
  node.type === 'element' && node.tagName === name

const listElements = (parent: Element, name: string) =>
  parent.children.filter((child): child is Element => isElement(child, name))

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** Numbers that only count the rows: 1, 2, 3 … in any digits. Years that follow each other begin later. */
function isCount(words: string[]): boolean {
  const numbers = words.map((word) => (/^[\d٠-٩۰-۹]+$/.test(word) ? readDigits(word) : NaN))
  const [first = NaN] = numbers
  return first <= 1 && numbers.every((number, place) => number === first + place)
}

/** The last four bits of a digit are its value, in these three scripts. */
const readDigits = (word: string) => Number(word.replace(/\D/g, (digit) => String(digit.charCodeAt(0) & 15)))

/**
 * Makes headings of what heads: each cell of the first column where its words tell the rows apart, that is where all of
 * them have some, no two the same, and they are no mere count. A single column heads nothing. A cell of the head row
 * without words is no heading (HTML, the `th` element).
 */
export function headRows(table: Element): void {
  const head = listElements(table, 'thead').flatMap((group) => listElements(group, 'tr'))
  for (const cell of head.flatMap((row) => listElements(row, 'th')))
    if (textOf(cell).trim() === '') cell.tagName = 'td'
    else cell.properties.scope = 'col'

  const rows = listElements(table, 'tbody').flatMap((group) => listElements(group, 'tr'))
  const firsts = rows.flatMap((row) => {
    const [first, ...others] = listElements(row, 'td')
    return first && others.length > 0 ? [first] : []
  })
  const words = firsts.map((cell) => textOf(cell).trim())
  if (firsts.length < rows.length || words.includes('') || new Set(words).size < words.length) return
  if (words.length > 1 && isCount(words)) return
  for (const cell of firsts) {
    cell.tagName = 'th'
    cell.properties.scope = 'row'
  }
}
