import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Edition } from '@/lib/edition'
import { isolateRuns } from '@/lib/arabic/isolateRuns'
import { linesInEnglish, readFromTheLeft, readFromTheRight } from '../../../fixtures/drawnInArabic'
import { drawnPlaces } from '../../../fixtures/drawnOrder'

type Item = { text: string; order: 'left' | 'right' }

const directions = { ar: 'rtl', en: 'ltr' } as const

/** Whether the characters of an item stand side by side in its own order. */
function keepsOrder(drawn: readonly number[], start: number, { text, order }: Item): boolean {
  const places = drawn.filter((at) => at >= start && at < start + text.length)
  const first = drawn.indexOf(places[0]!)
  if (drawn.slice(first, first + text.length).some((at, index) => at !== places[index])) return false
  const visible = places.filter((at) => /\S/.test(text[at - start]!))
  if (order === 'left') return visible.every((at, index) => index === 0 || at > visible[index - 1]!)
  // Numbers, read from the left each, follow each other from the right.
  const numbers = [...text.matchAll(/[0-9٠-٩][0-9٠-٩.:,% ]*/g)].map((match) => start + match.index)
  return numbers.every((at, index) => index === 0 || drawn.indexOf(at) < drawn.indexOf(numbers[index - 1]!))
}

function listWorse(items: readonly (Item | string)[], edition: Edition): string[] {
  const text = items.map((item) => (typeof item === 'string' ? item : item.text)).join('')
  const direction = directions[edition]
  const bare = drawnPlaces(text, direction)
  const marked = drawnPlaces(isolateRuns(text, edition), direction)
  let at = 0
  return items.flatMap((item) => {
    if (typeof item === 'string') {
      at += item.length
      return []
    }
    const start = at
    at += item.text.length
    return keepsOrder(bare, start, item) && !keepsOrder(marked, start, item) ? [item.text] : []
  })
}

const fromLeft = readFromTheLeft.map((text): Item => ({ text, order: 'left' }))
const fromRight = readFromTheRight.map(([text]): Item => ({ text, order: 'right' }))

const word = fc.constantFrom(
  ' يرى ',
  ' و',
  ' (',
  ') ',
  '، ',
  ' «',
  '» ',
  ': ',
  ' ثم ',
  '. ',
  ' في ',
  '؟ ',
  ' “',
  '” ',
  ' مليون ',
)

/** Items never touch: between two of them there is a word, or signs and a word. */
const arabicLine = fc
  .array(fc.tuple(fc.array(word, { maxLength: 2 }), fc.constantFrom(...fromLeft, ...fromRight)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) =>
    parts.flatMap(([words, item], at): (Item | string)[] => [...(at > 0 ? [' ثم ', ...words] : words), item]),
  )

it('in Arabic, nothing that is drawn right without marks is drawn wrong with them', () => {
  fc.assert(
    fc.property(arabicLine, fc.constantFrom('', ' ثم', '.', '، قال', ')'), (items, end) => {
      expect(listWorse([...items, end], 'ar')).toEqual([])
    }),
    { numRuns: 3000 },
  )
})

it('sees what is worse', () => {
  const drawn = drawnPlaces('ثم \u2068SpaceX Falcon\u2069 9', 'rtl')
  expect(keepsOrder(drawn, 3, { text: 'SpaceX Falcon 9', order: 'left' })).toBe(false)
  expect(
    keepsOrder(drawnPlaces('ثم SpaceX Falcon 9', 'rtl'), 3, { text: 'SpaceX Falcon 9', order: 'left' }),
  ).toBe(true)
})

const letters = fc.stringMatching(/^[A-Za-z]{1,3}[A-Za-z0-9²₂.+#/&_'-]{0,6}[A-Za-z0-9²₂]$/)
/** Any words of letters, signs and digits that begin with a letter: the algorithm reads these from the left by itself. */
const name = fc
  .array(letters, { minLength: 1, maxLength: 3 })
  .map((words): Item => ({ text: words.join(' '), order: 'left' }))

it('in Arabic, a name of any letters and signs stays whole', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, name), { minLength: 1, maxLength: 4 }), (parts) => {
      const items = parts.flatMap(([before, item], at): (Item | string)[] => [
        at > 0 ? ` ثم${before}` : before,
        item,
      ])
      expect(listWorse([...items, ' قال'], 'ar')).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

const english = fc.constantFrom(' the ', ' (', ') ', ', ', ': ', ' “', '” ', '. ', ' and ')
const arabicPhrase = fc.constantFrom(
  ...linesInEnglish.flatMap(([, parts]) => parts.filter((part) => /[\u0621-\u064a] /.test(part))),
)

it('in English, an Arabic phrase is one run', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(english, arabicPhrase), { minLength: 1, maxLength: 4 }), (parts) => {
      const text = parts.map(([before, phrase]) => `a${before}${phrase}`).join(' then ')
      const isolated = isolateRuns(`${text} end`, 'en')
      const withoutInner = isolated.replace(/[\u2066\u2067]/g, '')
      for (const [, phrase] of parts)
        expect(withoutInner.replace(/\u2069(?=\u2069)/g, '')).toContain(`\u2068${phrase.slice(0, 4)}`)
      const drawn = drawnPlaces(isolated, 'ltr')
      for (const [, phrase] of parts) {
        const start = `${text} end`.indexOf(phrase)
        const places = Array.from({ length: phrase.length }, (_, index) => drawn.indexOf(start + index))
        expect(Math.max(...places) - Math.min(...places), phrase).toBe(phrase.length - 1)
      }
    }),
    { numRuns: 500 },
  )
})
