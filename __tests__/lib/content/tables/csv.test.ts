import { describe, expect, it } from 'vitest'
import { bounds } from '@/lib/content/faults/bounds'
import { parseCsv } from '@/lib/content/tables/csv'
import { findTableFault } from '@/lib/content/tables/tableFault'

/** «أب;جد» as Excel saves it in Arabic Windows. */
const windows = Buffer.from([0xc3, 0xc8, 0x3b, 0xcc, 0xcf, 0x0d, 0x0a, 0x31, 0x3b, 0x32, 0x0d, 0x0a])
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('parseCsv', () => {
  it.each<[string, Buffer | string, string[][]]>([
    [
      'UTF-8',
      'أب,جد\n1,2\n',
      [
        ['أب', 'جد'],
        ['1', '2'],
      ],
    ],
    [
      'UTF-8 with its mark and CRLF',
      '\ufeffأب,جد\r\n1,2\r\n',
      [
        ['أب', 'جد'],
        ['1', '2'],
      ],
    ],
    [
      'Windows-1256 and semicolons',
      windows,
      [
        ['أب', 'جد'],
        ['1', '2'],
      ],
    ],
    [
      'UTF-16 and tabs',
      utf16('أب\tجد\n1\t2\n'),
      [
        ['أب', 'جد'],
        ['1', '2'],
      ],
    ],
    [
      'UTF-16 of the other order',
      utf16('أب\tجد\n1\t2\n').swap16(),
      [
        ['أب', 'جد'],
        ['1', '2'],
      ],
    ],
    [
      'tabs, the first cell empty',
      '\tجد\nأ\t2',
      [
        ['', 'جد'],
        ['أ', '2'],
      ],
    ],
    [
      'quoted cells with line breaks and separators',
      'أ,ب\n"س\nص, ع","قال ""نعم"""',
      [
        ['أ', 'ب'],
        ['س\nص, ع', 'قال "نعم"'],
      ],
    ],
    [
      'a first line that names the separator',
      'sep=;\r\nأ;ب\r\n"1,5";2\r\n',
      [
        ['أ', 'ب'],
        ['1,5', '2'],
      ],
    ],
    [
      'short rows',
      'أ,ب,ج\n1\n1,2,3',
      [
        ['أ', 'ب', 'ج'],
        ['1', '', ''],
        ['1', '2', '3'],
      ],
    ],
    [
      'rows longer than the head',
      'أ,ب\n1,2,3',
      [
        ['أ', 'ب', ''],
        ['1', '2', '3'],
      ],
    ],
    [
      'blank rows and columns',
      'أ,ب,,\n,,,\n1,2,,\n\n',
      [
        ['أ', 'ب'],
        ['1', '2'],
      ],
    ],
    [
      'blanks, letters in parts and control characters',
      'آ , ب\u0007\n1,\u202e2',
      [
        ['آ', 'ب'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_name, written, [head, ...rows]) => {
    expect(parseCsv(Buffer.from(written))).toEqual({ head, rows })
  })

  it.each<[string, Buffer | string]>([
    ['nothing', ''],
    ['blanks', ' \n\n'],
    ['a head alone', 'أ,ب\n'],
    ['no text', Buffer.from('PK\u0003\u0004')],
  ])('has no table of %s', (_name, written) => {
    expect(parseCsv(Buffer.from(written))).toBeUndefined()
    expect(findTableFault('a.csv', Buffer.from(written))).toEqual({ file: 'a.csv', problem: 'noRows' })
  })
})

describe('findTableFault', () => {
  it('names the row as a spreadsheet does', () => {
    const fault = findTableFault('a.csv', Buffer.from('أ,ب\n\n1,2\n"س\nص",2,3\n'))
    expect(fault).toEqual({ file: 'a.csv', problem: 'raggedRow', row: 4, cells: 3, columns: 2 })
  })

  it('finds the row in which a quotation mark opens and nothing closes it', () => {
    const fault = findTableFault('a.csv', Buffer.from('أ,ب\n1,"2\n3,4\n'))
    expect(fault).toEqual({ file: 'a.csv', problem: 'openQuote', row: 2 })
  })

  it('has nothing to say of short rows and empty cells at the end', () => {
    expect(findTableFault('a.csv', Buffer.from('أ,ب,,\n1\n1,2,,,\n'))).toBeUndefined()
  })
})

it('bounds the bytes, rows and columns of a table', () => {
  const rows = (count: number) => Buffer.from(`a,b\n${'1,2\n'.repeat(count)}`)
  expect(findTableFault('a.csv', rows(4_999))).toBeUndefined()
  expect(findTableFault('a.csv', rows(5_000))).toEqual({ file: 'a.csv', problem: 'tooLarge' })
  const wide = Buffer.from(`${'a,'.repeat(100)}a\n1\n`)
  expect(findTableFault('a.csv', wide)).toEqual({ file: 'a.csv', problem: 'tooLarge' })
  const long = Buffer.from(`a\n${'b'.repeat(1024 * 1024)}`)
  expect(findTableFault('a.csv', long)).toEqual({ file: 'a.csv', problem: 'tooLarge' })
  expect(parseCsv(long)).toBeUndefined()
})

describe('a table that is larger than any page shows', () => {
  it.each([
    ['more rows', 'أ,ب\n'.repeat(bounds.tableRows + 1)],
    ['a row with more cells', `أ,ب\n1,2\n${','.repeat(bounds.tableColumns)}ج\n`],
    ['one long row and many short ones', `أ,ب\n${','.repeat(300_000)}ج\n${'1\n'.repeat(300_000)}`],
  ])('is none: %s', (_, text) => {
    expect(parseCsv(Buffer.from(text))).toBe(undefined)
  })
})
