import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksInLine } from '@/lib/arabic/blocksInLine'

describe('blocks in one line', () => {
  it('are parted where nothing else parts them: items, cells, headings', () => {
    expect(blocksInLine('الموقع: وادي أذنة، اليمن\nالبناء: جسر من تراب\nالطول: نحو 600 متر')).toBe(
      'الموقع: وادي أذنة، اليمن · البناء: جسر من تراب · الطول: نحو 600 متر',
    )
  })

  it('follow each other where a sentence ends, also inside closing marks', () => {
    expect(blocksInLine('قال: «انتهى.»\nثم مضى.\nأين؟\nهنا')).toBe('قال: «انتهى.» ثم مضى. أين؟ هنا')
  })

  it('lead with a colon to what follows', () => {
    expect(blocksInLine('ثلاثة أبواب:\nالكيّ؛\nالشقّ')).toBe('ثلاثة أبواب: الكيّ؛ الشقّ')
  })

  it('lose no word, and nothing but blanks and dots is added', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('كلمة', 'word', '12', '\n', '\n\n', ' ', '.', '»')), (parts) => {
        const words = (text: string) => text.split(/[\s·]+/u).filter(Boolean)
        const text = parts.join('')
        expect(words(blocksInLine(text))).toEqual(words(text))
      }),
    )
  })
})
