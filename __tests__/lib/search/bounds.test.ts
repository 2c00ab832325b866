import { describe, expect, it } from 'vitest'
import { exactExpression, expressionOfAll, expressionOfAny, expressionOfMost } from '@/lib/search/expression'
import { findCorrectionsOrCompletions } from '@/lib/search/findCorrections'
import { findSought } from '@/lib/search/findSought'
import { readQuery } from '@/lib/search/readQuery'
import { tokenOf } from '@/lib/search/tokens'
import type { Vocabulary } from '@/lib/search/vocabulary'

const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']
/** Words that no two queries share, of any number of letters. */
const words = (number: number, length: number) =>
  Array.from({ length: number }, (_, i) =>
    Array.from({ length }, (__, at) => letters[(i * (at + 3) + at) % letters.length]).join(''),
  ).join(' ')

const hostile: Record<string, string> = {
  '10,000 letters': 'ا'.repeat(10_000),
  '500 words': words(500, 7),
  '60 beginnings': words(60, 3),
  'words of every article': 'في من على إلى عن مع بعد بين حتى منذ أن التي هذا الذي كان ما لا',
  'signs of other syntaxes': 'ا* ب% _ ^ت "ث* NEAR(ج) د:ه {title} '.repeat(40),
  'phrases without end': '"في من" "على أن" '.repeat(60),
  'everything excluded': `السد ${words(200, 5).replaceAll(' ', ' -')}`,
  'names and more names': 'عبد الله عبد الرحمن أبو بكر '.repeat(40),
  'words run together': words(100, 22),
}

/** An archive that has every word one can think of is the costliest. */
function everything() {
  const asked: string[][] = []
  const vocabulary: Vocabulary = {
    countDocuments(stems) {
      asked.push(stems)
      return new Map(stems.map((stem) => [stem, 5]))
    },
    listBeginning: (beginning, limit) => Array.from({ length: limit }, (_, i) => beginning + letters[i]),
  }
  return { vocabulary, asked }
}

const countTerms = (expression: string) => expression.split('"').length >> 1

describe('the work of one search', () => {
  it.each(Object.entries(hostile))('has a bound, whatever is typed: %s', (_, query) => {
    const { vocabulary, asked } = everything()
    const { parts } = findSought(readQuery(query), vocabulary, [])
    expect(asked).toHaveLength(1)
    expect(asked[0]?.length).toBeLessThan(1200)
    expect(parts.words.length + parts.phrases.length).toBeLessThanOrEqual(16)
    expect(parts.without.words.length + parts.without.phrases.length).toBeLessThanOrEqual(16)
    for (const expressionOf of [expressionOfAll, expressionOfAny, exactExpression])
      expect(countTerms(expressionOf(parts)), expressionOf.name).toBeLessThan(800)
    expect(countTerms(expressionOfMost(parts))).toBeLessThan(4000)
  })

  it('tries a closed number of meanings of a word', () => {
    for (const word of [words(1, 20), words(1, 64), 'كلمة', 'ا'.repeat(20)]) {
      const { vocabulary, asked } = everything()
      expect(findCorrectionsOrCompletions(tokenOf(word), vocabulary, 24).length).toBeLessThanOrEqual(24)
      expect(asked.flat().length).toBeLessThan(2000)
    }
  })
})
