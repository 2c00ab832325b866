import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyText, bodyTextFrom } from '@/lib/content/body/bodyText'
import { runs } from '../../../fixtures/runs'

const nothing = { countIn: () => 0, most: 0 }
const countOf = (word: string) => ({ countIn: (block: string) => block.split(word).length - 1, most: 9 })
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Pieces of prose, of markup, and of signs that only look like it. */
const piece = fc.constantFrom(
  ...[
    'كلمة',
    ' ',
    '\n',
    '\n\n',
    '. ',
    '! ',
    '!!',
    '#وسم_طويل',
    '# ',
    '- ',
    '-',
    '1. ',
    '2015. ',
    '_',
    '__',
    '*',
    '**',
    '`',
    '~~',
  ],
  ...[
    '[',
    '](/a)',
    '>',
    '> ',
    '&',
    '&amp;',
    '{',
    '}',
    '\\',
    '---',
    '===',
    '|',
    'a_b',
    '12',
    '(',
    ')',
    ':',
    '&c',
    '+ ',
  ],
)

describe('the beginning of a body as text', () => {
  it('is what the whole body has there, markup or none', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const source = pieces.join('')
        expect(oneLine(bodyTextFrom(source, nothing)), source).toBe(oneLine(bodyText(source)))
      }),
      runs(200),
    )
  })

  it('is that of a table, where a row of hyphens makes one of a line', () => {
    expect(bodyTextFrom('كلمة\n:---', nothing)).toBe(bodyText('كلمة\n:---'))
  })

  it('begins with the block that has what is sought', () => {
    expect(bodyTextFrom('أوّل.\n\nثانٍ عن السد.\n\nثالث.', countOf('السد'))).toBe('ثانٍ عن السد.\n\nثالث.')
  })
})

describe('a paragraph without an end', () => {
  const filling = 'كلام طويل عن أشياء أخرى لا تعنينا. '.repeat(200)

  it('is taken from the sentences on that have what is sought', () => {
    const text = bodyTextFrom(`${filling}هنا السد! ${filling}`, countOf('السد'))
    expect(text).toContain('هنا السد!')
    expect(text.length).toBeLessThan(2000)
  })

  it.each(['**هنا. السد. غليظ**', '[هنا. السد. رابط](/a)', '`هنا. السد. نص`'])(
    'is not cut inside %s',
    (marked) => {
      const text = bodyTextFrom(`${filling}${marked} ثم ${filling}`, countOf('السد'))
      expect(text).toMatch(/هنا\. السد\. (غليظ|رابط|نص) ثم/)
      expect(text).not.toMatch(/[*[\]`]/)
    },
  )

  it('is whole where it is a table', () => {
    const table = `| أ | ب |\n| - | - |\n${'| كلام. آخر. | السد. هنا. |\n'.repeat(80)}`
    expect(oneLine(bodyTextFrom(table, countOf('السد')))).toBe(oneLine(bodyText(table)))
  })
})
