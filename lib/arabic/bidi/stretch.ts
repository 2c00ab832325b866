import type { Edition } from '@/lib/edition'
import { kind, kindsOf } from './kinds'
import { findPairs, type Pairs } from './pairs'

/** A part of a text that holds no letter of the edition's own direction and no sign that ends a phrase there. */
export type Stretch = {
  edition: Edition
  text: string
  kinds: Uint8Array
  start: number
  end: number
  pairs: Pairs
  /** The last letter before it is one of the other direction, without marks: numbers here obey that. */
  afterForeign: boolean
}

/**
 * A part of a text that is set apart, and how: a name or phrase of the other direction; numbers and codes that are read from the left in
 * any text; ranges, which are read in the direction of the text; a number for itself.
 */
export type Span = { start: number; end: number; run: 'name' | 'code' | 'range' | 'number' }

/** Letters of the direction that the edition's text does not run in. */
export function isForeign(kindOfLetter: number, edition: Edition): boolean {
  return edition === 'ar'
    ? kindOfLetter === kind.left
    : kindOfLetter === kind.right || kindOfLetter === kind.arabicDigit
}

const isOwn = (kindOfLetter: number, edition: Edition) =>
  kindOfLetter === (edition === 'ar' ? kind.right : kind.left)

/** A comma of the edition's own script belongs to its sentence: «London، Paris» are two names. */
function endsPhrase({ text, kinds }: { text: string; kinds: Uint8Array }, at: number, edition: Edition) {
  const found = kinds[at]!
  if (found === kind.stop || isOwn(found, edition)) return true
  if (edition === 'ar') return found === kind.arabicComma || found === kind.guillemet
  return found === kind.comma && /\s/.test(text[at + 1] ?? ' ')
}

/** @param taken places that belong to no stretch, in order */
export function* listStretches(
  text: string,
  edition: Edition,
  taken: readonly (readonly [start: number, end: number])[],
): Generator<Stretch> {
  const kinds = kindsOf(text)
  let afterForeign = false
  let next = 0
  for (let at = 0; at < text.length;) {
    const block = taken[next]
    if (block?.[0] === at) {
      at = block[1]
      next++
      afterForeign = edition === 'ar'
      continue
    }
    if (endsPhrase({ text, kinds }, at, edition)) {
      if (isOwn(kinds[at]!, edition)) afterForeign = false
      at++
      continue
    }
    const start = at
    const limit = block?.[0] ?? text.length
    let hasForeign = false
    while (at < limit && !endsPhrase({ text, kinds }, at, edition)) {
      hasForeign ||= isForeign(kinds[at]!, edition)
      at++
    }
    yield { edition, text, kinds, start, end: at, pairs: findPairs(text, start, at), afterForeign }
    afterForeign ||= hasForeign
  }
}
