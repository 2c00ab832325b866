import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { parseBody } from '@/lib/content/body/parseBody'
import { arabicEmphasis } from '@/lib/content/body/shape/arabicEmphasis'
import { visit } from 'unist-util-visit'
import { runs } from '../../../../fixtures/runs'

const mdastExtensions = gfmFromMarkdown()
const plain = gfm({ singleTilde: false })
const withIt = (text: string) => fromMarkdown(text, { extensions: [plain, arabicEmphasis], mdastExtensions })
const without = (text: string) => fromMarkdown(text, { extensions: [plain], mdastExtensions })

/** The words of a body with what is emphasised in angle brackets. */
function emphasised(body: string): string {
  const parts: string[] = []
  const { tree } = parseBody(body, { edition: 'ar' })
  visit(tree, (node, _index, parent) => {
    if (node.type !== 'text' || !parent) return
    const sign = 'tagName' in parent && /^(?:em|strong|del)$/.test(parent.tagName) ? parent.tagName : ''
    parts.push(sign === '' ? node.value : `<${sign} ${node.value}>`)
  })
  return parts.join('').trim()
}

describe('emphasis beside Arabic', () => {
  it.each([
    ['و**«اللجنة»** قرّرت', 'و<strong «اللجنة»> قرّرت'],
    ['قالت إنّ**«الماء»**قليل', 'قالت إنّ<strong «الماء»>قليل'],
    ['ب**"الأمل"** بدأ و**“النور”** تلاه', 'ب<strong "الأمل"> بدأ و<strong “النور”> تلاه'],
    ['**تنويه:**الموعد غدًا', '<strong تنويه:>الموعد غدًا'],
    ['**هل عاد؟**نعم', '<strong هل عاد؟>نعم'],
    ['ذكر **(بلا تاريخ)**ثم مضى', 'ذكر <strong (بلا تاريخ)>ثم مضى'],
    ['**٧٠٪**من البيوت و**70%**من الطرق', '<strong ٧٠٪>من البيوت و<strong 70%>من الطرق'],
    ['و**ال**بحر و**مدينة**ٌ', 'و<strong ال>بحر و<strong مدينة>ٌ'],
    ['بحرٌ**«أزرق»**ٌ', 'بحرٌ<strong «أزرق»>ٌ'],
    ['و*«همس»* بعيد و*«صدى»*ثم', 'و<em «همس»> بعيد و<em «صدى»>ثم'],
    ['~~«أمس»~~واليوم و~~(غدًا)~~ثم', '<del «أمس»>واليوم و<del (غدًا)>ثم'],
    ['و\u200f**«أثر»**\u200fثم', 'و\u200f<strong «أثر»>\u200fثم'],
    ['قال**«أ»**ثم**«ب»**ثم', 'قال<strong «أ»>ثم<strong «ب»>ثم'],
  ])('%s', (body, expected) => expect(emphasised(body)).toBe(expected))

  it.each([
    'المساحة 2 * 3 * 4 متر',
    'طول*عرض*ارتفاع',
    'الاسم_الأوّل_والثاني و#بحر_العرب_اليوم',
    'السعر*، والوزن*. كلّها تقديريّة',
    'السعر* تقديريّ، والوزن* كذلك',
    'خمس نجوم ***** للفندق',
    'رمز * وحده',
    '٥*٥*٥',
    'a*b*c و snake_case_name',
    'بدأ **ولم يُغلق',
  ])('leaves as typed: %s', (body) => expect(emphasised(body)).toBe(body))
})

describe('what is not Arabic', () => {
  /** Rules 1 to 17 of CommonMark, in examples of its own. */
  const examples = [
    '*foo bar*', 'a * foo bar*', 'a*"foo"*', '* a *', 'foo*bar*', '5*6*78', '_foo bar_', '_ foo bar_', 'a_"foo"_',
    'foo_bar_', '5_6_78', 'aa_"bb"_cc', 'foo-_(bar)_', '_foo*', '*foo bar *', '*foo bar\n*', '*(*foo)',
    '*(*foo*)*', '*foo*bar', '_foo bar _', '_(_foo)', '_(_foo_)_', '_foo_bar', '_foo_bar_baz_', '_(bar)_.',
    '**foo bar**', '** foo bar**', 'a**"foo"**', 'foo**bar**', '__foo bar__', 'foo-__(bar)__', '**foo bar **',
    '**(**foo)', '*(**foo**)*', '**foo "*bar*" foo**', '**foo**bar', '__(__foo__)__', '*foo [bar](/url)*',
    '*foo\nbar*', '_foo __bar__ baz_', '*foo *bar**', '*foo**bar**baz*', '*foo**bar*', '***foo** bar*',
    '*foo **bar***', 'foo***bar***baz', 'foo******bar*********baz', '** is not an empty emphasis', '**foo*', '*foo**',
    '***foo**', '****foo*', '**foo***', '*foo****', '**foo*bar**', 'foo *\\**', 'foo **_**', '*foo _bar* baz_',
    '**foo **bar baz**', '*[bar*](/url)', '**a<http://foo.bar/?q=**>', '~~Hi~~ Hello, ~there~ world!', 'a~~"b"~~c',
  ] // prettier-ignore

  it.each(examples)('is read as CommonMark reads it: %j', (text) => {
    expect(withIt(text)).toEqual(without(text))
  })

  const signs = ['*', '**', '***', '_', '__', '~~', 'a', 'word', '5', 'é', '漢', ' ', '\n', '.', '(', ')', '"', '«', '»', '!', '[', '](/u)', '`', '\\'] // prettier-ignore

  it('is read as before, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 24 }), (parts) => {
        const text = parts.join('')
        expect(withIt(text)).toEqual(without(text))
      }),
      runs(400),
    )
  })

  it('nor is Arabic without a sign', () => {
    const words = [
      'و',
      'بحر',
      'ٌ',
      '«',
      '»',
      '،',
      ':',
      '؟',
      '(',
      ')',
      ' ',
      '\n',
      '٥',
      '\u200f',
      '#',
      'Sea',
      '"',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 24 }), (parts) => {
        const text = parts.join('')
        expect(withIt(text)).toEqual(without(text))
      }),
      runs(200),
    )
  })
})
