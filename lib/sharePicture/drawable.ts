import type { Edition } from '@/lib/edition'
import characters from '@/assets/fonts/characters.json'
import { signWords } from './signWords'

/** Signs that another says as well. */
const alike: Readonly<Record<string, string>> = {
  '‒': '–',
  '―': '—',
  '‟': '“',
  '‛': '‘',
  '‧': '·',
  '⋅': '·',
  '∗': '*',
  '∶': ':',
  '‣': '•',
  '⁃': '-',
}

/** Stands where a sign was left out, until what is around it is known. */
const gap = '\u0000'

/** Directions, joiners and the like draw nothing, in whatever face. */
const isUnseen = /[\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u
const isMark = /[\p{M}\p{Cf}]/u
const isLetterOrNumber = /[\p{L}\p{M}\p{N}]/u
/** Raised numbers, of which the faces have three alone. */
const powers = /(?<=[\p{L}\p{N}])[⁰¹²³⁴-⁹]*[⁰⁴-⁹][⁰¹²³⁴-⁹]*/gu
/** A solidus through a sign says the contrary of the sign. */
const negation = '\u0338'

function hasGlyph(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return characters.some(([first = 0, last = 0]) => first <= point && point <= last)
}

const canDraw = (character: string) =>
  !/\p{Variation_Selector}/u.test(character) && (isUnseen.test(character) || hasGlyph(character))

/** The parts of which Unicode composes a sign (`ﻻ`, `₂`, `Ａ`, `ḗ`), as far as there are glyphs for that. */
function takeApart(character: string): string {
  const parts = [...character.normalize('NFKD')]
  if (parts.includes(negation)) return gap
  const drawn = parts.filter(canDraw).join('')
  if (drawn.trim() !== '') return isFraction(character) ? ` ${drawn}` : drawn
  return isMark.test(character) ? '' : gap
}

/** `2⅓` is no `21/3`. */
const isFraction = (character: string) => character.normalize('NFKD').includes('⁄')

/** A word in the place of a sign keeps away from words and numbers beside it. */
function inWords(text: string, edition: Edition): string {
  let written = ''
  let wasWord = false
  for (const character of text) {
    const word = signWords[character]?.[edition]
    const next = word ?? character
    const touches = isLetterOrNumber.test(written.slice(-1)) && isLetterOrNumber.test(next.slice(0, 1))
    written += (word !== undefined || wasWord) && touches ? ` ${next}` : next
    wasWord = word !== undefined
  }
  return written
}

/**
 * Text of which every sign can be drawn with the faces of the house. A sign without a glyph is written in words, as
 * what it is made of, or left out: each machine would draw another, or a box with its number in it.
 * @returns an ellipsis where nothing is left
 */
export function toDrawable(text: string, edition: Edition): string {
  const raised = text.normalize('NFC').replace(powers, (power) => `^${power.normalize('NFKD')}`)
  const drawn = Array.from(inWords(raised, edition), (given) => {
    const character = alike[given] ?? given
    return canDraw(character) ? character : takeApart(character)
  })
    .join('')
    .replace(/[^\S\u00a0]*\u0000[\s\u0000\u200d]*(?=[،؛:.,!؟?…»)\]]|$)/gu, '')
    .replace(/[^\S\u00a0]*\u0000[\s\u0000\u200d]*|[^\S\u00a0]+/gu, ' ')
    .trim()
  return /[^\p{Cf}\s]/u.test(drawn) ? drawn : '…'
}
