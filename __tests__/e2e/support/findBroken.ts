/**
 * What a screen breaks of the page that stands on it: a page that scrolls sideways, words that leave the screen or their
 * box, words in two pieces that would fit into a line, and cut headlines. Run in the page, so it names nothing outside of
 * itself.
 */
export function findBroken(): string[] {
  const { clientWidth: screen, scrollWidth } = document.documentElement
  const found: string[] = scrollWidth > screen ? [`the page is ${scrollWidth} px wide`] : []
  /** Regions that scroll by themselves, and what is said and not shown. */
  const apart = '.nav-row, .table-scroll, pre, .sr-only, script, style, svg'
  /** A quotation or an item of a list begins further in; margins of the page stand on both sides. */
  const line = screen - 2 * 16 - 40
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest(apart)

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement
    if (!parent || !isSeen(parent)) continue
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const pieces = [...range.getClientRects()].filter(({ width }) => width > 0.5)
      const where = `«${word}» in ${parent.tagName}.${parent.className}`
      if (pieces.some(({ left, right }) => left < -1 || right > screen + 1)) found.push(`outside: ${where}`)
      const tops = pieces.map(({ top }) => top)
      const isInTwo = pieces.length > 1 && Math.max(...tops) - Math.min(...tops) > 8
      const whole = pieces.reduce((sum, { width }) => sum + width, 0)
      // An address or a name of a file may break anywhere.
      if (isInTwo && whole < line && !parent.closest('code, a[href^="http"], bdi'))
        found.push(`in two: ${where}`)
    }
  }
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!isSeen(element) || !element.textContent?.trim()) continue
    const { overflowX, overflowY, display } = getComputedStyle(element)
    const where = `${element.tagName}.${element.className}`
    if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2) found.push(`cut: ${where}`)
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut off: ${where}`)
    if (
      display !== 'inline' &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.children.length === 0
    )
      found.push(`wider than its box: ${where}`)
  }
  return [...new Set(found)]
}
