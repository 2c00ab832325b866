import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseBody } from '@/lib/content/body/parseBody'
import { bounds } from '@/lib/content/faults/bounds'
import type { FaultCode } from '@/lib/content/faults/faultCodes'
import { readSource } from '@/lib/content/source/readSource'
import { sayFault } from '@/lib/content/faults/sayFault'
import { makeFolder } from '@/scripts/temporaryFolder'
import { checkSource, fileOf } from '../checkSource'

const { nesting } = bounds
const limit = bounds.textBytes

function faultsOf(text: string): [FaultCode, number, number][] {
  return checkSource(text).faults.map(({ code, line, column }) => [code, line, column])
}

/** The same sign so many times, for each depth. */
const deep: [name: string, write: (depth: number) => string, column: number][] = [
  ['quotations', (depth) => `${'>'.repeat(depth)} نص`, nesting + 1],
  ['quotations with blanks', (depth) => `${'> '.repeat(depth)}نص`, 2 * nesting + 1],
  ['lists', (depth) => `${'- '.repeat(depth)}نص`, 2 * nesting + 1],
  ['numbered lists', (depth) => `${'1. '.repeat(depth)}نص`, 3 * nesting + 2],
  ['emphasis', (depth) => `${'*ن _'.repeat(depth / 2)}نص${'_ ن*'.repeat(depth / 2)}`, 0],
  ['links', (depth) => `${'['.repeat(depth)}نص${']'.repeat(depth)}`, nesting * 2 + 5],
]

