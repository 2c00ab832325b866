import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Edition } from '@/lib/edition'
import { cutSlot, emptySlot, fillSlot, standing, writeSlot } from '@/lib/urgent/urgentSlot'

afterEach(() => void Object.assign(standing(), { ar: '', en: '' }))

/** A page's text: React writes `<` as `&lt;`, in scripts as `\u003c`. */
const text = fc.string({ unit: 'binary' }).map((words) => words.replaceAll('<', '&lt;'))

describe('the place of an urgent notice', () => {
  it('gives any page back as it was once the notice has gone', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom<Edition>('ar', 'en'),
        (before, after, notice, edition) => {
          standing()[edition] = `<aside>${notice}</aside>`
          const empty = before + emptySlot(edition) + after
          const cut = cutSlot(before + writeSlot(edition) + after)
          expect(cut.html).toBe(empty)
          expect(cut.slot && fillSlot(cut.html, cut.slot)).toBe(before + writeSlot(edition) + after)
          standing()[edition] = ''
          expect(cut.slot && fillSlot(cut.html, cut.slot)).toBe(empty)
        },
      ),
    )
  })

  it('takes what stands in its own edition', () => {
    standing().ar = '<aside>عاجل</aside>'
    const { html, slot } = cutSlot(`<main>${emptySlot('en')}</main>`)
    expect(slot && fillSlot(html, slot)).toBe(`<main>${emptySlot('en')}</main>`)
  })

  it('is not in every page', () => {
    expect(cutSlot('<p>خبر</p>')).toEqual({ html: '<p>خبر</p>' })
  })
})
