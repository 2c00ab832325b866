import type { Focus } from '@/lib/model/model'

const middle: Focus = { x: 50, y: 50 }

/** Reads an element's `focus="50 20"`; the middle where there is none. */
export function readFocus(focus: string | undefined): Focus {
  const [x, y] = (focus ?? '').split(/\s+/).map(Number)
  if (x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y)) return middle
  return { x: Math.min(x, 100), y: Math.min(y, 100) }
}

/** A credit that begins with the word for a drawing tells it from a photograph. */
export function isDrawing(credit: string | undefined): boolean {
  return /^\s*(رسم|الرسم|رسوم|drawing|illustration)/i.test(credit ?? '')
}