describe('the nesting of a body', () => {
  it.each(deep)('is bounded for %s', (_, write, column) => {
    // Brackets in brackets are told as another program's markup, too.
    const deepIn = (depth: number) =>
      faultsOf(fileOf('', write(depth))).filter(([code]) => code === 'tooDeep')
    expect(deepIn(nesting + 2)).toMatchObject([['tooDeep', 5, column === 0 ? expect.any(Number) : column]])
    expect(deepIn(nesting)).toEqual([])
  })

  it('is bounded for lists over several lines', () => {
    const list = (depth: number) =>
      Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- نص`).join('\n')
    expect(faultsOf(fileOf('', list(nesting + 1)))).toEqual([['tooDeep', 5 + nesting, 2 * nesting + 1]])
    expect(faultsOf(fileOf('', list(nesting)))).toEqual([])
  })

  it('is bounded for elements', () => {
    const notes = (depth: number) => `${'<Callout>\n\n'.repeat(depth)}نص\n\n${'</Callout>\n\n'.repeat(depth)}`
    expect(faultsOf(fileOf('', notes(nesting + 1)))).toEqual([['tooDeep', 5 + 2 * nesting, 1]])
    expect(faultsOf(fileOf('', notes(nesting)))).toEqual([])
  })

  it.each(deep)('leaves the words to the page where %s stand deeper', (_, write) => {
    const { tree, text } = parseBody(write(20_000), { edition: 'ar' })
    expect(text).toContain('نص')
    expect(JSON.stringify(tree)).toContain('نص')
  })

  it('takes no offence at many signs that stand beside each other', () => {
    const prose = `${'*كلمة* '.repeat(200)}${'[كلمة](https://khabar.example) '.repeat(100)}\n\n${'5*5 * '.repeat(90)}${'[ '.repeat(90)}`
    expect(faultsOf(fileOf('', `${prose}\n\n${'- بند\n'.repeat(400)}`)).map(([code]) => code)).not.toContain(
      'tooDeep',
    )
  })
})

describe('the signs of one paragraph', () => {
  const dense: [name: string, sign: string][] = [
    ['stars', 'ن *ن* '],
    ['links', '[ن](/a) '],
    ['closing brackets', ']('],
    ['code', '`ن` '],
    ['strokes', '~~ن~~ '],
  ]

  it.each(dense)('are bounded for %s', (_, sign) => {
    const codes = faultsOf(fileOf('', sign.repeat(bounds.signs + 1))).map(([code]) => code)
    expect(codes).toContain('tooDense')
    const { text } = parseBody(sign.repeat(bounds.signs + 1), { edition: 'ar' })
    expect(text.length).toBeGreaterThan(bounds.signs)
  })

  it.each(['\n\n', '\n- ', '\n1. ', '\n## '])('begin anew after %j', (border) => {
    const body = `${'*ن* '.repeat(100)}${border}`.repeat(40)
    expect(faultsOf(fileOf('', body)).map(([code]) => code)).not.toContain('tooDense')
  })

  it('begin anew in each row of a table', () => {
    const row = `| ${'*ن* '.repeat(100)} | ب |\n`
    expect(faultsOf(fileOf('', `| أ | ب |\n| --- | --- |\n${row.repeat(40)}`))).toEqual([])
  })
})

describe('the lines and signs of a text', () => {
  it.each(['- ن\n', '[ن](/a) \n\n', 'ن\n', '&amp; ن\n\n', '| ن | ن |\n'])('are bounded for %j', (unit) => {
    const codes = faultsOf(fileOf('', unit.repeat(bounds.pieces + 1))).map(([code]) => code)
    expect(codes).toEqual(['tooMany'])
  })

  it('leave room for the longest transcript', () => {
    const line = 'قال المؤرّخ إن السدّ كان يروي الجنّتين، وإن ماءه بلغ آخر الحقول.\n\n'
    expect(faultsOf(fileOf('', line.repeat(Math.floor((limit - 500) / Buffer.byteLength(line)))))).toEqual([])
  })
})

describe('a table in the text', () => {
  const table = (columns: number, rows: number) =>
    `${'|أ'.repeat(columns)}\n${'|-'.repeat(columns)}\n${'|ب\n'.repeat(rows)}`

  it.each([
    [bounds.tableColumns + 1, 1],
    [2, bounds.tableRows],
  ])('of %i columns and %i rows under its head is told', (columns, rows) => {
    expect(faultsOf(fileOf('', table(columns, rows)))).toEqual([['largeTable', 5, 1]])
  })

  it('of the most rows and columns is none', () => {
    expect(faultsOf(fileOf('', table(bounds.tableColumns, 3)))).toEqual([])
    expect(faultsOf(fileOf('', table(2, bounds.tableRows - 1)))).toEqual([])
  })

  it('is shown as it was typed where it is larger: no row is made as long as its head', () => {
    const { tree } = parseBody(table(500, 5_000), { edition: 'ar' })
    expect(JSON.stringify(tree).length).toBeLessThan(3_000_000)
  })
})

describe('what is wrong with a file', () => {
  it('is told one by one up to a bound, and then counted', () => {
    const faults = checkSource(fileOf('', '<b>ن</b>\n\n'.repeat(bounds.faults + 20))).faults
    expect(faults).toHaveLength(bounds.faults + 1)
    expect(faults.at(-1)).toMatchObject({ code: 'moreFaults', values: { count: 20 }, weight: 'blocking' })
    expect(sayFault(faults.at(-1)!, 'ar')).toContain('20')
  })

  it('does not block where nothing of it does', () => {
    const checked = checkSource(fileOf('', '[ن](#بعيد)\n\n'.repeat(bounds.faults + 2)))
    expect(checked.outcome).toBe('article')
    expect(checked.faults.at(-1)).toMatchObject({ code: 'moreFaults', weight: 'reference' })
  })
})

describe('a poem', () => {
  it('may have more lines than a call takes arguments', () => {
    const { text } = parseBody(`<Verse>\n${'ن\n'.repeat(300_000)}</Verse>`, { edition: 'ar' })
    expect(text.split('\n')).toHaveLength(300_000)
  })
})

describe('front matter', () => {
  it.each(['{', '[', '{ a: ', '- '])('is not parsed where %s stands a thousand times', (sign) => {
    expect(faultsOf(fileOf(sign.repeat(1_000))).map(([code]) => code)).toEqual(['tooDeep'])
    expect(faultsOf(fileOf(`source:\n  ${sign.repeat(1_000)}`)).map(([code]) => code)).toEqual(['tooDeep'])
  })

  it.each(['![', '&a {', '- ![', '!!map {'])(
    'is not parsed where lines of %s stand below each other',
    (line) => {
      expect(faultsOf(fileOf(`${line}\n`.repeat(200))).map(([code]) => code)).toEqual(['tooDeep'])
    },
  )

  it('is bounded for fields below fields', () => {
    const lines = Array.from({ length: nesting + 2 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')
    expect(faultsOf(fileOf(lines))).toEqual([['tooDeep', 2 + nesting, nesting + 1]])
  })

  it('may hold brackets in quotes, and many of them beside each other', () => {
    const summary = `summary: [${Array.from({ length: 60 }, () => '"[نص ["').join(', ')}]`
    expect(faultsOf(fileOf(`deck: "${'['.repeat(90)}"\n${summary}`))).toEqual([])
  })

  it('is bounded in bytes', () => {
    const line = `deck: ${'ن'.repeat(bounds.frontMatterBytes / 2)}`
    expect(faultsOf(fileOf(line))).toEqual([['tooLong', 2, bounds.frontMatterBytes / 2 + 4]])
  })
})

describe('a text', () => {
  it('is bounded in bytes, and told with the place that is too far', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'ar'))
    const text = `نص\n${'a'.repeat(limit - 5)}`
    writeFileSync(join(folder, 'ar', 'a.mdx'), text)
    expect(readSource(folder, 'ar/a.mdx')).toMatchObject({ text })
    writeFileSync(join(folder, 'ar', 'a.mdx'), `${text}a`)
    expect(readSource(folder, 'ar/a.mdx')).toMatchObject([{ code: 'tooLong', line: 2, column: limit - 4 }])
  })

  it.each(['tooLong', 'tooDeep'] as const)('has words for %s', (code) => {
    const fault = { file: 'a', line: 1, column: 1, code, weight: 'blocking' } as const
    const values = { what: 'text', limit: 32, found: '>>>' }
    expect(sayFault({ ...fault, values }, 'ar')).toContain('32')
    expect(sayFault({ ...fault, values: { ...values, what: 'matter' } }, 'en')).toContain('32')
  })
})

it('ends an address before all of its closing brackets at once', () => {
  const { tree } = parseBody(`نص https://khabar.example/(a)${')'.repeat(200_000)}`, { edition: 'ar' })
  expect(JSON.stringify(tree)).toContain('"href":"https://khabar.example/(a)"')
})
