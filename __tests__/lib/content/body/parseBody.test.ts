import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBody } from '@/lib/content/body/parseBody'
import type { ElementContent, Root } from 'hast'
import { runs } from '../../../fixtures/runs'

const parse = (body: string) => parseBody(body, { edition: 'ar' })

/** Tree as compact markup: enough to see what is drawn. */
function draw(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const inner = node.children
    .map((child) => draw(child as ElementContent))
    .join(node.type === 'mdxJsxFlowElement' && node.name === 'Verse' ? '¶' : '')
  if (node.type === 'root') return inner.replace(/\n/g, '')
  const name = node.type === 'element' ? node.tagName : (node as { name: string | null }).name
  return name === 'bdi' ? inner : `<${name}>${inner}</${name}>`
}

const drawn = (body: string) => draw(parse(body).tree)

describe('text is text', () => {
  it.each([
    ['braces', 'قال {x} ثم {', '<p>قال {x} ثم {</p>'],
    ['comparisons', '3 < 5 و<3 وa<b', '<p>3 < 5 و<3 وa<b</p>'],
    ['arrows', '<- هنا <<تنبيه>>', '<p><- هنا <<تنبيه>></p>'],
    ['a placeholder', 'اكتب <name> هنا', '<p>اكتب <name> هنا</p>'],
    [
      'code of a module',
      "import x from 'y'\nexport const a = 1",
      "<p>import x from 'y'</p><p>export const a = 1</p>",
    ],
    ['four leading blanks', '    فقرة', '<p>فقرة</p>'],
    ['single line breaks', 'أ\nب', '<p>أ</p><p>ب</p>'],
    ['blanks at the end of a line', 'أ  \nب', '<p>أ</p><p>ب</p>'],
    ['line breaks in a quotation', '> أ\n> ب', '<blockquote><p>أ</p><p>ب</p></blockquote>'],
    ['emphasis over lines', '**أ\nب**', '<p><strong>أ</strong></p><p><strong>ب</strong></p>'],
    ['a row of dashes', 'أ\n-----', '<p>أ</p><hr></hr>'],
    ['a sum', '5*5*5 و 2_3_4', '<p>5*5*5 و 2_3_4</p>'],
    ['emphasis', '*أ* و_ب_ و**ج**', '<p><em>أ</em> و_ب_ و<strong>ج</strong></p>'],
    ['one tilde', '~أ~', '<p>~أ~</p>'],
    ['years', '1986. أ\n1990. ب', '<p>1986. أ</p><p>1990. ب</p>'],
    ['numbers that do not follow', '1. أ\n5. ب', '<p>1. أ</p><p>5. ب</p>'],
    ['numbers that follow', '3. أ\n4. ب', '<ol><li>أ</li><li>ب</li></ol>'],
    ['a plus', '+ 500', '<p>+ 500</p>'],
    ['a reference list', '[1]: مصدر', '<p>[1]: مصدر</p>'],
    ['an unclosed fence', '~~~~\nأ', '<p>~~~~</p><p>أ</p>'],
    ['a comment', 'أ <!-- سر --> ب', '<p>أ  ب</p>'],
    ['an unclosed comment', 'أ <!-- ب', '<p>أ <!-- ب</p>'],
    ['an element in code', '`<div>` و`<Figure>`', '<p><code><div></code> و<code><Figure></code></p>'],
    ['an escaped bracket', '\\<div>', '<p><div></p>'],
    ['an empty heading', 'أ\n\n##', '<p>أ</p><p>##</p>'],
    ['control characters', 'أ\u0000\u0007ب', '<p>أب</p>'],
    ['an override', 'أ\u202eب\u2066', '<p>أب</p>'],
    [
      'marks and joiners',
      'أ\u200f \u200eب ـ \ufdfa \ufefb 👨\u200d👩\u200d👧 می\u200cخواهم',
      '<p>أ\u200f \u200eب ـ \ufdfa \ufefb 👨\u200d👩\u200d👧 می\u200cخواهم</p>',
    ],
  ])('%s', (_name, body, markup) => {
    expect(drawn(body)).toBe(markup)
    expect(parse(body).faults).toEqual([])
  })

  it('shows a call without a note as typed, and says that the note is not there', () => {
    const body = 'أ[^1] `[^2]` \\[^3]\n\nب[^4]\n\n[^4]: ج'
    expect(drawn(body)).toContain('<p>أ[^1] <code>[^2]</code> [^3]</p>')
    const faults = parse(body).faults.map(({ code, line, column, values }) => [
      code,
      line,
      column,
      values.found,
    ])
    expect(faults).toEqual([['missingNote', 1, 2, '[^1]']])
  })

  it('takes a line that begins with a comparison for text, and one that is quoted for a quotation', () => {
    expect(drawn('الأسعار:\n>50 ريال\n>=٧ أمتار')).toBe('<p>الأسعار:</p><p>>50 ريال</p><p>>=٧ أمتار</p>')
    expect(drawn('>قال\n\n> 50 ريالًا')).toBe(
      '<blockquote><p>قال</p><p>50 ريالًا</p></blockquote>'.replace(
        '</p><p>',
        '</p></blockquote><blockquote><p>',
      ),
    )
  })

  it('takes letters on both sides of a colon for text', () => {
    expect(drawn('النسبة <x:y> و<a:b>')).toBe('<p>النسبة <x:y> و<a:b></p>')
  })

  it('takes a word of 4,000 letters', () => {
    expect(drawn('ك'.repeat(4000))).toBe(`<p>${'ك'.repeat(4000)}</p>`)
  })

  it('links addresses, without the punctuation around them', () => {
    const { tree } = parse(
      'زر https://example.com/a_b_c، أو (https://example.com/x_(y)) أو <https://example.com/*z*>.',
    )
    const links = JSON.stringify(tree).match(/"href":"[^"]+"/g)
    expect(links).toEqual([
      '"href":"https://example.com/a_b_c"',
      '"href":"https://example.com/x_(y)"',
      '"href":"https://example.com/*z*"',
    ])
  })

  it('links addresses without the marks that came along with them, and none that cannot be followed', () => {
    const { tree } = parse(
      '(www.example.com)\u200e، https://example.com/a\u200f و https://example.com/a|b#c#d و http://a..example و https://1.2.3.4.5/ و https://[x',
    )
    const links = JSON.stringify(tree).match(/"href":"[^"]+"/g)
    expect(links).toEqual([
      '"href":"https://www.example.com"',
      '"href":"https://example.com/a"',
      '"href":"https://example.com/a%7Cb#c%23d"',
    ])
  })

  it('shows the words of a link that cannot be followed', () => {
    expect(drawn('قال [**هنا**](https://1.2.3.4.5/) ذلك')).toBe('<p>قال <strong>هنا</strong> ذلك</p>')
  })

  it('never throws, and every letter comes out in order', () => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
    const word = fc.constantFrom(
      ...'أ,ب,<,>,{,},*,_,~,`,#,-,1.,|,[,],(,),!,\n,\n\n, ,    ,:,\\,&,ج,http://x.y,"'.split(','),
    )
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
        (body) => {
          const { text, tree, faults } = parse(body)
          fc.pre(faults.length === 0 && !body.includes('](') && !/&\w/.test(body))
          expect(letters(text)).toBe(letters(body))
          expect(
            letters(
              draw(tree)
                .replace(/<\/?(?:[a-z]\w*)>/g, '')
                .replaceAll('الهوامش', ''),
            ),
          ).toBe(letters(body.replace(/<\/?[a-z]\w*>/g, '')))
        },
      ),
      runs(500),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => void parse(body)),
      runs(300),
    )
    const tag = fc.constantFrom(
      '<Callout>',
      '</Callout>',
      '<Figure src="a" alt="b" />',
      '<Verse>',
      '</Verse>',
      '<Gallery>',
      '</Gallery>',
      '- ',
      '> ',
      '\n',
      '\n\n',
      'أ',
      '```\n',
      '    ',
      '<!--',
      '-->',
      '| ب |\n|--|\n',
      '[^1]',
      '[^1]: ',
    )
    fc.assert(
      fc.property(
        fc.array(tag, { maxLength: 25 }).map((tags) => tags.join('')),
        (body) => void parse(body),
      ),
      runs(500),
    )
  })
})

