import { countLetters } from './cutAtWord'
import { type SetText, setText, type TextStyle } from './setText'

export type Box = { width: number; height: number }

export type FitStyle = Omit<TextStyle, 'size' | 'lineHeight'> & {
  /** Sizes to try, the largest first. */
  sizes: readonly [number, ...number[]]
  /** Line height in sizes. */
  leading: number
}

/** More letters than any box holds; and a word that fits into no line. Pango draws nothing wider than 32767 pixels. */
const mostLetters = 600
const hasEndlessWord = (text: string) => text.split(/\s+/).some((word) => word.length > 60)

/** A pair of last words that is longer, in letters, would make a headline small to save its last line. */
const longestPair = 22
const isWord = (token: string) => /[\p{L}\p{N}]/u.test(token)

/**
 * Of four words or more the last two stay together, so that none is left alone on the last line; a sign that stands by
 * itself is no word. Blanks that the newsroom's own programs left unbreakable are plain ones here.
 */
export function withoutWidow(text: string): string {
  const tokens = text.split(/\s+/).filter(Boolean)
  const words = tokens.flatMap((token, at) => (isWord(token) ? [at] : []))
  const [last] = words.slice(-2)
  const end = tokens.slice(last).join('\u00a0')
  if (last === undefined || words.length < 4 || countLetters(end) > longestPair) return tokens.join(' ')
  return [...tokens.slice(0, last), end].join(' ')
}

const isWithin = (drawn: SetText, box: Box) => drawn.width <= box.width && drawn.height <= box.height

/** The narrowest setting of no more lines: the lines come out about equally long, and no word is left alone. */
async function balance(text: string, style: TextStyle, drawn: SetText, box: Box): Promise<SetText> {
  if (drawn.height < style.lineHeight * 1.6) return drawn
  let [narrow, wide, best] = [Math.floor(drawn.width / 2), box.width, drawn]
  while (wide - narrow > 8) {
    const width = Math.round((narrow + wide) / 2)
    const tried = await setText(text, style, { width, breaks: 'between words' })
    if (tried.height > drawn.height + style.lineHeight / 2 || tried.width > width + 2) narrow = width
    else [wide, best] = [width, tried]
  }
  return isWithin(best, box) ? best : drawn
}

/**
 * Writes text as large as it fits into a box. Text that does not fit at the smallest size is cut after a whole word and
 * ends in an ellipsis; a word that is longer than a line is broken.
 */
export async function fitText(given: string, style: FitStyle, box: Box): Promise<SetText> {
  const text = withoutWidow([...given].slice(0, mostLetters).join(''))
  const { sizes, leading, ...common } = style
  const styleOf = (size: number): TextStyle => ({ ...common, size, lineHeight: size * leading })
  for (const size of hasEndlessWord(text) ? [] : sizes) {
    const drawn = await setText(text, styleOf(size), { width: box.width, breaks: 'between words' })
    if (isWithin(drawn, box)) return balance(text, styleOf(size), drawn, box)
  }
  const smallest = styleOf(sizes[sizes.length - 1] ?? sizes[0])
  const wrap = { width: box.width, breaks: 'anywhere' } as const
  const whole = await setText(text, smallest, wrap)
  if (whole.height <= box.height) return whole
  return cut(text, smallest, box)
}

/** As many whole words as a box holds, found by halving; of words without end, as many letters. */
async function cut(text: string, style: TextStyle, box: Box): Promise<SetText> {
  const joint = hasEndlessWord(text) ? '' : ' '
  const parts = joint ? text.split(/\s+/) : [...text]
  let [fits, exceeds] = [1, parts.length]
  const draw = (count: number) =>
    setText(`${parts.slice(0, count).join(joint)}…`, style, { width: box.width, breaks: 'anywhere' })
  let best = await draw(1)
  while (exceeds - fits > 1) {
    const count = Math.floor((fits + exceeds) / 2)
    const tried = await draw(count)
    if (tried.height <= box.height) [fits, best] = [count, tried]
    else exceeds = count
  }
  return best
}
