import { describe, expect, it } from 'vitest'
import { findCorrections, findCorrectionsOrCompletions, type Suggestion } from '@/lib/search/findCorrections'
import { tokensOf } from '@/lib/search/tokens'
import { makeVocabulary } from './makeVocabulary'

const vocabulary = makeVocabulary({ رياض: 90, رياح: 10, رياحين: 4, مستشفي: 20, ريض: 1, '2030': 9 })
const words = (meant: Suggestion[]) => meant.map(({ words: [first] }) => first?.word)
const token = (word: string) => tokensOf(word)[0] ?? { word, bare: word, stem: word, isParticle: false }

describe('what was meant', () => {
  it('is a word of the archive one slip away, the commoner and likelier first', () => {
    expect(words(findCorrections(token('رياط'), vocabulary, 8))).toEqual(['رياض', 'رياح'])
    expect(words(findCorrections(token('رياط'), vocabulary, 1))).toEqual(['رياض'])
  })

  it('is a likely slip of a rarer word rather than an unlikely one of a common word', () => {
    const names = makeVocabulary({ سياس: 3000, سيس: 200, طايف: 1600, وظايف: 900, مدرب: 1700, مدريد: 300 })
    expect(words(findCorrections(token('السيسسي'), names, 1))).toEqual(['السيسي'])
    expect(words(findCorrections(token('وضايف'), names, 1))).toEqual(['وظايف'])
    expect(words(findCorrections(token('مدرد'), names, 1))).toEqual(['مدريد'])
  })

  it('is never the word itself, nor one that the archive lacks', () => {
    expect(words(findCorrections(token('الرياض'), vocabulary, 8))).not.toContain('الرياض')
    expect(findCorrections(token('قاهرة'), vocabulary, 8)).toEqual([])
    expect(findCorrections(token('2031'), vocabulary, 8)).toEqual([])
  })

  it('may begin like a word that is being typed', () => {
    expect(words(findCorrectionsOrCompletions(token('مستش'), vocabulary, 8))).toEqual(['مستشفي'])
    expect(words(findCorrections(token('مستش'), vocabulary, 8))).toEqual([])
    expect(findCorrectionsOrCompletions(token('مس'), vocabulary, 8)).toEqual([])
  })
})