describe('elements', () => {
  it('stand where blocks stand, wherever they were typed', () => {
    expect(drawn('أ <ReadAlso article="heritage/x" /> ب')).toBe(
      '<p>أ </p><ReadAlso></ReadAlso><p> ب</p>'.replace('أ ', 'أ').replace(' ب', 'ب'),
    )
    expect(drawn('<Callout>نص\n- بند\n  </Callout>')).toBe(
      '<Callout><p>نص</p><ul><li>بند</li></ul></Callout>',
    )
  })

  it('keep every line and mark of a poem', () => {
    const body = '<Verse kind="poetry">\nقِفا *نَبْكِ* / من [^1]\n\n  ١٢٣ <3 {x} ۝\n</Verse>'
    expect(drawn(body)).toBe('<Verse>قِفا *نَبْكِ* / من [^1]¶¶١٢٣ <3 {x} ۝</Verse>')
  })

  it('take typographic quotes for straight ones', () => {
    const { tree, faults } = parse('<Callout title=“قال «نعم»”>\n\nنص\n\n</Callout>')
    expect(faults).toEqual([])
    expect(tree.children.find(({ type }) => type === 'mdxJsxFlowElement')).toMatchObject({
      attributes: [{ name: 'title', value: 'قال «نعم»' }],
    })
  })

  it('name their files at their places', () => {
    const { mentions } = parseBody('أ\n\n<Figure src="a.webp"\n  alt="ب" />\n\n[ج](/heritage/%D8%B3)', {
      edition: 'ar',
      bodyLine: 10,
    })
    expect(mentions).toEqual([
      { what: 'media', file: 'a.webp', as: 'picture', line: 12, column: 9 },
      { what: 'address', path: '/heritage/س', line: 15, column: 1 },
    ])
  })
})

