import { describe, expect, it } from 'vitest'
import { sayFault } from '@/lib/content/faults/sayFault'
import type { FaultCode } from '@/lib/content/faults/faultCodes'
import { checkSource, fileOf } from '../checkSource'

type Row = [name: string, front: string, code: FaultCode, line: number, column: number, fix: string]

// A row a line: they are read as a table.
// prettier-ignore
const rows: Row[] = [
  ['an empty title', 'title:', 'emptyField', 2, 7, 'title: "…"'],
  ['a title of blanks', 'title: "  "', 'emptyField', 2, 8, 'title: "…"'],
  ['a title of marks of direction', 'title: "\u200e\u200f"', 'emptyField', 2, 8, 'title: "…"'],
  ['a title of an escape that is not seen', 'title: "\\u200B\\uFEFF"', 'emptyField', 2, 8, 'title: "…"'],
  ['a picture with words that are not seen', 'image:\n  file: a.webp\n  alt: "\u3164"', 'missingAlt', 4, 8, 'alt: "…"'],
  ['an update without a title to see', 'kind: live\nupdates:\n  - { at: 2026-03-15T14:05:00+03:00, title: "\u200b", text: أ }', 'emptyField', 4, 45, 'title: "…"'],
  ['an unquoted colon', 'title: مأرب: السدّ', 'unquotedColon', 2, 8, 'title: "مأرب: السدّ"'],
  ['an unquoted colon within a list', 'summary:\n  - مأرب: السدّ', 'unquotedColon', 3, 5, '- "مأرب: السدّ"'],
  ['an unquoted colon of a picture', 'image:\n  file: a.webp\n  alt: رسم: سدّ', 'unquotedColon', 4, 8, 'alt: "رسم: سدّ"'],
  ['words after a quotation', 'title: "السدّ" يعود', 'needsQuotes', 2, 8, `title: '"السدّ" يعود'`],
  ['words after a bracket', 'title: [عاجل] السدّ', 'needsQuotes', 2, 8, 'title: "[عاجل] السدّ"'],
  ['emphasis in a title', 'title: *السدّ*', 'needsQuotes', 2, 8, 'title: "*السدّ*"'],
  ['a sign that YAML keeps', 'title: @khabar', 'needsQuotes', 2, 8, 'title: "@khabar"'],
  ['a hashtag', 'title: حملة #مأرب', 'hashCutsText', 2, 8, 'title: "حملة #مأرب"'],
  ['a quotation mark without its end', 'title: "السدّ', 'unclosedQuote', 2, 8, 'title: "السدّ"'],
  ['a tab', 'image:\n  file: a.webp\n\talt: سدّ', 'tabIndent', 4, 1, '`  alt: سدّ`'],
  ['an apostrophe in single quotes', "title: 'it's'", 'needsQuotes', 2, 8, `title: "it's"`],
  ['a line that is indented like none', 'image:\n  file: a.webp\n alt: سدّ', 'badIndent', 4, 1, '`  alt: سدّ`'],
  ['a field that is indented below a value', 'title: أ\n kicker: ب', 'badIndent', 3, 1, '`kicker: ب`'],
  ['a list without its end', 'topics: [أ, ب', 'yamlSyntax', 2, 9, 'topics: [أ, ب]'],
  ['a line without a field', 'title: أ\npublishedAt: 2026-03-15T14:05:00+03:00\nسطر', 'yamlSyntax', 4, 1, 'deck: "سطر"'],
  ['a field that stands twice', 'title: أ\ntitle: ب', 'duplicateField', 3, 1, '2'],
  ['a misspelt field', 'kiker: سدّ\nkind: news', 'misspeltField', 2, 1, 'kicker: سدّ'],
  ['two letters that changed places', 'updaetdAt: 2026-03-15T14:05:00+03:00', 'misspeltField', 2, 1, 'updatedAt'],
  ['the name of another system', 'tags: [أ]', 'misspeltField', 2, 1, 'topics'],
  ['an unknown field', 'colour: red', 'unknownField', 2, 1, 'title, kicker'],
  ['a misspelt field of a picture', 'image:\n  file: a.webp\n  atl: سدّ', 'misspeltField', 4, 3, 'alt: سدّ'],
  ['a date without zone', 'publishedAt: 2026-05-15T08:00:00', 'dateWithoutZone', 2, 14, 'publishedAt: 2026-05-15T08:00:00+03:00'],
  ['a date without zone in Arabic digits', 'publishedAt: ٢٠٢٦-٠٥-١٥ ٠٨:٠٠', 'dateWithoutZone', 2, 14, 'publishedAt: 2026-05-15T08:00:00+03:00'],
  ['a day alone', 'publishedAt: 2026-05-15', 'dateWithoutTime', 2, 14, 'publishedAt: 2026-05-15T08:00:00+03:00'],
  ['a day that does not exist', 'publishedAt: 2026-02-30T08:00:00+03:00', 'impossibleDate', 2, 14, 'publishedAt: 2026-02-28T08:00:00+03:00'],
  ['an hour that does not exist', 'publishedAt: 2026-02-03T25:00:00+03:00', 'impossibleDate', 2, 14, 'publishedAt: 2026-02-03T23:00:00+03:00'],
  ['the end of a day in another zone', 'publishedAt: 2026-03-15T24:00:00Z', 'impossibleDate', 2, 14, 'publishedAt: 2026-03-16T03:00:00+03:00'],
  ['seconds since 1970', 'publishedAt: 1773570000', 'unreadableDate', 2, 14, 'publishedAt: 2026-03-15T13:20:00+03:00'],
  ['milliseconds since 1970', 'publishedAt: 1773570000000', 'unreadableDate', 2, 14, 'publishedAt: 2026-03-15T13:20:00+03:00'],
  ['a date of letters', 'publishedAt: Sun, 15 Mar 2026 14:05:00 GMT', 'unreadableDate', 2, 14, 'publishedAt: 2026-03-15T17:05:00+03:00'],
  ['a date without signs', 'publishedAt: 20260315', 'unreadableDate', 2, 14, 'publishedAt: 2026-03-15T08:00:00+03:00'],
  ['a clock of twelve hours', 'publishedAt: 2026-03-15 2:05 م', 'unreadableDate', 2, 14, 'publishedAt: 2026-03-15T14:05:00+03:00'],
  ['a month of the Hijri year', 'publishedAt: 26 رمضان 1447', 'hijriDate', 2, 14, '2026'],
  ['a zone that does not exist', 'publishedAt: 2026-02-03T05:00:00+30:00', 'impossibleDate', 2, 14, 'publishedAt: 2026-02-03T05:00:00+03:00'],
  ['a date in words', 'publishedAt: 15 مارس 2026', 'unreadableDate', 2, 14, 'publishedAt: 2026-03-15T08:00:00+03:00'],
  ['a date with the day first', 'publishedAt: 15/03/2026 14:05', 'unreadableDate', 2, 14, 'publishedAt: 2026-03-15T14:05:00+03:00'],
  ['no date at all', 'publishedAt: أمس', 'unreadableDate', 2, 14, 'publishedAt: 2026-03-15T14:05:00+03:00'],
  ['a Hijri date', 'publishedAt: 1447-09-15T08:00:00+03:00', 'hijriDate', 2, 14, 'publishedAt: 2026-03-04T08:00:00+03:00'],
  ['an unknown kind', 'kind: analisys', 'unknownKind', 2, 7, 'kind: analysis'],
  ['a kind of another system', 'kind: article', 'unknownKind', 2, 7, 'video, live'],
  ['a kind in Arabic', 'kind: تحليل', 'unknownKind', 2, 7, 'analysis'],
  ['a priority out of range', 'priority: 10', 'outOfRange', 2, 11, 'priority: 5'],
  ['a priority in words', 'priority: high', 'outOfRange', 2, 11, 'priority: 5'],
  ['a picture without words', 'image: { file: a.webp }', 'missingAlt', 2, 8, 'image: { file: a.webp, alt: "…" }'],
  ['a picture as a name', 'image: a.webp', 'missingAlt', 2, 8, 'image: { file: a.webp, alt: "…" }'],
  ['a picture with no words in quotes', 'image: { alt: "", file: a.webp }', 'missingAlt', 2, 15, 'alt: "…" }'],
  ['a picture with empty words', 'image:\n  file: a.webp\n  alt: ""', 'missingAlt', 4, 8, 'alt: "…"'],
  ['a focus out of the picture', 'image: { file: a.webp, alt: سدّ, focus: 120 20 }', 'badFocus', 2, 41, 'focus: 50 20'],
  ['a picture of another site', 'image: { file: "https://x.example/a.webp", alt: سدّ }', 'badFile', 2, 16, 'file: picture.webp'],
  ['a picture out of the folder', 'image: { file: ../../etc/passwd, alt: سدّ }', 'badFile', 2, 16, 'file: picture.webp'],
  ['a source with a wrong address', 'source: { name: وكالة, url: "not an address" }', 'badAddress', 2, 29, 'url: "https://example.org/…"'],
  ['a source whose address runs code', 'source: { name: وكالة, url: "javascript:alert(1)" }', 'unsafeAddress', 2, 29, 'https://'],
  ['updates of an article that is not live', 'updates:\n  - at: 2026-03-15T14:05:00+03:00\n    title: أ\n    text: ب', 'updatesNeedLive', 3, 3, 'kind: live'],
  ['corrections that are words', 'corrections: صُحّح', 'wrongType', 2, 14, 'corrections: [{ date'],
  ['a title that is a list', 'title:\n  - أ', 'wrongType', 3, 3, 'title: "…"'],
  ['a flag that is none', 'draft: maybe', 'notOneOf', 2, 8, 'true, false'],
  ['a correction of an unknown type', 'corrections: [{ date: 2026-03-16, text: أ, type: fix }]', 'notOneOf', 2, 50, 'correction, clarification'],
  ['a reference that is none', 'related: ["a/b/c/d"]', 'badReference', 2, 11, 'related: [heritage/marib-dam]'],
  ['a hashtag for a title', 'title: #مأرب تعود', 'hashCutsText', 2, 8, 'title: "#مأرب تعود"'],
  ['a hashtag for a topic', 'topics:\n  - سدود\n  - #مأرب', 'hashCutsText', 4, 5, '- "#مأرب"'],
  ['a title behind a sign for anchors', 'title: &مأرب', 'needsQuotes', 2, 8, 'title: "&مأرب"'],
  ['a title behind an exclamation mark', 'title: !عاجل مأرب', 'needsQuotes', 2, 8, 'title: "!عاجل مأرب"'],
  ['a title behind a bar', 'title: | مأرب', 'needsQuotes', 2, 8, 'title: "| مأرب"'],
  ['a title behind a bracket', 'title: > مأرب', 'needsQuotes', 2, 8, 'title: "> مأرب"'],
  ['words after brackets in brackets', 'title: [[عاجل]] السدّ', 'needsQuotes', 2, 8, 'title: "[[عاجل]] السدّ"'],
  ['words after a brace', 'title: {صور} السدّ', 'needsQuotes', 2, 8, 'title: "{صور} السدّ"'],
  ['words after a quotation within a list', 'summary:\n  - "السدّ" يعود', 'needsQuotes', 3, 5, `- '"السدّ" يعود'`],
  ['a field without its colon', 'title سدّ مأرب', 'yamlSyntax', 2, 1, 'title: سدّ مأرب'],
  ['a field with another sign for its colon', 'title = سدّ مأرب', 'yamlSyntax', 2, 1, 'title: سدّ مأرب'],
  ['a title on two lines', 'title: سدّ مأرب\nكيف صمد', 'yamlSyntax', 3, 1, 'title: سدّ مأرب كيف صمد'],
  ['an item of a list without its blank', 'topics:\n  -مأرب', 'tightItem', 3, 3, '`  - مأرب`'],
  ['an item of a list behind a long dash', 'summary:\n  – السدّ: يعود', 'tightItem', 3, 3, '`  - "السدّ: يعود"`'],
  ['an item of a list behind a bullet', 'topics:\n• مأرب', 'tightItem', 3, 1, '`- مأرب`'],
  ['a field in Arabic', 'المقدمة: سدّ', 'misspeltField', 2, 1, 'deck: سدّ'],
  ['a second name of a field that is there', 'titel: سدّ', 'unknownField', 2, 1, 'title, kicker'],
  ['a field in Arabic of two words', 'العنوان الفرعي: سدّ', 'misspeltField', 2, 1, 'deck: سدّ'],
  ['a first field that is indented', ' kicker: مأرب', 'badIndent', 2, 1, '`kicker: مأرب`'],
  ['fields of a picture that are not indented', 'image:\nalt: سدّ', 'badIndent', 3, 1, '`  alt: سدّ`'],
  ['a date of nothing but a blank', 'publishedAt: ', 'emptyField', 2, 14, '`publishedAt: 2026-03-15T14:05:00+03:00`'],
  ['a year that never was', 'publishedAt: 0000-00-00T00:00:00Z', 'unreadableDate', 2, 14, 'publishedAt: 2026-03-15T14:05:00+03:00'],
  ['a source without its name', 'source:\n  - url: https://reuters.com', 'missingField', 3, 5, 'name: "…"'],
  ['an old address that is none', 'aliases: ["/?p=12"]', 'badAlias', 2, 11, 'aliases: [/heritage/old-slug]'],
]

