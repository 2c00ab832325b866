import { describe, expect, it } from 'vitest'
import { findMeant, findMeantOrBegun } from '@/lib/search/findMeant'
import { tokensOf } from '@/lib/search/tokens'
import { makeVocabulary } from './makeVocabulary'

const vocabulary = makeVocabulary({ رياض: 90, رياح: 10, رياحين: 4, مستشفي: 20, ريض: 1, '2030': 9 })
const words = (tokens: { word: string }[]) => tokens.map(({ word }) => word)
const token = (word: string) => tokensOf(word)[0] ?? { word, bare: word, stem: word }

describe('what was meant', () => {
  it('is a word of the archive one slip away, the commoner and likelier first', () => {
    expect(words(findMeant(token('رياط'), vocabulary, 8))).toEqual(['رياض', 'رياح'])
    expect(words(findMeant(token('رياط'), vocabulary, 1))).toEqual(['رياض'])
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