describe('structure', () => {
  it('sets a first-level heading below the headline', () => {
    expect(drawn('# أ\n\n### ب')).toBe('<h2>أ</h2><h3>ب</h3>')
    expect(parse('# أ').headings).toEqual([{ depth: 2, id: 'ا', text: 'أ' }])
  })

  it('names headings without their tashkeel, each once', () => {
    expect(parse('## عُنوانٌ أوّل\n\n### عنوان أول').headings).toEqual([
      { depth: 2, id: 'عنوان-اول', text: 'عُنوانٌ أوّل' },
      { depth: 3, id: 'عنوان-اول-1', text: 'عنوان أول' },
    ])
  })

  it('gives a table its caption and its longest row', () => {
    const table = '| أ | ب |\n|--|--|\n| ج | د | ه |'
    const markup =
      '<div><table><caption>ع</caption><thead><tr><th>أ</th><th>ب</th><td></td></tr></thead><tbody><tr><th>ج</th><td>د</td><td>ه</td></tr></tbody></table></div>'
    expect(drawn(`**ع**\n\n${table}`)).toBe(markup)
    expect(drawn(`جدول: ع\n\n${table}`)).toBe(markup)
  })

  it('labels notes in the words that it is given', () => {
    const { tree } = parseBody('أ[^1]\n\n[^1]: ب', {
      edition: 'ar',
      notes: { heading: 'حواشٍ', back: (note) => `عُد ${note}` },
    })
    expect(draw(tree)).toContain('حواشٍ')
    expect(JSON.stringify(tree)).toContain('عُد 1')
  })
})

it('character references write no sign that the text itself could not hold', () => {
  const tree = parse('أ&#x202e;ب&#7;\n\n<Callout title="ج&#1;د&#x202e;ه&#xD83D;">\nنص\n</Callout>').tree
  const said = JSON.stringify(tree)
  expect(said).not.toMatch(/[\u202d\u202e]|\\u000|\\ud83d/)
  expect(said).toContain('"جده\ufffd"')
})
