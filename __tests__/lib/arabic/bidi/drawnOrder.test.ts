import { describe, expect, it } from 'vitest'
import { isolateRuns } from '@/lib/arabic/isolateRuns'
import { lines, linesInEnglish, readFromTheLeft, readFromTheRight } from '../../../fixtures/drawnInArabic'
import { drawnOrder } from '../../../fixtures/drawnOrder'

const mirrored: Record<string, string> = { '(': ')', ')': '(', '«': '»', '»': '«' }
const isArabic = (part: string) => /[\u0621-\u064a]/.test(part)
const turn = (letters: string) =>
  [...letters]
    .reverse()
    .map((sign) => mirrored[sign] ?? sign)
    .join('')

/** A part of a line as it stands on paper, from the left: numbers within Arabic words keep their own order. */
function drawPart(part: string): string {
  if (part === '(' || part === ')') return part
  if (!isArabic(part)) return part
  return part
    .split(/([0-9٠-٩]+(?:[ /][0-9٠-٩]+)*)/)
    .toReversed()
    .map((piece) => (/^[0-9٠-٩]/.test(piece) ? piece : turn(piece)))
    .join('')
}

const packed = (text: string) => text.replace(/\s/g, '')

function expectDrawn(text: string, parts: readonly string[], edition: 'ar' | 'en' = 'ar') {
  expect(packed(parts.join('')), 'the parts are the text').toBe(packed(text))
  const drawn = drawnOrder(isolateRuns(text, edition), edition === 'ar' ? 'rtl' : 'ltr')
  const fromTheLeft = edition === 'ar' ? parts.toReversed() : parts
  const brackets = edition === 'ar' ? (part: string) => mirrored[part] ?? part : (part: string) => part
  expect(packed(drawn)).toBe(packed(fromTheLeft.map((part) => drawPart(brackets(part))).join('')))
}

const places: Record<string, (text: string) => string> = {
  'after an Arabic word': (text) => `يرى الناس ${text} أمس`,
  alone: (text) => text,
  first: (text) => `${text} للناس`,
  last: (text) => `يرى الناس: ${text}`,
  'in guillemets': (text) => `يرى «${text}» الناس`,
  'in brackets': (text) => `يرى (${text}) الناس`,
  'behind a comma': (text) => `يرى، ${text}، الناس`,
  'behind a conjunction': (text) => `يرى و${text}.`,
  'after a Latin name and a comma': (text) => `يرى CNN، ${text} الناس`,
}

describe.each(Object.entries(places))('in a line of Arabic, %s', (_, put) => {
  it.each(readFromTheLeft)('%s is read from the left', (text) => {
    const whole = put(text)
    const drawn = drawnOrder(isolateRuns(whole, 'ar'), 'rtl')
    expect(drawn).toContain(text)
  })

  it.each(readFromTheRight)('%s is read from the right', (text, parts) => {
    const drawn = packed(drawnOrder(isolateRuns(put(text), 'ar'), 'rtl'))
    expect(drawn).toContain(packed(parts.toReversed().join('')))
  })
})

describe('a line of Arabic', () => {
  it.each(lines)('%s', (text, parts) => {
    expectDrawn(text, parts)
  })

  it.each([
    ['انظر example.org/سد. ثم', 'example.org/دس'],
    ['انظر https://example.org/سد/مأرب?a=1، ثم', 'https://example.org/برأم/دس?a=1'],
  ])('%s: an address keeps its beginning at the left', (text, drawn) => {
    expect(drawnOrder(isolateRuns(text, 'ar'), 'rtl')).toContain(drawn)
  })
})

describe('a line of English', () => {
  it.each(linesInEnglish)('%s', (text, parts) => {
    expectDrawn(text, parts, 'en')
  })
})
