import { describe, expect, it } from 'vitest'
import { findLookalike } from '@/lib/content/faults/lookalike'
import { sayFault } from '@/lib/content/faults/sayFault'
import { makeFault } from '@/lib/content/faults/fault'

describe('two names that look the same', () => {
  it.each([
    ['مبنى.jpg', 'مبني.jpg', 'ى U+0649', 'ي U+064A'],
    ['كتاب.jpg', 'کتاب.jpg', 'ك U+0643', 'ک U+06A9'],
    ['dam\u200f.jpg', 'dam.jpg', 'U+200F', ''],
    ['dam sea.jpg', 'dam\u202fsea.jpg', 'U+0020', 'U+202F'],
    ['dаm.jpg', 'dam.jpg', 'а U+0430', 'a U+0061'],
    ['صورة-1.jpg', 'صورة–١.jpg', '- U+002D 1 U+0031', '– U+2013 ١ U+0661'],
    ['سدّ.jpg', 'سد.jpg', 'U+0651', ''],
  ])('%j and %j', (found, meant, typed, right) => {
    expect(findLookalike(found, meant)).toEqual({ typed, right })
    const values = { found, fix: `media/${found}`, suggestion: meant, near: 'yes' }
    const fault = makeFault('a.mdx', { line: 1, column: 1 }, 'missingFile', values)
    for (const locale of ['ar', 'en'] as const) {
      expect(sayFault(fault, locale)).toContain(typed)
      expect(sayFault(fault, locale)).toContain(right)
    }
    expect(sayFault(fault, 'en')).toContain('look the same')
  })

  it.each([
    ['dam.jpg', 'dam.jpg'],
    ['Dam.jpg', 'dam.jpg'],
    ['dam.jpg', 'dams.jpg'],
    ['سد.jpg', 'سدود.jpg'],
  ])('%j and %j do not', (found, meant) => {
    expect(findLookalike(found, meant)).toBeUndefined()
  })
})
