import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'

/** Faults of which the page for editors tells, and which need more than a text to come about. */
export const rows: [code: FaultCode, values: FaultValues][] = [
  ['windowsName', { found: 'con.mdx', flaw: 'device', fix: 'con-1.mdx' }],
  ['caseTwin', { found: 'Dam.webp', other: 'dam.webp' }],
  ['passedLink', { found: 'ar/old', what: 'folder' }],
  [
    'unusableCaptions',
    {
      name: 'tides.vtt',
      problem: 'captionsTime',
      line: 3,
      found: '00:01 --> 00:04',
      fix: '00:01.000 --> 00:04.000',
      encoding: '',
    },
  ],
  [
    'unusableCaptions',
    { name: 'tides.vtt', problem: 'captionsEncoding', line: 1, found: '', fix: '', encoding: 'Windows-1256' },
  ],
  ['longTitle', { count: 202, limit: 110, found: 'سدّ مأرب وما بقي منه…' }],
  ['longPicture', { found: 'dam.png', of: 'height', height: 70000, width: 900, most: 65500 }],
  ['heavyPicture', { found: 'dam.jpg', megabytes: 80, most: 64 }],
  ['namingDocument', { found: 'report.pdf', names: 'سالم · Microsoft Word' }],
  ['tooMany', { limit: 20000, found: '| 1 | 2 |' }],
  ['tooDense', { limit: 1000, found: '**سدّ**' }],
  ['largeTable', { rows: 5000, columns: 100 }],
  ['moreFaults', { count: 12 }],
  ['stubText', { found: 'اكتب النصّ هنا.' }],
  ['unsafeLink', { found: 'ftp://example.org/a', scheme: 'ftp' }],
]
