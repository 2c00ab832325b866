import type { FaultCode } from '@/lib/content/faults/faultCodes'

/** How what a fault proposes is put into its file. */
export type Put =
  /** The line of the fault is written as proposed. */
  | 'line'
  /** What was found is replaced, on the line of the fault. */
  | 'found'
  /** What was found is replaced wherever it stands. */
  | 'everywhere'
  /** The line is added to the front matter. */
  | 'add'
  /** The line is added under the line of the fault. */
  | 'below'
  /** The line is added over the line of the fault. */
  | 'above'
  /** The line is added at the end. */
  | 'end'
  /** The tag of the fault is replaced. */
  | 'tag'
  /** The file is renamed. */
  | 'name'

type Row = [code: FaultCode, put: Put, text: string, file?: string]

const day = 'publishedAt: 2026-03-15T14:05:00+03:00'
const page = (front: string, body = 'فقرة.') =>
  `---\ntitle: أ\n${day}\n${front}${front && '\n'}---\n\n${body}\n`
export const body = (text: string) => page('', text)
const site = (text: string) => text

// A row an input: they are read as a table.
// prettier-ignore
export const rows: Row[] = [
  ['unknownAuthor', 'found', page('authors: [desk-see]')],
  ['unknownArticle', 'found', page('related: [sea/tidess]')],
  ['deadLink', 'found', body('[أ](/sea/tidess)')],
  ['deadAnchor', 'found', body('[أ](#أوّل)\n\n## ثانٍ')],
  ['missingFile', 'found', page('image: { file: porrt.jpg, alt: أ }')],
  ['missingFile', 'found', body('<Figure src="harbour/porrt.jpg" alt="أ" />')],
  ['wrongExtension', 'name', body('أ'), 'ar/sea/x.md'],
  ['badFileName', 'name', body('أ'), 'ar/sea/مدّ وجزر.mdx'],
  ['windowsName', 'name', body('أ'), 'ar/sea/con.mdx'],
  ['tabIndent', 'line', page('image:\n  file: port.jpg\n\talt: أ')],
  ['badIndent', 'line', page('image:\n  file: port.jpg\n alt: أ')],
  ['badIndent', 'line', page('kicker: أ\n deck: ب')],
  ['tightItem', 'line', page('topics:\n  -مدّ')],
  ['unquotedColon', 'line', page('deck: مأرب: السدّ')],
  ['unquotedColon', 'line', page('image:\n  file: port.jpg\n  alt: رسم: سدّ')],
  ['needsQuotes', 'line', page('deck: "السدّ" يعود')],
  ['needsQuotes', 'line', page('deck: [عاجل] السدّ')],
  ['needsQuotes', 'line', page('deck: @khabar')],
  ['unclosedQuote', 'line', page('deck: "السدّ')],
  ['hashCutsText', 'line', page('deck: حملة #مأرب')],
  ['yamlSyntax', 'line', page('topics: [أ, ب')],
  ['yamlSyntax', 'line', page('related: [sea/tides]]')],
  ['yamlSyntax', 'line', page('image: { file: port.jpg, alt: أ }}')],
  ['yamlSyntax', 'line', `---\ntitle: أ\n${day}\nمن يوم إلى يوم\nkicker: ب\n---\n\nفقرة.\n`],
  ['misspeltField', 'line', page('kiker: أ')],
  ['misspeltField', 'line', page('tags: [أ]')],
  ['misspeltField', 'line', page('المقدمة: أ')],
  ['missingField', 'add', `---\n${day}\n---\n\nأ\n`],
  ['missingField', 'add', '---\ntitle: أ\n---\n\nأ\n'],
  ['emptyField', 'line', `---\ntitle:\n${day}\n---\n\nأ\n`],
  ['emptyField', 'line', `---\ntitle: أ\npublishedAt:\n---\n\nأ\n`],
  ['emptyField', 'line', page('kind: live\nupdates:\n  - { at: 2026-03-15T14:05:00+03:00, title: "\u200b", text: أ }')],
  ['wrongType', 'line', page('corrections: صُحّح')],
  ['wrongType', 'line', page('authors: { desk: desk-sea }')],
  ['wrongType', 'line', page('related: { a: sea/tides }')],
  ['wrongType', 'line', page('topics: { a: b }')],
  ['dateWithoutZone', 'line', page('updatedAt: 2026-05-15T08:00:00')],
  ['dateWithoutTime', 'line', page('updatedAt: 2026-05-15')],
  ['impossibleDate', 'line', page('updatedAt: 2026-04-31T08:00:00+03:00')],
  ['hijriDate', 'line', page('updatedAt: 1447-10-15T08:00:00+03:00')],
  ['unreadableDate', 'line', page('updatedAt: 15 مايو 2026')],
  ['unknownKind', 'line', page('kind: analisys')],
  ['notOneOf', 'found', page('draft: maybe')],
  ['notOneOf', 'found', page('corrections: [{ date: 2026-03-16, text: أ, type: fix }]')],
  ['outOfRange', 'line', page('priority: 10')],
  ['missingAlt', 'line', page('image: port.jpg')],
  ['missingAlt', 'line', page('image: { file: port.jpg }')],
  ['missingAlt', 'tag', body('<Figure src="port.jpg" />')],
  ['badFocus', 'line', page('image:\n  file: port.jpg\n  alt: أ\n  focus: 120 20')],
  ['badAddress', 'line', page('source:\n  name: أ\n  url: not an address')],
  ['badFile', 'line', page('image:\n  file: https://sea.example/port.jpg\n  alt: أ')],
  ['badAlias', 'line', page('aliases: ["/a b"]')],
  ['badShortId', 'line', page('shortId: مدّ')],
  ['badReference', 'line', page('related: ["a/b/c"]')],
  ['badReference', 'line', page('related:\n  - tides\n  - "a/b/c"')],
  ['badReference', 'line', page('related: [tides, "a/b/c"]')],
  ['badFile', 'line', page('image: https://sea.example/port.jpg')],
  ['badFile', 'line', page('image: { file: "../port.jpg", alt: أ }')],
  ['badFocus', 'line', page('image: { file: port.jpg, alt: أ, focus: 120 20 }')],
  ['wrongType', 'line', page('corrections:\n  - صُحّح')],
  ['badAlias', 'line', page('aliases:\n  - /a b')],
  ['badReference', 'line', page('translationOf: "a/b/c"')],
  ['updatesNeedLive', 'add', page('updates: [{ at: 2026-03-15T14:05:00+03:00, title: أ, text: ب }]')],
  ['liveWithoutUpdates', 'add', page('kind: live')],
  ['updatedBeforePublished', 'line', page('updatedAt: 2026-03-14T14:05:00+03:00')],
  ['badFile', 'found', body('<Figure src="C:\\Users\\me\\port.jpg" alt="أ" />')],
  ['badFile', 'found', body('<Figure src="file:///home/me/port.jpg" alt="أ" />')],
  ['deadLink', 'found', body('[أ](/sea/tide)')],
  ['unreadLink', 'found', body('انظر [الميناء] (https://sea.example/port).')],
  ['unreadLink', 'found', body('![مرفأ](the port.jpg)')],
  ['tightHeading', 'found', body('##المدّ والجزر')],
  ['spacedNote', 'everywhere', body('أ[^حاشية أولى].\n\n[^حاشية أولى]: ب')],
  ['inlineNote', 'found', body('أ^[شرح قصير] ب')],
  ['uncalledNote', 'end', body('أ\n\n[^7]: شرح')],
  ['unreadTable', 'line', body('| النهر | طوله |\n|ـــ|ـــ|\n| أ | ب |')],
  ['unreadTable', 'below', body('| النهر | طوله |\n| أ | ب |')],
  ['foreignMarkup', 'found', body('هذا ==مهمّ== جدًّا')],
  ['foreignMarkup', 'found', body('أ\n\n[caption id="7"]مرفأ[/caption]\n\nب')],
  ['foreignMarkup', 'found', body('أ\n\n[gallery ids="7,8"]\n\nب')],
  ['foreignMarkup', 'found', body('أ\n\n[youtube https://youtu.be/abc]\n\nب')],
  ['foreignMarkup', 'found', body('أ\n\n{{< figure src="a.jpg" >}}\n\nب')],
  ['foreignMarkup', 'found', body('أ\n\n[audio src="a.mp3"]\n\nب')],
  ['foreignMarkup', 'found', body('أ\n\n{{< tweet 12 >}}\n\nب')],
  ['foreignMarkup', 'found', body('انظر [[sea/tides|المدّ]].')],
  ['taskBox', 'found', body('- [ ] صيد\n- بيع')],
  ['chatStamp', 'found', body('[30/11, 1:02 م] سالم: عاد الصيّادون')],
  ['openEmphasis', 'found', body('قال ** كلامًا كثيرًا ** ومضى')],
  ['openEmphasis', 'end', body('قال **كلامًا كثيرًا ومضى')],
  ['firstLevelHeading', 'line', body('# ما يهدّدها')],
  ['rawHtml', 'found', body('أ\n\n<img src="port.jpg">\n\nب')],
  ['rawHtml', 'found', body('<hr>\n\nب')],
  ['rawHtml', 'found', body('أ <a href="https://sea.example/"> ب')],
  ['rawHtml', 'found', body('أ\n\n<iframe src="https://maps.example/">\n\nب')],
  ['misspeltElement', 'found', body('<Figur src="port.jpg" alt="أ" />')],
  ['unclosedElement', 'end', body('<Callout title="خلفية">\n\nنص')],
  ['unopenedElement', 'above', body('نص\n\n</Callout>')],
  ['unclosedTag', 'found', body('<Figure src="port.jpg" alt="أ" /\n\nنص')],
  ['expression', 'found', body('<Figure src={port.jpg} alt="أ" />')],
  ['unquotedAttribute', 'found', body('<Figure src=port.jpg alt="أ" />')],
  ['misspeltAttribute', 'found', body('<Figure sorce="port.jpg" alt="أ" />')],
  ['missingAttribute', 'tag', body('<Figure alt="b" />')],
  ['missingAttribute', 'tag', body('<ReadAlso />')],
  ['missingAttribute', 'tag', body('<Audio src="waves.mp3" />')],
  ['badAttribute', 'found', body('<Callout kind="tip">\n\nنص\n\n</Callout>')],
  ['badAttribute', 'found', body('<Figure src="" alt="أ" />')],
  ['badAttribute', 'found', body('<Table src="rivers.csv" caption="ج" updated="أمس" />')],
  ['badAttribute', 'found', body('<SocialQuote author="أ" network="X" url="nowhere">\n\nأ\n\n</SocialQuote>')],
  ['relativeLink', 'found', body('[نص](www.example.com)')],
  ['relativeLink', 'found', body('[نص](sea/tides)')],
  ['foreignPicture', 'tag', body('![سدّ](https://example.org/dam.jpg)')],
  ['elementNeedsList', 'line', body('<Timeline>\n\n– **1986** السدّ\n\n</Timeline>')],
  ['galleryNeedsFigures', 'line', body('<Gallery>\n\n![سدّ](port.jpg)\n\n</Gallery>')],
  ['galleryNeedsFigures', 'line', body('<Gallery>\n\nنص\n\n</Gallery>')],
  ['missingNote', 'end', body('أ[^1].')],
  ['badTimeZone', 'found', site('name: خبر\nurl: https://khabar.example\ntimeZone: Asia/Sanaa\n'), 'site.yaml'],
  ['badAddress', 'line', site('name: خبر\nurl: nowhere\ntimeZone: Asia/Aden\n'), 'site.yaml'],
  ['missingField', 'end', site('url: https://khabar.example\ntimeZone: Asia/Aden\n'), 'site.yaml'],
  ['badId', 'found', site('- id: a b\n  name: أ\n- id: sea\n  name: بحر\n'), 'sections.yaml'],
  ['badReference', 'line', site('ar:\n  lead: a/b/c\n'), 'front.yaml'],
  ['badFile', 'line', site('- id: desk-sea\n  name: أ\n  portrait: https://sea.example/port.jpg\n'), 'authors.yaml'],
  ['redirectChained', 'found', site('redirects:\n  /a: /b\n  /b: /sea/tides\n'), 'redirects.yaml'],
  ['untilBeforePublished', 'line', `---\ntitle: أ\n${day}\nuntil: 2026-03-14T14:05:00+03:00\n---\n`, 'ar/urgent/x.mdx'],
]

/** What has no line to write: it says what to do, lists what there is to choose from, or names another file. */
export const withoutLine: FaultCode[] = [
  // What to choose is the editor's own: a list of what is known stands there.
  'unknownEdition',
  'unknownSection',
  'unknownField',
  'unknownElement',
  'unknownAttribute',
  'unknownPart',
  // Another file has to be mended, made or removed.
  'aliasTaken',
  'shortIdTaken',
  'heicPicture',
  'mergeConflict',
  'wrongDepth',
  'leftoverFile',
  'caseTwin',
  'sameAddress',
  // The line belongs into the file of captions (captionsFault.test.ts).
  'unusableCaptions',
]
