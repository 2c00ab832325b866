import fc from 'fast-check'

/**
 * Edits as editors make them, as data: each names a place and what is written there, and means something whatever the
 * newspaper holds at that moment, so that a failing series shrinks to its few edits that matter.
 */

/** A field of front matter as it is written; an empty one is left out. */
export type Fields = Record<string, string>
export type Text = { fields: Fields; body: string[] }

export type Edit =
  | { what: 'write'; file: string; text: Text }
  | { what: 'field'; file: string; field: string; value: string }
  | { what: 'body'; file: string; body: string[] }
  | { what: 'move'; from: string; to: string; keepsAddress: boolean }
  | { what: 'delete'; file: string }
  | { what: 'break'; file: string }
  | { what: 'mend'; file: string }
  | { what: 'setting'; file: string; text: string }
  | { what: 'media'; file: string; state: MediaState }

export type MediaState = 'one' | 'other' | 'unusable' | 'gone'

/** What stands in each field. Few values, so that edits meet: the same old address twice, one topic in two spellings. */
export const values = {
  title: ['سد مأرب القديم', 'ماء البحر', 'الطريق إلى Petra'],
  publishedAt: [
    '2024-01-01T10:00:00+03:00',
    '2024-01-02T09:00:00+03:00',
    '2024-03-01T00:00:00Z',
    '2025-06-01T08:00:00Z',
    '2099-01-01T00:00:00Z',
  ],
  kicker: ['', 'تقرير'],
  deck: ['', 'ما بقي من السد بعد ألفي عام'],
  summary: ['', '[نقطة أولى, نقطة ثانية]'],
  updatedAt: ['', '2099-02-01T00:00:00Z'],
  authors: ['', '[desk]', '[desk, rim]', '[old-desk]', '[nobody]'],
  byline: ['', 'ريم'],
  translator: ['', 'rim'],
  topics: ['', '[ماء]', '[الماء]', '[المَاء, تاريخ]', '[تاريخ, بحر]'],
  image: ['', '{ file: one.png, alt: صورة }', '{ file: deep/two.png, alt: صورة }'],
  priority: ['', '9', '0'],
  related: ['', '[heritage/a]', '[b]', '[science/c, nothing]'],
  translationOf: ['', 'heritage/a', 'b'],
  aliases: ['', '[/old/one]', '[/old/two, /heritage/b]', '[/old/one, /science]', '[/turath/a]'],
  shortId: ['', 'marib', 'taizz'],
  corrections: ['', '[{ date: 2025-02-01, text: صُحّح الاسم }]', '[{ date: 2025-02-02, text: صُحّح العدد }]'],
  retracted: ['', '{ date: 2025-02-01, reason: خطأ }'],
  kind: ['', 'opinion', 'explainer', 'live'],
  sensitive: ['', 'true'],
  noindex: ['', 'true'],
  draft: ['', 'true'],
} as const satisfies Record<string, readonly string[]>

const pieces = [
  'نص عن سد مأرب القديم وما حوله.',
  'ماء البحر مالح في الصيف.',
  'انظر [هذا](/heritage/a).',
  'انظر [ما كان](/old/one).',
  'في [القسم](/science) و[من نحن](/about).',
  'كما في [خبرنا](https://khabar.example/heritage/b).',
  '<ReadAlso article="b" />',
  '<ReadAlso article="science/c" />',
  '<Figure src="one.png" alt="صورة" />',
  '<Table src="data.csv" caption="جدول" />',
]

const section = (id: string, more = '') => `- { id: ${id}, name: { ar: قسم ${id}, en: The ${id} }${more} }\n`
const author = (id: string, more = '') =>
  `- { id: ${id}, name: { ar: كاتب ${id}, en: Writer ${id} }${more} }\n`
const site = (more = '', zone = 'Asia/Aden', host = 'khabar.example') =>
  `name: { ar: خبر, en: Khabar }\nurl: https://${host}\ntimeZone: ${zone}\n${more}`

/** Whole files of settings; an empty one is taken away. The first of each is how the newspaper begins. */
export const settings = {
  'site.yaml': [
    site(),
    site('digits: arab\n'),
    site('', 'UTC'),
    site('', 'Asia/Aden', 'other.example'),
    site('hijri: { calendar: islamic-umalqura }\n'),
    '',
  ],
  'sections.yaml': [
    section('heritage', ', aliases: [turath]') + section('science'),
    section('science') + section('heritage'),
    section('heritage', ', pigment: zinjar'),
    section('heritage') + section('culture', ', aliases: [science]'),
    section('heritage') + section('science') + section('contact'),
  ],
  'authors.yaml': [
    author('desk', ', aliases: [old-desk]') + author('rim'),
    author('desk', ', portrait: one.png') + author('rim', ', role: { ar: محررة, en: Editor }'),
    author('rim'),
    '',
  ],
  'front.yaml': [
    '',
    'ar: { lead: heritage/a, secondary: [b] }\n',
    'ar: { leadLinks: [science/c] }\nen: { lead: heritage/a }\n',
    'ar: { lead: { article: heritage/b, until: 2025-01-01 } }\n',
  ],
} as const satisfies Record<string, readonly string[]>

