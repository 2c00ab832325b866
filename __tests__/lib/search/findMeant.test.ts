import { describe, expect, it } from 'vitest'
import { findMeant, findMeantOrBegun, type Meant } from '@/lib/search/findMeant'
import { tokensOf } from '@/lib/search/tokens'
import { makeVocabulary } from './makeVocabulary'

const vocabulary = makeVocabulary({ رياض: 90, رياح: 10, رياحين: 4, مستشفي: 20, ريض: 1, '2030': 9 })
const words = (meant: Meant[]) => meant.map(({ words: [first] }) => first?.word)
const token = (word: string) => tokensOf(word)[0] ?? { word, bare: word, stem: word, isParticle: false }

describe('what was meant', () => {
  it('is a word of the archive one slip away, the commoner and likelier first', () => {
    expect(words(findMeant(token('رياط'), vocabulary, 8))).toEqual(['رياض', 'رياح'])
    expect(words(findMeant(token('رياط'), vocabulary, 1))).toEqual(['رياض'])
  })

  it('is a likely slip of a rarer word rather than an unlikely one of a common word', () => {
    const names = makeVocabulary({ سياس: 3000, سيس: 200, طايف: 1600, وظايف: 900, مدرب: 1700, مدريد: 300 })
    expect(words(findMeant(token('السيسسي'), names, 1))).toEqual(['السيسي'])
    expect(words(findMeant(token('وضايف'), names, 1))).toEqual(['وظايف'])
    expect(words(findMeant(token('مدرد'), names, 1))).toEqual(['مدريد'])
  })

  it('is never the word itself, nor one that the archive lacks', () => {
    expect(words(findMeant(token('الرياض'), vocabulary, 8))).not.toContain('الرياض')
    expect(findMeant(token('قاهرة'), vocabulary, 8)).toEqual([])
    expect(findMeant(token('2031'), vocabulary, 8)).toEqual([])
  })

  it('may begin like a word that is being typed', () => {
    expect(words(findMeantOrBegun(token('مستش'), vocabulary, 8))).toEqual(['مستشفي'])
    expect(words(findMeant(token('مستش'), vocabulary, 8))).toEqual([])
    expect(findMeantOrBegun(token('مس'), vocabulary, 8)).toEqual([])
  })
})
