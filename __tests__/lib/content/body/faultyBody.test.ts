import { describe, expect, it } from 'vitest'
import { type FaultCode, referenceFaultCodes } from '@/lib/content/faults/faultCodes'
import { sayFault } from '@/lib/content/faults/sayFault'
import { checkSource, fileOf } from '../checkSource'

type Row = [name: string, body: string, code: FaultCode, line: number, column: number, fix: string]

/** The body's first line is the fifth of the file. */
const rows: Row[] = [
  ['raw HTML', 'نص <div class="x">نص</div>', 'rawHtml', 5, 4, '<div class="x">'],
  ['a script', '<script src="x.js"></script>', 'rawHtml', 5, 1, '<script src="x.js">'],
  ['a line break', 'سطر<br>سطر', 'rawHtml', 5, 4, '<br>'],
  ['a picture in HTML', '<img src="a.jpg">', 'rawHtml', 5, 1, '<Figure src="a.jpg" alt="…" />'],
  ['a handler of HTML', '<img src=x onerror="alert(1)">', 'handler', 5, 1, 'onerror'],
  ['a handler of an element', '<Figure src="a.webp" alt="b" onclick="x" />', 'handler', 5, 30, 'onclick'],
  ['an unknown element', '<Foo bar="x" />', 'unknownElement', 5, 1, 'Figure, Gallery'],
  [
    'a misspelt element',
    '<Figur src="a.webp" alt="b" />',
    'misspeltElement',
    5,
    1,
    '<Figure src="a.webp" alt="b" />',
  ],
  ['an element in small letters', '<callout>\nنص\n</callout>', 'misspeltElement', 5, 1, '<Callout>'],
  ['an unclosed element', 'نص\n\n<Callout title="x">\n\nنص', 'unclosedElement', 7, 1, '</Callout>'],
  [
    'a figure without its slash',
    '<Figure src="a.webp" alt="b">\n\nنص',
    'unclosedElement',
    5,
    1,
    '<Figure src="a.webp" alt="b" />',
  ],
  ['an element that was not opened', 'نص\n\n</Callout>', 'unopenedElement', 7, 1, '<Callout>'],
  ['a tag without its bracket', '<Figure src="a.webp" alt="b" /\n\nنص', 'unclosedTag', 5, 1, '>'],
  ['an expression', '<Figure src={file} alt="b" />', 'expression', 5, 9, 'src="file"'],
  ['an expression that spreads', '<Figure {...all} />', 'expression', 5, 9, '<Figure'],
  ['a value without quotes', '<Figure src=a.webp alt="b" />', 'unquotedAttribute', 5, 9, 'src="a.webp"'],
  [
    'a value without its closing quote',
    '<Figure src="a.webp" alt="b />\n\nنص',
    'unquotedAttribute',
    5,
    22,
    'alt="b"',
  ],
  ['a misspelt attribute', '<Figure scr="a.webp" alt="b" />', 'misspeltAttribute', 5, 9, 'src'],
  [
    'an unknown attribute',
    '<Figure src="a.webp" alt="b" width="3" />',
    'unknownAttribute',
    5,
    30,
    'src, alt',
  ],
  [
    'an attribute that stands twice',
    '<Figure src="a.webp" alt="b" alt="c" />',
    'duplicateAttribute',
    5,
    30,
    'alt="c"',
  ],
  ['a missing attribute', '<Figure alt="b" />', 'missingAttribute', 5, 1, '<Figure src="…" alt="…" />'],
  ['a figure without words', '<Figure src="a.webp" />', 'missingAlt', 5, 1, '<Figure src="…" alt="…" />'],
  ['a figure with empty words', '<Figure src="a.webp" alt="" />', 'missingAlt', 5, 22, 'alt="…"'],
  ['a kind that is none', '<Callout kind="tip">\n\nنص\n\n</Callout>', 'badAttribute', 5, 10, 'kind="note"'],
  [
    'a date in words',
    '<Table src="a.csv" caption="ج" updated="أمس" />',
    'badAttribute',
    5,
    32,
    'updated="2024-01-31"',
  ],
  [
    'an address that runs code in an attribute',
    '<Video src="javascript:alert(1)" title="x" />',
    'unsafeAddress',
    5,
    8,
    'https://',
  ],
  [
    'a picture on somebody’s computer',
    '<Figure src="C:\\Users\\me\\dam.webp" alt="b" />',
    'badFile',
    5,
    9,
    'src="dam.webp"',
  ],
  [
    'a picture that carries its bytes',
    '<Figure src="data:image/png;base64,AAAA" alt="b" />',
    'unsafeAddress',
    5,
    9,
    'https://',
  ],
  ['a link that runs code', '[نص](javascript:alert(1))', 'unsafeLink', 5, 1, 'https://'],
  ['a link that hides what it runs', 'نص [نص](JaVaScRiPt&#58;alert)', 'unsafeLink', 5, 4, 'https://'],
  ['a link that carries a page', '[نص](data:text/html,x)', 'unsafeLink', 5, 1, 'https://'],
  ['a link from here', '[نص](marib-dam.mdx)', 'relativeLink', 5, 1, '/marib-dam'],
  ['a link without its scheme', '[نص](www.example.com)', 'relativeLink', 5, 1, 'https://www.example.com'],
  [
    'a link to a site of another ending',
    '[نص](whc.unesco.news.ye/a)',
    'relativeLink',
    5,
    1,
    'https://whc.unesco.news.ye/a',
  ],
  ['a link without its address', '[نص]()', 'relativeLink', 5, 1, '`https://example.org/…`'],
  ['a link that hides its colon', '[نص](javascript%3Aalert)', 'unsafeLink', 5, 1, 'https://'],
  ['a tag of a word processor', 'نص<o:p></o:p>', 'rawHtml', 5, 3, '<o:p>'],
  [
    'a condition of a word processor',
    '<![if !supportLists]>- نص<![endif]>',
    'rawHtml',
    5,
    1,
    '<![if !supportLists]>',
  ],
  ['the head of a page', '<!DOCTYPE html>', 'rawHtml', 5, 1, '<!DOCTYPE html>'],
  [
    'a timeline behind long dashes',
    '<Timeline>\n\n– **1986** السدّ\n\n</Timeline>',
    'elementNeedsList',
    7,
    1,
    '`- **1986** السدّ`',
  ],
  [
    'a gallery of Markdown pictures',
    '<Gallery>\n\n![سدّ](a.webp)\n\n</Gallery>',
    'galleryNeedsFigures',
    7,
    1,
    '<Figure src="a.webp" alt="سدّ" />',
  ],
  [
    'an attribute by another name',
    '<ReadAlso slug="heritage/petra" />',
    'misspeltAttribute',
    5,
    11,
    'article',
  ],
  [
    'a film of YouTube without a poster',
    '<Video src="https://www.youtube.com/watch?v=a" title="x" />',
    'missingAttribute',
    5,
    1,
    'poster="….webp"',
  ],
  [
    'a picture of another site',
    '![سد](https://example.com/a.jpg)',
    'foreignPicture',
    5,
    1,
    '<Figure src="…" alt="سد" />',
  ],
  ['a Markdown picture without words', '![](a.webp)', 'missingAlt', 5, 1, 'alt="…"'],
  ['an element in a list', '- بند <Figure src="a.webp" alt="b" />', 'elementPlace', 5, 7, '- بند'],
  ['an element in a quotation', '> <ReadAlso article="a" />', 'elementPlace', 5, 3, '>'],
  ['a timeline of prose', '<Timeline>\n\nنص\n\n</Timeline>', 'elementNeedsList', 7, 1, '- نص'],
  [
    'a gallery of prose',
    '<Gallery>\n\nنص\n\n</Gallery>',
    'galleryNeedsFigures',
    7,
    1,
    '<Figure src="…" alt="…" />',
  ],
  ['words in a figure', '<Figure src="a.webp" alt="b">\n\nنص\n\n</Figure>', 'elementTakesNoText', 7, 1, 'نص'],
  [
    'a focus out of its picture',
    '<Figure src="a.webp" alt="b" focus="120 20" />',
    'badAttribute',
    5,
    30,
    'focus="50 20"',
  ],
  ['an empty poem', '<Verse>\n\n</Verse>', 'elementIsEmpty', 5, 1, 'Verse'],
]