/** Where articles and pages can stand. One slug in two sections makes a reference by slug alone ambiguous. */
export const articleFiles = ['heritage/a', 'heritage/b', 'science/b', 'science/c', 'culture/a'].flatMap(
  (place) => [`ar/${place}.mdx`, `en/${place}.mdx`],
)
export const pageFiles = ['ar/pages/about.mdx', 'ar/pages/contact.mdx', 'en/pages/about.mdx']
export const mediaFiles = ['media/one.png', 'media/deep/two.png', 'media/data.csv']

const anyText = fc.constantFrom(...articleFiles, ...articleFiles, ...pageFiles)
const body = fc.uniqueArray(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 })
const fields: fc.Arbitrary<Fields> = fc.record(
  Object.fromEntries(Object.entries(values).map(([name, of]) => [name, fc.constantFrom<string>(...of)])),
)
/** Most fields of most articles say nothing: what all carry hides what one carries. */
const sparse = fc.tuple(fields, fc.subarray(Object.keys(values), { maxLength: 6 })).map(([all, kept]) => ({
  ...Object.fromEntries(kept.map((name) => [name, all[name] ?? ''])),
  title: all.title ?? '',
  publishedAt: all.publishedAt ?? '',
}))
const field = fc.oneof(
  ...Object.entries(values).map(([name, of]) =>
    fc.constantFrom<string>(...of).map((value) => ({ name, value })),
  ),
)
const setting = fc.oneof(
  ...Object.entries(settings).map(([file, of]) =>
    fc.constantFrom<string>(...of).map((text) => ({ file, text })),
  ),
)

/** One edit of a text. */
export const textEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ file: anyText, fields: sparse, body })
      .map(({ file, ...text }): Edit => ({ what: 'write', file, text })),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({ file: anyText, of: field })
      .map(({ file, of }): Edit => ({ what: 'field', file, field: of.name, value: of.value })),
  },
  { weight: 2, arbitrary: fc.record({ file: anyText, body }).map((of): Edit => ({ what: 'body', ...of })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ from: anyText, to: anyText, keepsAddress: fc.boolean() })
      .map((of): Edit => ({ what: 'move', ...of })),
  },
  { weight: 2, arbitrary: anyText.map((file): Edit => ({ what: 'delete', file })) },
  { weight: 2, arbitrary: anyText.map((file): Edit => ({ what: 'break', file })) },
  { weight: 1, arbitrary: anyText.map((file): Edit => ({ what: 'mend', file })) },
)

/** One edit of anything that the content folder holds. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: textEdit },
  { weight: 2, arbitrary: setting.map(({ file, text }): Edit => ({ what: 'setting', file, text })) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        file: fc.constantFrom(...mediaFiles),
        state: fc.constantFrom<MediaState>('one', 'other', 'unusable', 'gone'),
      })
      .map((of): Edit => ({ what: 'media', ...of })),
  },
)

const write = (file: string, fields: Fields, ...body: string[]): Edit => ({
  what: 'write',
  file,
  text: { fields: { title: values.title[0], publishedAt: values.publishedAt[1], ...fields }, body },
})

/** A newspaper in which things hang together, so that an edit has something to break. */
export const beginning: Edit[] = [
  { what: 'media', file: 'media/one.png', state: 'one' },
  { what: 'media', file: 'media/data.csv', state: 'one' },
  write(
    'ar/heritage/a.mdx',
    { topics: '[ماء]', authors: '[desk]', image: values.image[1], related: '[b]' },
    pieces[0] ?? '',
  ),
  write(
    'ar/heritage/b.mdx',
    { title: values.title[1], topics: '[الماء]' },
    '<ReadAlso article="science/c" />',
    pieces[1] ?? '',
  ),
  write(
    'ar/science/c.mdx',
    { title: values.title[2], topics: '[تاريخ, ماء]', kind: 'opinion' },
    '<ReadAlso article="b" />',
  ),
  write('ar/science/b.mdx', { retracted: '{ date: 2025-02-01, reason: خطأ }' }, pieces[0] ?? ''),
  write(
    'en/heritage/a.mdx',
    { title: 'The dam of Marib', translationOf: 'heritage/a' },
    '<Table src="data.csv" caption="Water" />',
  ),
  write('ar/pages/about.mdx', { title: 'من نحن' }, '<ReadAlso article="heritage/a" />'),
]
