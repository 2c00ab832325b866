import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseMarkdown, parseWithMarkdown } from '@/lib/content/body/shape/parseMarkdown'
import { parseProse } from '@/lib/content/body/shape/parseProse'
import { runs } from '../../../../fixtures/runs'

const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree))

const prose = [
  ...[
    'خبر',
    'كلمة',
    'word',
    '5',
    'é',
    '😀',
    '\u00a0',
    '\u200f',
    '﴿آية﴾',
    '.',
    '،',
    '!',
    '?',
    '(',
    ')',
    '"',
    "'",
    '«',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n\n\n',
    '\n ',
    '\n    ',
    '\u2028',
    '\u000b',
    '{',
    '}',
    '$',
    '^',
    '@',
    '%',
    '/',
    '– ',
  ],
  ...[
    '\n=',
    '\n:-',
    '\n---',
    '\n- ',
    '\n1.',
    '\n1986. ',
    '\n# ',
    ' # ',
    ' - ',
    ': ',
    'http://a.example',
    'www.a.example',
  ],
]
const markdown = [
  ...[
    '  \n',
    '\t',
    '\r',
    '-',
    '+',
    '*',
    '**',
    '_',
    '`',
    '```',
    '~',
    '~~',
    '>',
    '<',
    '<Figure />',
    '|',
    '\n| - |',
  ],
  ...['[', ']', '[^1]', '[^1]: ', '[a]: /b', '![', '\\', '&', '&amp;'],
]

it('makes the tree that the Markdown parser makes, or leaves the text to it', () => {
  const text = fc
    .array(fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...prose) }, fc.constantFrom(...markdown)), {
      maxLength: 14,
    })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (written) => {
      const tree = parseProse(written)
      if (tree) expect(plain(tree)).toEqual(plain(parseWithMarkdown(written)))
    }),
    runs(1000),
  )
})

it('needs no Markdown parser for paragraphs of prose', () => {
  const written =
    'قال المتحدث إن 3.5 ملايين (تقريباً) وصلوا.\nسطر ثانٍ!\n\n  فقرة بمسافة قبلها: "نص" - ثم كلام\n\n\nالأخيرة 12. نعم\n'
  expect(plain(parseProse(written))).toEqual(plain(parseWithMarkdown(written)))
})

it.each([
  '**عريض**',
  '- بند',
  '1. بند',
  '# عنوان',
  'سطر  \nآخر',
  '[رابط](/a)',
  'أ | ب',
  '<Figure />',
  'a\\b',
  '&amp;',
])('leaves %j to the Markdown parser', (written) => {
  expect(parseProse(written)).toBeUndefined()
  expect(plain(parseMarkdown(written))).toEqual(plain(parseWithMarkdown(written)))
})
