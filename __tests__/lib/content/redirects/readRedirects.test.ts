import { describe, expect, it } from 'vitest'
import type { Fault } from '@/lib/content/faults/fault'
import { sayFault } from '@/lib/content/faults/sayFault'
import { keyOf } from '@/lib/content/redirects/oldAddress'
import { readRedirects } from '@/lib/content/redirects/readRedirects'

function read(text: string) {
  const faults: Fault[] = []
  const redirects = readRedirects(text, 'https://khabar.example', (fault) => faults.push(fault))
  for (const fault of faults)
    for (const locale of ['ar', 'en'] as const) expect(sayFault(fault, locale)).not.toContain('faults.')
  return {
    told: faults.map(({ line, column, code }) => `${line}:${column} ${code}`),
    redirects: redirects?.map(({ from, to }) => [
      keyOf(from),
      to.what === 'path' ? to.path : to.what === 'elsewhere' ? to.url : 'gone',
    ]),
  }
}

describe('readRedirects', () => {
  it('reads a map, exact addresses and patterns, and those that are gone', () => {
    const text = `# عناوين الموقع القديم
redirects:
  /2019/05/old: /heritage/marib-dam
  /?p=123: https://khabar.example/heritage/petra#part
  /{year}/{month}/{slug}: /heritage/{slug}
  /shop: https://shop.example/a?b=c
gone:
  - /2012/poll
  - /polls/{id}
`
    expect(read(text)).toEqual({
      told: [],
      redirects: [
        ['/2019/05/old', '/heritage/marib-dam'],
        ['/?p=123', '/heritage/petra#part'],
        ['/{year}/{month}/{slug}', '/heritage/{slug}'],
        ['/shop', 'https://shop.example/a?b=c'],
        ['/2012/poll', 'gone'],
        ['/polls/{id}', 'gone'],
      ],
    })
  })

  it.each([
    ['redirects:\n  - from: /a\n    to: /b\n', [['/a', '/b']]],
    [
      'redirects:\n  - from: [/a, /c]\n    to: b\n',
      [
        ['/a', '/b'],
        ['/c', '/b'],
      ],
    ],
    ['- from: /a\n  to: /b\n', [['/a', '/b']]],
    ['- /a: /b\n', [['/a', '/b']]],
    ['/a: /b\n', [['/a', '/b']]],
    ['gone: /a\n', [['/a', 'gone']]],
    ['', []],
    ['redirects:\ngone:\n', []],
  ])('takes %j', (text, redirects) => expect(read(text)).toEqual({ told: [], redirects }))

  it.each([
    ['redirects:\n  old: /b\n', '2:3 badOldAddress'],
    ['redirects:\n  /a:\n', '2:3 badRedirectTarget'],
    ['redirects:\n  /a: javascript:alert(1)\n', '2:7 badRedirectTarget'],
    ['redirects:\n  /{a}: https://{a}.example/\n', '2:9 badRedirectTarget'],
    ['redirects:\n  /{a}: /b/{c}\n', '2:9 unknownPart'],
    ['redirects:\n  /{a}{b}: /b\n', '2:3 badPattern'],
    ['redirects:\n  /a: /a/\n', '2:3 redirectToSelf'],
    ['redirects:\n  /?utm_source=x: /a\n', '2:3 redirectByTracking'],
    ['redirects:\n  /?p=1&fbclid={id}: /a\n', '2:3 redirectByTracking'],
    ['redirects:\n  - from: /a\n', '2:5 missingField'],
    ['redirects:\n  - from: /a\n    to: /b\n    code: 301\n', '4:5 unknownField'],
    ['redirects: /a\n', '1:12 wrongType'],
    ['gone:\n  - /a\n  - /%61\n', '3:5 duplicateRedirect'],
    ['redirects:\n  /a: /b\n  /b: /c\n', '2:7 redirectChained'],
    ['redirects:\n  /a: /b\ngone: [/b]\n', '2:7 redirectChained'],
    ['gon:\n  - /a\n', '1:1 unknownField'],
  ])('%j: %s', (text, told) => expect(read(text).told).toContain(told))

  it('leaves out each line of a circle, however long, and keeps what leads into one out too', () => {
    const { told, redirects } = read('redirects:\n  /a: /b\n  /b: /c\n  /c: /a\n  /d: /a\n  /e: /f\n')
    expect(told).toEqual(['2:3 redirectLoop', '3:3 redirectLoop', '4:3 redirectLoop', '5:3 redirectLoop'])
    expect(redirects).toEqual([['/e', '/f']])
  })

  it('keeps what was before where the file cannot be read, and never throws', () => {
    expect(read('redirects: [\n').redirects).toBeUndefined()
    for (const text of [
      '[',
      '- - -',
      '{}',
      '"',
      '&a *a',
      'null',
      '\t',
      '- null',
      '? ',
      'a: *b',
      '- [a]',
      'gone: {a: b}',
    ])
      expect(() => read(text)).not.toThrow()
  })
})
