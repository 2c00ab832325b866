import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '@/lib/content/faults/nearest'
import { listEdits } from '@/lib/search/edits'
import { weighTypo } from '@/lib/search/weighTypo'
import { tokensOf } from '@/lib/search/tokens'

const arabic = fc.string({ unit: fc.constantFrom(...'ابتجحدرسصعفقكلمنهوي'), minLength: 3, maxLength: 9 })

describe('edits', () => {
  it('are exactly the words that are one slip away, each once', () => {
    fc.assert(
      fc.property(arabic, (word) => {
        const edits = listEdits(word).map((edit) => edit.word)
        expect(new Set(edits).size).toBe(edits.length)
        for (const edit of edits) expect(editDistance(word, edit), edit).toBe(1)
      }),
    )
  })

  it('hold every letter left out, written twice, exchanged, or another', () => {
    const edits = new Set(listEdits('مدينه').map(({ word }) => word))
    for (const slip of ['مدنه', 'مديينه', 'مدنيه', 'مدبنه', 'دينه', 'مدين', 'لمدينه', 'مدينهم'])
      expect(edits.has(slip), slip).toBe(true)
  })

  it('weigh likely slips more', () => {
    const weight = (slip: string) => listEdits('ضابط').find(({ word }) => word === slip)?.likelihood ?? 0
    expect(weight('ضابطط')).toBeGreaterThan(weight('ضابطم'))
    expect(weight('ضاطب')).toBeGreaterThan(weight('ضامط'))
    expect(weight('ضابظ')).toBeGreaterThan(weight('ضابم'))
    expect(weight('ضبط')).toBeGreaterThan(weight('اابط'))
  })

  it('are none of numbers, mixed script, the shortest and the longest words', () => {
    for (const word of ['2030', 'مa', 'سد', 'م'.repeat(30), 'кот']) expect(listEdits(word), word).toEqual([])
    expect(listEdits('cairo').map(({ word }) => word)).toContain('cario')
  })
})

describe('slips', () => {
  const weigh = (written: string, meant: string) => {
    const [from, to] = [...tokensOf(written), ...tokensOf(meant)]
    return from && to ? weighTypo(from)(to) : Number.NaN
  }

  it('lead from what was written to what was meant, also behind the article and before an ending', () => {
    expect(weigh('الفرسي', 'الفرنسي')).toBeGreaterThan(0)
    expect(weigh('الفرسي', 'فرنسي')).toBeGreaterThan(0)
    expect(weigh('ولاعراق', 'والعراق')).toBeGreaterThan(0)
    expect(weigh('مسؤلة', 'المسؤولين')).toBeGreaterThan(0)
  })

  it('weigh most in the word as it was written', () => {
    expect(weigh('الفرسي', 'الفرنسي')).toBeGreaterThan(weigh('الفرسي', 'فرنسي'))
    expect(weigh('الفرسي', 'فرنسي')).toBeGreaterThan(weigh('الفرسي', 'الفرنسيون'))
  })

  it('do not lead to other words', () => {
    expect(weigh('الفرسي', 'الفيصل')).toBe(0)
    expect(weigh('2030', '2031')).toBe(0)
  })
})