describe('front matter that has to be mended', () => {
  it.each(rows)('%s', (_name, front, code, line, column, fix) => {
    const checked = checkSource(fileOf(front))
    expect(checked.outcome).toBe('broken')
    const found = checked.faults.map((fault) => `${fault.code} ${fault.line}:${fault.column}`)
    expect(found).toContain(`${code} ${line}:${column}`)
    const fault = checked.faults.find((candidate) => candidate.code === code)
    for (const locale of ['ar', 'en'] as const) expect(fault && sayFault(fault, locale)).toContain(fix)
  })

  it('says one fault for one slip', () => {
    for (const [, front] of rows) {
      const { faults } = checkSource(fileOf(front))
      expect(faults.length, `${front}: ${faults.map(({ code }) => code).join(' ')}`).toBe(1)
    }
  })

  it('says all the faults of a file at once', () => {
    const front = 'title: مأرب: السدّ\npublishedAt: أمس\nkind: x\ntpics: [أ]'
    const { faults } = checkSource(fileOf(front, '# أ\n\n<div>'))
    expect(faults.map(({ code }) => code)).toEqual([
      'unquotedColon',
      'unreadableDate',
      'unknownKind',
      'misspeltField',
      'firstLevelHeading',
      'rawHtml',
    ])
  })

  it('says a moment as an editor says it', () => {
    const [fault] = checkSource(fileOf('publishedAt: 2026-05-15T08:00:00')).faults
    expect(fault && sayFault(fault, 'ar')).toContain('الجمعة 8 صباحًا بتوقيت صنعاء')
    expect(fault && sayFault(fault, 'en')).toContain('Friday 8 am, Sanaa time')
  })
})

