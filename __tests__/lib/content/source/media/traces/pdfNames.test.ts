import { describe, expect, it } from 'vitest'
import { findPdfNames } from '@/lib/content/source/media/traces/pdfNames'

const ask = (pdf: Buffer) =>
  findPdfNames((at, length) => Promise.resolve(pdf.subarray(at, at + length)), pdf.length)

const documentOf = (info: string, rest = '', trailer = '') =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n7 0 obj\n<< ${info} >>\nendobj\n${rest}\ntrailer\n<< /Info 7 0 R ${trailer}>>\n%%EOF\n`,
    'latin1',
  )

const packet = (inner: string) =>
  Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${inner}</x:xmpmeta>`, 'utf8').toString('latin1')

describe('who a PDF says made it', () => {
  it.each([
    [
      'in words',
      '/Title (Dam) /Author (Ibn Battuta) /Creator (Writer) /Producer (LibreOffice 7.4)',
      ['Ibn Battuta', 'Writer', 'LibreOffice 7.4'],
    ],
    ['with brackets', String.raw`/Author (Ibn \(Abu\) (Abd) Battuta\041)`, ['Ibn (Abu) (Abd) Battuta!']],
    ['in Arabic, UTF-16', '/Author <FEFF 0627 0628 0646>', ['ابن']],
    ['in Arabic, UTF-8', '/Author <EFBBBF D8A7 D8A8>', ['اب']],
    ['twice', '/Author (Ibn Battuta) /Creator (Ibn Battuta)', ['Ibn Battuta']],
    ['as a scanner', '/Creator (Canon iR-ADV) /Producer (Adobe PSL)', ['Canon iR-ADV', 'Adobe PSL']],
    ['as a program alone', '/Creator (Writer) /Producer (LibreOffice 7.4)', []],
    ['as nothing', '/Author () /Producer <> /Creator (  )', []],
    ['in its title alone', '/Title (Author)', []],
  ])('%s', async (_, info, names) => expect(await ask(documentOf(info))).toEqual(names))

  it('reads the packet of metadata', async () => {
    const inner =
      '<rdf:Description pdf:Producer="Scan &amp; Go" tiff:Model=\'Scanner 5\'><dc:creator><rdf:Seq><rdf:li>ابن بطوطة</rdf:li></rdf:Seq></dc:creator><xmp:CreatorTool>Writer</xmp:CreatorTool></rdf:Description>'
    expect(await ask(documentOf('', packet(inner)))).toEqual([
      'ابن بطوطة',
      'Scan & Go',
      'Scanner 5',
      'Writer',
    ])
  })

  it('takes the last of several dictionaries', async () => {
    const later = '\n9 0 obj\n<< /Author (Second) >>\nendobj\ntrailer << /Info 9 0 R >>\n'
    expect(await ask(Buffer.concat([documentOf('/Author (First)'), Buffer.from(later)]))).toEqual(['Second'])
  })

  it('reads both ends of a large one, and no more', async () => {
    const large = documentOf('/Author (Ibn Battuta)')
    const asked: number[] = []
    const pdf = Buffer.concat([Buffer.alloc(5_000_000, 0x20), large])
    const names = await findPdfNames((at, length) => {
      asked.push(length)
      return Promise.resolve(pdf.subarray(at, at + length))
    }, pdf.length)
    expect(names).toEqual(['Ibn Battuta'])
    expect(asked.reduce((sum, length) => sum + length)).toBe(2 * 1024 * 1024)
  })

  it('finds nothing that is behind a password', async () => {
    expect(await ask(documentOf('/Author (xyz)', '', '/Encrypt 8 0 R '))).toEqual([])
  })

  it.each(['/Author ((((((', `/Author (${'\\'.repeat(9999)}`, '<x:xmpmeta' + '<dc:creator>'.repeat(9999)])(
    'is not held up by %#',
    async (rest) => {
      expect(await ask(documentOf(rest, packet(rest)))).toEqual([])
    },
  )
})
