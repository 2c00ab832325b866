import bidiFactory from 'bidi-js'
import { expect, it } from 'vitest'
import { kind, kindsOf } from '@/lib/arabic/bidi/kinds'

const bidi = bidiFactory()
const kindOf = (character: string) => kindsOf(character)[0]

/** Every assigned letter, mark, number and sign of the plane in which people write. */
function* listCharacters(): Generator<string> {
  for (let point = 0x20; point < 0x10000; point++) {
    const character = String.fromCodePoint(point)
    if (/[\p{L}\p{N}\p{P}\p{S}\p{Mn}]/u.test(character)) yield character
  }
}

const classesOf: Partial<Record<string, readonly (number | undefined)[]>> = {
  R: [kind.right],
  AL: [kind.right],
  EN: [kind.digit, kind.small, kind.left],
  NSM: [kind.mark],
}

it('agrees with the classes of Unicode on letters, digits and marks', () => {
  const others: string[] = []
  for (const character of listCharacters()) {
    const name = bidi.getBidiCharTypeName(character)
    // Younger than the table of bidi-js.
    if (/\p{Mn}/u.test(character) && (name === 'R' || name === 'AL')) continue
    const expected = /^\p{L}/u.test(character) && name === 'L' ? [kind.left] : classesOf[name]
    if (expected && !expected.includes(kindOf(character)))
      others.push(`${character} ${character.codePointAt(0)?.toString(16)} ${name} ${kindOf(character)}`)
  }
  expect(others).toEqual([])
})
