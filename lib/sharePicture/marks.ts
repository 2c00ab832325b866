import { colours } from './colours'
import type { Sheet } from './sheet'
import { wordmarkBox, wordmarkDots, wordmarkLetters } from './wordmark'

/** The rhombic dot of the reed pen, `size` pixels along its side, its point at the start and its middle at a height. */
export function drawNuqta(
  sheet: Sheet,
  { start, middle, size, colour }: { start: number; middle: number; size: number; colour: string },
): number {
  const width = Math.ceil(size * Math.SQRT2)
  const half = width / 2
  sheet.draw(`<path fill="${colour}" d="M${half} 0L${width} ${half}L${half} ${width}L0 ${half}Z"/>`, {
    start,
    top: middle - half,
    width,
    height: width,
  })
  return width
}

export const wordmarkWidth = (height: number) => Math.ceil((wordmarkBox.width * height) / wordmarkBox.height)

/** The name of the house as drawn letters. Returns its width. */
export function drawWordmark(sheet: Sheet, at: { start: number; top: number; height: number }): number {
  const scale = at.height / wordmarkBox.height
  const width = wordmarkWidth(at.height)
  sheet.draw(
    `<g transform="scale(${scale})"><path fill="${colours.ink}" d="${wordmarkLetters}"/><path fill="${colours.brand}" d="${wordmarkDots}"/></g>`,
    { ...at, width },
  )
  return width
}

export function drawRule(
  sheet: Sheet,
  at: { start: number; top: number; width: number; height: number; colour: string },
): void {
  sheet.draw(`<rect width="100%" height="100%" fill="${at.colour}"/>`, at)
}
