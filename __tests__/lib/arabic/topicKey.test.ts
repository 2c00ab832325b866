import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicKey } from '@/lib/arabic/topicKey'

describe('topicKey', () => {
  it.each([
    ['الشرق الأوسط', 'الشرق-الاوسط'],
    ['  الشرق   الاوسط ', 'الشرق-الاوسط'],
    ['الشَّرق الأوســط', 'الشرق-الاوسط'],
    ['السياحة', 'السياحه'],
    ['السياحه', 'السياحه'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['C', 'c'],
    ['TCP/IP', 'tcp-ip'],
    ['#القدس', 'القدس'],
    ['../admin', 'admin'],
    ['no', 'no'],
    ['1.0', '1-0'],
    ['2024-01-01', '2024-01-01'],
    ['كأس العالم ٢٠٢٦', 'كاس-العالم-2026'],
    ['☃', 'u2603'],
    ['++', 'plus'],
  ])('%s is %s', (name, key) => {
    expect(topicKey(name)).toBe(key)
  })

  it('meets for every spelling of one topic', () => {
    const spellings: Record<string, string[]> = {
      ا: ['ا', 'أ', 'إ', 'آ', 'ٱ'],
      ه: ['ه', 'ة', 'ھ'],
      ي: ['ي', 'ى', 'ی', 'ئ'],
      ك: ['ك', 'ک'],
      و: ['و', 'ؤ'],
      ب: ['ب', 'بَ', 'بـ'],
      ' ': [' ', '  ', '\u00a0', ' \u200f'],
    }
    const letter = fc.constantFrom(...Object.keys(spellings))
    const pair = letter.chain((base) =>
      fc.tuple(fc.constant(base), fc.constantFrom(...(spellings[base] ?? [base]))),
    )
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        expect(topicKey(pairs.map(([, written]) => written).join(''))).toBe(
          topicKey(pairs.map(([base]) => base).join('')),
        )
      }),
    )
  })

  it('of a mark that stands alone is its code point', () => {
    // A fathatan as a letter of its own, as old documents hold it: folding leaves nothing of it.
    expect(topicKey('\ufe70')).toBe('ufe70')
    expect(topicKey('\u200f \u2067')).toBe('')
  })

  it('is one part of a path, never empty, and its own key', () => {
    const topic = fc.string({ unit: 'grapheme' }).filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text))
    fc.assert(
      fc.property(topic, (name) => {
        const key = topicKey(name)
        expect(key).toMatch(/^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u)
        expect(topicKey(key)).toBe(key)
      }),
    )
  })
})
