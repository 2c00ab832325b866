import type { Pigment } from '@/lib/model/model'

/** The colours of the house by day, as `app/tokens.css` has them: a picture is seen on any ground. */
export const colours = {
  paper: '#ffffff',
  ink: '#15181b',
  ink2: '#3f454a',
  rule: '#d8dbd8',
  brand: '#c4231c',
  mark: '#ffe7a8',
} as const

export const pigmentColours: Record<Pigment, string> = {
  zinjafr: '#c4231c',
  lazaward: '#24509e',
  zinjar: '#0b6b57',
  zafaran: '#8a5600',
  fayruz: '#0a6677',
  rumman: '#931d57',
  zaytun: '#56600f',
  tin: '#7a4526',
}
