import { describe, expect, it } from 'vitest'
import { isFunctionWord } from '@/lib/search/functionWords'
import { tokensOf } from '@/lib/search/tokens'
import { chooseVariants, listVariants } from '@/lib/search/variants'

const chosen = (word: string, counts: Record<string, number>) =>
  tokensOf(word).flatMap((token) =>
    chooseVariants(token, listVariants(token), new Map(Object.entries(counts))),
  )

describe('other forms of a word', () => {
  it('lack a particle where the rest is far commoner', () => {
    expect(chosen('بمصر', { مصر: 90, بمصر: 8 })).toContain('مصر')
    expect(chosen('كتاب', { كتاب: 40, تاب: 3 })).not.toContain('تاب')
  })

  it('have one where the word itself is commoner', () => {
    expect(chosen('مصر', { مصر: 90, بمصر: 8 })).toContain('بمصر')
    expect(chosen('حر', { حر: 3, بحر: 60 })).not.toContain('بحر')
  })

  it('have one where the word is too long to be another, however rare it is', () => {
    expect(chosen('مأرب', { مارب: 1, بمارب: 1 })).toContain('بمارب')
    expect(chosen('سد', { كالسد: 1 })).not.toContain('سد')
  })

  it('have the hamza that a hurried reader drops, and the seat that another country gives it', () => {
    expect(chosen('الوزرا', { وزراء: 9, وزر: 20 })).toContain('وزراء')
    expect(chosen('غدا', { غداء: 9, غدا: 20 })).not.toContain('غداء')
    expect(chosen('مسئول', { مسوول: 9 })).toContain('مسوول')
    expect(chosen('شؤون', { شيون: 9 })).toContain('شيون')
  })

  it('have the name as newspapers of another country write it, in every form of the word', () => {
    expect(chosen('الأميركية', { امريك: 9 })).toContain('امريك')
    expect(chosen('امريكا', { اميرك: 9 })).toContain('اميرك')
    expect(chosen('قوقل', { غوغل: 9, جوجل: 4 })).toEqual(['غوغل', 'جوجل'])
    expect(chosen('برشلونه', { بارسل: 1 })).toContain('بارسل')
  })

  it('are plurals and singulars of English words', () => {
    expect(chosen('cities', { city: 4 })).toEqual(['city'])
    expect(chosen('car', { cars: 4 })).toEqual(['cars'])
    expect(chosen('boxes', { box: 1, boxes: 1 })).toEqual(['box'])
  })

  it('are none that the archive lacks, and none of numbers', () => {
    expect(chosen('والقاهرة', {})).toEqual([])
    expect(chosen('2030', { '203': 9 })).toEqual([])
  })
})

describe('words that say nothing', () => {
  it.each(['في', 'وفي', 'التي', 'هذه', 'إلى', 'ب', 'ال', 'the'])('%s', (word) =>
    expect(tokensOf(word).map((token) => isFunctionWord(token.word))).toEqual([true]),
  )
  it.each(['سد', 'وزير', 'كلب', 'الله', 'الأم', 'فهم', 'cairo'])('not %s', (word) =>
    expect(tokensOf(word).map((token) => isFunctionWord(token.word))).toEqual([false]),
  )
})
