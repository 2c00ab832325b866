import { describe, expect, it } from 'vitest'
import type { MediaFile } from '@/lib/model/model'
import type { ReferenceLookups } from '@/lib/content/references/referenceLookups'
import { checkReferences } from '@/lib/content/references/checkReferences'
import { nameMedia } from '@/lib/content/references/mediaNames'
import { sayFault } from '@/lib/content/faults/sayFault'
import type { Mention } from '@/lib/content/mention'

const place = { line: 3, column: 5 }
const picture = {
  hash: '0'.repeat(16),
  bytes: 1,
  type: 'picture',
  width: 100,
  height: 100,
  animated: false,
  coding: 'webp',
} as const
const files: Record<string, ReturnType<ReferenceLookups['getMedia']>> = {
  'a.webp': { ...picture, file: 'a.webp' },
  'cut.jpg': { ...picture, file: 'cut.jpg', cutShort: true },
  'long.png': {
    file: 'long.png',
    problem: 'tooLargePicture',
    width: 100,
    height: 70_000,
    frames: 1,
    excess: { of: 'height', most: 65_500 },
  },
  'heavy.png': {
    file: 'heavy.png',
    problem: 'tooLargePicture',
    width: 6000,
    height: 6000,
    frames: 1,
    excess: { of: 'bytes', megabytes: 90, most: 64 },
  },
  'big.jpg': {
    file: 'big.jpg',
    problem: 'tooLargePicture',
    width: 9000,
    height: 9000,
    frames: 1,
    excess: { of: 'pixels', coding: 'rows', megapixels: 81, most: 50, fits: 4000 },
  },
}
const paths = [
  'ar/heritage/marib-dam.mdx',
  'ar/pages/about.mdx',
  'media/a.webp',
  'media/desks/desk-data.webp',
  'media/desks/desk-data.pdf',
  'media/marib-dam.csv',
  'media/marib-dam.webp',
  'media/sea/tides.mp4',
]
const lookups: ReferenceLookups = {
  sectionsOf: (edition, slug) =>
    edition === 'ar' && slug === 'marib-dam'
      ? ['heritage']
      : edition === 'en' && slug === 'petra'
        ? ['heritage']
        : [],
  hasPage: (edition, slug) => edition === 'ar' && slug === 'about',
  hasAlias: (path) => path === '/old/dam',
  hasSection: (id) => id === 'heritage',
  authorIds: new Set(['desk-heritage']),
  authorNamed: (name) => (name === 'قسم التراث' ? 'desk-heritage' : undefined),
  listFiles: (beginning) => paths.filter((file) => file.startsWith(beginning)),
  mediaNamed: nameMedia(() => paths.filter((file) => file.startsWith('media/'))),
  getMedia: (file) => files[file],
}

function judge(mention: Mention, edition: 'ar' | 'en' = 'ar') {
  const faults = checkReferences([{ file: 'ar/heritage/x.mdx', edition, mentions: [mention] }], lookups)
  return faults.map(({ code, weight, line, values }) => [code, weight, line, values.fix ?? ''])
}

describe('checkReferences', () => {
  it.each<[string, Mention]>([
    ['an author', { what: 'author', id: 'desk-heritage', ...place }],
    ['an article', { what: 'article', reference: 'heritage/marib-dam', field: 'related', ...place }],
    ['a slug alone', { what: 'article', reference: 'marib-dam', field: 'ReadAlso', ...place }],
    [
      'the article in the other edition',
      { what: 'article', reference: 'heritage/petra', field: 'translationOf', ...place },
    ],
    ['a picture', { what: 'media', file: 'a.webp', ...place }],
    ...[
      '/',
      '/en',
      '/heritage',
      '/heritage/page/2',
      '/heritage/marib-dam',
      '/en/heritage/petra',
      '/about',
      '/old/dam',
      '/topics/x',
      '/media/a.webp',
    ].map((path): [string, Mention] => [path, { what: 'address', path, ...place }]),
  ])('finds %s', (_name, mention) => {
    expect(judge(mention)).toEqual([])
  })

  it.each<[string, Mention, string, string]>([
    ['an author', { what: 'author', id: 'desk-heritge', ...place }, 'unknownAuthor', 'desk-heritage'],
    [
      'an author by the name',
      { what: 'author', id: 'قسم التراث', ...place },
      'unknownAuthor',
      'desk-heritage',
    ],
    [
      'an article that is misspelt',
      { what: 'article', reference: 'heritage/marib-damm', field: 'related', ...place },
      'unknownArticle',
      'heritage/marib-dam',
    ],
    [
      'a link that is misspelt',
      { what: 'address', path: '/heritage/marib-dan', ...place },
      'deadLink',
      '/heritage/marib-dam',
    ],
    [
      'a link into another section',
      { what: 'address', path: '/culture/marib-dam', ...place },
      'deadLink',
      '/heritage/marib-dam',
    ],
    [
      'a link to a page that is misspelt',
      { what: 'address', path: '/abuot', ...place },
      'deadLink',
      '/about',
    ],
    [
      'an article in another section',
      { what: 'article', reference: 'culture/marib-dam', field: 'related', ...place },
      'unknownArticle',
      'heritage/marib-dam',
    ],
    [
      'an article of the other edition',
      { what: 'article', reference: 'heritage/petra', field: 'related', ...place },
      'unknownArticle',
      '',
    ],
    ['a file', { what: 'media', file: 'b.webp', ...place }, 'missingFile', 'media/b.webp'],
    ['a photograph of a telephone', { what: 'media', file: 'a.HEIC', ...place }, 'heicPicture', 'a.jpg'],
    ['a picture of which the end is missing', { what: 'media', file: 'cut.jpg', ...place }, 'cutPicture', ''],
    ['a picture that is too tall', { what: 'media', file: 'long.png', ...place }, 'longPicture', ''],
    ['a picture that is too heavy', { what: 'media', file: 'heavy.png', ...place }, 'heavyPicture', ''],
    ['a picture that is too large', { what: 'media', file: 'big.jpg', ...place }, 'hugePicture', ''],
    ...['/heritage/gone', '/nothing', '/en/about', '/media/b.webp', '/heritage/x/y'].map(
      (path): [string, Mention, string, string] => [
        path,
        { what: 'address', path, ...place },
        'deadLink',
        '',
      ],
    ),
  ])('misses %s', (_name, mention, code, fix) => {
    expect(judge(mention)).toEqual([[code, 'reference', 3, fix]])
  })
})