/** What is said of an article that is shown all the same. */
const said: Row[] = [
  ['a first-level heading', 'فقرة.\n\n# عنوان', 'firstLevelHeading', 7, 1, '## عنوان'],
  ['a footnote without its text', 'نص[^1].', 'missingNote', 5, 3, '[^1]: …'],
  ['a footnote whose colon stands apart', 'نص[^1].\n\n[^1] : هامش', 'missingNote', 7, 1, '[^1]: هامش'],
  [
    'a link to what is no site',
    'نص [نص](https://whc..unesco.org/)',
    'deadSite',
    5,
    4,
    'https://whc..unesco.org/',
  ],
  ['a link whose port is none', '[نص](https://example.com:99999/)', 'deadSite', 5, 1, ':99999'],
  ['a link within the article that leads nowhere', '## عنوان\n\n[نص](#آخر)', 'deadAnchor', 7, 1, '#عنوان'],
]

describe('bodies of which something is missing', () => {
  it.each(said)('%s', (_name, body, code, line, column, fix) => {
    const checked = checkSource(fileOf('', body))
    expect(checked.outcome).toBe('article')
    expect(checked.faults.map((fault) => `${fault.code} ${fault.line}:${fault.column}`)).toEqual([
      `${code} ${line}:${column}`,
    ])
    for (const locale of ['ar', 'en'] as const) expect(sayFault(checked.faults[0]!, locale)).toContain(fix)
  })

  it('takes links to the site’s own name for links within it', () => {
    const checked = checkSource(
      fileOf(
        '',
        '[أ](https://www.khabar.example/heritage/x?a=1) [ب](https://khabar.example) [ج](https://other.example/x)',
      ),
    )
    const mentions = checked.outcome === 'article' ? checked.mentions : []
    const paths = mentions.flatMap((mention) => (mention.what === 'address' ? [mention.path] : []))
    expect(paths).toEqual(['/heritage/x', '/'])
  })
})