describe('front matter of an article that is shown all the same', () => {
  it.each([
    ['live coverage without updates', 'kind: live', 'liveWithoutUpdates', 2, 1, 'updates: [{ at: '],
    [
      'an update before publication',
      'updatedAt: 2026-03-14T14:05:00+03:00',
      'updatedBeforePublished',
      2,
      12,
      '2026-03-15T14:05:00+03:00',
    ],
    ['a title that search engines cut', `title: ${'سدّ '.repeat(40)}`, 'longTitle', 2, 8, 'deck'],
  ])('%s', (_name, front, code, line, column, fix) => {
    const checked = checkSource(fileOf(front))
    expect(checked.outcome).toBe('article')
    expect(checked.faults.map((fault) => [fault.code, fault.line, fault.column])).toEqual([
      [code, line, column],
    ])
    for (const locale of ['ar', 'en'] as const) expect(sayFault(checked.faults[0]!, locale)).toContain(fix)
  })

  it('wants a body or updates of live coverage', () => {
    expect(checkSource(fileOf('kind: live', '')).faults.map(({ code }) => code)).toEqual([
      'liveWithoutUpdates',
      'emptyBody',
    ])
  })
})

describe('files without sound front matter', () => {
  it.each([
    ['none', 'فقرة.', 'noFrontMatter', 1],
    ['an empty file', '', 'noFrontMatter', 1],
    [
      'never closed',
      '---\ntitle: أ\npublishedAt: 2026-03-15T14:05:00+03:00\n\nفقرة.\n',
      'unclosedFrontMatter',
      4,
    ],
    ['fences of another system', '+++\ntitle = "أ"\n+++\nفقرة.', 'noFrontMatter', 1],
    [
      'closed by dots',
      '---\ntitle: أ\npublishedAt: 2026-03-15T14:05:00+03:00\n...\nفقرة.\n',
      'unclosedFrontMatter',
      4,
    ],
    ['an empty body', fileOf('', '  \n'), 'emptyBody', 5],
    ['a body of what cannot be seen', fileOf('', '\u00a0\n\n\u200f\n'), 'emptyBody', 5],
    ['a body of a comment', fileOf('', '<!-- لاحقاً -->'), 'emptyBody', 5],
  ] as const)('%s', (_name, text, code, line) => {
    const { faults } = checkSource(text)
    expect(faults.map((fault) => [fault.code, fault.line])).toEqual([[code, line]])
  })

  it('takes a missing title and a missing date for two faults', () => {
    const { faults } = checkSource('---\nkicker: أ\n---\nفقرة.\n')
    expect(faults.map(({ code, values }) => `${code} ${values.field}`)).toEqual([
      'missingField title',
      'missingField publishedAt',
    ])
  })
})

