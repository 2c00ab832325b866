import type { FindUnread, Unread } from './unread'

/** A line of dashes of any kind between pipes, as keyboards and word processors write it. */
const ruled = /^(?=.*[-–—ـ−_=])(?=.*\|)[-–—ـ−_=|:\s]+$/u

function countCells(line: string): number {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length
}

const isRow = (line: string) => /^\s*\|.*\|/.test(line) && countCells(line) > 1

/** Rows of pipes that are no table: what makes one is their second line. */
export const findUnreadTables: FindUnread = (literal) => {
  if (!literal.includes('|')) return []
  const unread: Unread[] = []
  const lines = literal.split('\n')
  let at = 0
  let isTold = false
  lines.forEach((line, index) => {
    const next = lines[index + 1] ?? ''
    const cells = countCells(line)
    const isHead = line.includes('|') && !ruled.test(line)
    if (!isHead) isTold &&= ruled.test(line)
    else if (!isTold && (ruled.test(next) || (isRow(line) && isRow(next)))) {
      isTold = true
      const fix = `|${' --- |'.repeat(cells)}`
      const values = ruled.test(next)
        ? { found: next.trim(), fix, near: 'yes' }
        : { found: line.trim(), fix, near: 'no' }
      unread.push({
        at: ruled.test(next) ? at + line.length + 1 : at,
        code: 'unreadTable',
        values,
        isLine: true,
      })
    }
    at += line.length + 1
  })
  return unread
}