it.each([
  ['/heritage/marib_dam', '/heritage/marib-dam'],
  ['/heritage/Marib-Dam', '/heritage/marib-dam'],
  ['/Heritage/marib-dam', '/heritage/marib-dam'],
  ['/heritage/marib-dam.mdx', '/heritage/marib-dam'],
  ['/ar/heritage/marib-dam', '/heritage/marib-dam'],
  ['/ar/about', '/about'],
  ['/en/petra', '/en/heritage/petra'],
])('names for %s the page that was meant', (path, fix) => {
  const mentions: Mention[] = [{ what: 'address', path, ...place }]
  const [fault] = checkReferences([{ file: 'ar/heritage/x.mdx', edition: 'ar', mentions }], lookups)
  expect(fault).toMatchObject({ code: 'deadLink', values: { fix, near: 'yes' } })
})

describe('a file of media that is not there', () => {
  it.each([
    ['marib-damm.webp', 'marib-dam.webp'],
    ['Marib-Dam.webp', 'marib-dam.webp'],
    ['marib-dam.jpg', 'marib-dam.webp'],
    ['marib-dam.png', 'marib-dam.webp'],
    ['marib-dam.CSV', 'marib-dam.csv'],
    ['marib-dam.xlsx', 'marib-dam.csv'],
    ['desk-data.webp', 'desks/desk-data.webp'],
    ['people/Desk-Data.jpg', 'desks/desk-data.webp'],
    ['tides.webm', 'sea/tides.mp4'],
    ['petra.jpg', ''],
  ])('%s', (file, suggestion) => {
    const mentions: Mention[] = [{ what: 'media', file, ...place }]
    const [fault] = checkReferences([{ file: 'ar/heritage/x.mdx', edition: 'ar', mentions }], lookups)
    expect(fault).toMatchObject({ code: 'missingFile', values: { suggestion } })
    for (const locale of ['ar', 'en'] as const)
      expect(sayFault(fault!, locale)).toContain(suggestion === '' ? `media/${file}` : suggestion)
  })
})

describe('files that are not what they are shown as', () => {
  const media = (file: string, as: MediaFile['type'], found: ReturnType<ReferenceLookups['getMedia']>) => {
    const mentions: Mention[] = [{ what: 'media', file, as, ...place }]
    return checkReferences([{ file: 'ar/heritage/x.mdx', edition: 'ar', mentions }], {
      ...lookups,
      getMedia: () => found,
    }).map(({ code }) => code)
  }

  it.each<[string, MediaFile['type'], ReturnType<ReferenceLookups['getMedia']>, string[]]>([
    [
      'a table for a picture',
      'picture',
      { file: 'a.csv', hash: 'a', bytes: 1, type: 'table' },
      ['otherMedia'],
    ],
    ['a picture for a table', 'table', { ...picture, file: 'a.webp' }, ['otherMedia']],
    ['a film for a sound', 'sound', { file: 'a.mp4', hash: 'a', bytes: 1, type: 'film' }, []],
    [
      'a file that was not looked into',
      'picture',
      { file: 'a.webp', hash: '', bytes: 0, type: 'document' },
      [],
    ],
    [
      'a document that names who made it',
      'document',
      { file: 'a.pdf', hash: 'a', bytes: 1, type: 'document', names: ['Ibn Battuta'] },
      ['namingDocument'],
    ],
    [
      'a document that names nobody',
      'document',
      { file: 'a.pdf', hash: 'a', bytes: 1, type: 'document' },
      [],
    ],
    ['a table without rows', 'table', { file: 'a.csv', problem: 'noRows' }, ['unusableTable']],
    [
      'a table with too long a row',
      'table',
      { file: 'a.csv', problem: 'raggedRow', row: 2, cells: 3, columns: 2 },
      ['unusableTable'],
    ],
  ])('%s', (_name, as, found, codes) => {
    expect(media('x', as, found)).toEqual(codes)
  })

  it('says of a translation that is of the same edition what it is', () => {
    const mentions: Mention[] = [
      { what: 'article', reference: 'heritage/marib-dam', field: 'translationOf', ...place },
    ]
    const [fault] = checkReferences([{ file: 'ar/heritage/x.mdx', edition: 'ar', mentions }], lookups)
    expect(fault?.values).toMatchObject({ own: 'yes' })
  })
})
