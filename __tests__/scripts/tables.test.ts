import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { maribDam, rivers } from '../../scripts/tables/rows'
import { windows1256 } from '../../scripts/tables/windows1256'

const media = join(import.meta.dirname, '..', '..', 'content', 'media')
const decode = (bytes: Uint8Array) => new TextDecoder('windows-1256').decode(bytes)

describe('windows1256', () => {
  it('gives back every byte that it is read from', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...windows1256(decode(bytes))]).toEqual([...bytes])
      }),
    )
  })

  it('writes the letters of Arabic where the code page has them', () => {
    expect([...windows1256('خبر؛')]).toEqual([0xce, 0xc8, 0xd1, 0xba])
  })

  it('names a letter that the code page lacks', () => {
    expect(() => windows1256('نيل ۝')).toThrow('«۝»')
  })
})

describe('the sample tables', () => {
  it('hold the old dam and the new in UTF-8, with commas', () => {
    const text = readFileSync(join(media, 'marib-dam.csv'), 'utf8')
    expect(Papa.parse(text, { delimiter: ',', skipEmptyLines: true }).data).toEqual(maribDam)
  })

  it('hold the rivers as Excel in Arabic saves them', () => {
    const text = decode(readFileSync(join(media, 'rivers.csv')))
    expect(Papa.parse(text, { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data).toEqual(rivers)
  })
})