const lightCodes: ReadonlySet<FaultCode> = new Set(referenceFaultCodes)

describe('bodies that have to be mended', () => {
  it.each(rows)('%s', (_name, body, code, line, column, fix) => {
    const checked = checkSource(fileOf('', body))
    expect(checked.outcome).toBe(lightCodes.has(code) ? 'article' : 'broken')
    const found = checked.faults.map((fault) => `${fault.code} ${fault.line}:${fault.column}`)
    expect(found).toContain(`${code} ${line}:${column}`)
    const fault = checked.faults.find((candidate) => candidate.code === code)
    for (const locale of ['ar', 'en'] as const) expect(fault && sayFault(fault, locale)).toContain(fix)
  })

  it.each([
    ['an unknown element', '<Widget name="x">\n\nنص\n\n</Widget>', 'unknownElement 5:1'],
    ['raw HTML', 'نص <b>قويّ</b> ونص', 'rawHtml 5:4'],
    ['tags that cross', '<Callout>\n<PullQuote>\nنص\n</Callout>\n</PullQuote>', 'unclosedElement 6:1'],
    ['a misspelt element', '<callout>\n\nنص\n\n</callout>', 'misspeltElement 5:1'],
  ])('says %s once, at its opening', (_name, body, expected) => {
    const { faults } = checkSource(fileOf('', body))
    expect(faults.map((fault) => `${fault.code} ${fault.line}:${fault.column}`)).toEqual([expected])
  })

  it('says a closing tag that stands alone, and each of two', () => {
    const { faults } = checkSource(fileOf('', '</Widget>\n\n<Widget>\n\n</Widget>\n\n</Widget>'))
    expect(faults.map(({ line }) => line)).toEqual([5, 7, 11])
  })
})
