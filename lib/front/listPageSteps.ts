/**
 * The page numbers to offer on page `current` of `pages`: the first, the last, the neighbours, and `gap` where numbers
 * are left out. A gap never stands for a single page.
 */
export function listPageSteps(current: number, pages: number): (number | 'gap')[] {
  const wanted = [1, current - 1, current, current + 1, pages].filter((page) => page >= 1 && page <= pages)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((page, position) => {
    const before = numbers[position - 1]
    if (before === undefined || page - before === 1) return [page]
    return page - before === 2 ? [page - 1, page] : ['gap' as const, page]
  })
}