describe('files in the wrong place', () => {
  it.each([
    ['ar/heritage/a b.mdx', 'badFileName', 'a-b.mdx'],
    ['ar/heritage/marib.md', 'wrongExtension', 'marib.mdx'],
    ['ar/heritage/marib.mdx.txt', 'wrongExtension', 'marib.mdx'],
    ['ar/heritage/photo.jpg', 'wrongExtension', 'media/photo.jpg'],
    ['ar/heritage/old/marib.mdx', 'wrongDepth', 'ar/heritage/marib.mdx'],
    ['ar/marib.mdx', 'wrongDepth', 'ar/…/marib.mdx'],
    ['ar/heritge/marib.mdx', 'unknownSection', 'heritage'],
    ['fr/heritage/marib.mdx', 'unknownEdition', 'ar/, en/'],
    ['ar/pages/search.mdx', 'reservedSlug', 'search'],
    ['ar/pages/heritage.mdx', 'reservedSlug', 'heritage'],
    ['ar/heritage/page.mdx', 'reservedSlug', 'page'],
  ])('%s', (file, code, fix) => {
    const text = file.includes('/pages/') ? '---\ntitle: أ\n---\nفقرة.\n' : fileOf('')
    const { faults } = checkSource(text, file)
    expect(faults.map((fault) => fault.code)).toEqual([code])
    for (const locale of ['ar', 'en'] as const) expect(sayFault(faults[0]!, locale)).toContain(fix)
  })
})
