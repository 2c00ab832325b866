import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '@/lib/content/source/readSource'
import { makeFolder } from '@/scripts/temporaryFolder'

const folder = makeFolder()
const outside = makeFolder()

function readBytes(bytes: Buffer | string) {
  writeFileSync(join(folder, 'a.mdx'), bytes)
  return readSource(folder, 'a.mdx')
}

describe('readSource', () => {
  it('settles the mark of UTF-8, line ends, composition and control characters', () => {
    const source = readBytes('\ufeffأ\r\nب\rج\u0007 e\u0301')
    expect(source).toMatchObject({ file: 'a.mdx', text: 'أ\nب\nج é' })
    expect(source).toHaveProperty('hash', expect.stringMatching(/^[0-9a-f]{64}$/))
  })

  it.each([
    [
      'Windows-1256',
      Buffer.concat([
        Buffer.from('---\ntitle: '),
        Buffer.from([0xc7, 0xe1, 0xd3, 0xcf]),
        Buffer.from('\n---\n'),
      ]),
      'wrongEncoding',
      2,
    ],
    ['UTF-16 with its mark', Buffer.from('\ufeffسدّ مأرب', 'utf16le'), 'wrongEncoding', 1],
    [
      'UTF-16 without its mark',
      Buffer.from('---\ntitle: سدّ مأرب القديم\n---\n', 'utf16le'),
      'wrongEncoding',
      1,
    ],
    [
      'a text of which some letters are spoilt',
      Buffer.concat([
        Buffer.from('---\ntitle: سدّ مأرب القديم في اليمن\n---\nنص '),
        Buffer.from([0xff, 0x80]),
      ]),
      'damagedText',
      4,
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]), 'binaryFile', 1],
    ['a document', Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1'), 'binaryFile', 1],
    ['noise', Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7919) % 251)), 'binaryFile', 1],
  ])('refuses %s', (_name, bytes, code, line) => {
    expect(readBytes(bytes)).toMatchObject([{ code, line, weight: 'blocking' }])
  })

  it('follows links within the folder and no other', () => {
    mkdirSync(join(folder, 'sub'), { recursive: true })
    writeFileSync(join(folder, 'sub', 'real.mdx'), 'نص')
    writeFileSync(join(outside, 'secret.mdx'), 'سرّ')
    symlinkSync(join(folder, 'sub', 'real.mdx'), join(folder, 'near.mdx'))
    symlinkSync(join(outside, 'secret.mdx'), join(folder, 'far.mdx'))
    expect(readSource(folder, 'near.mdx')).toMatchObject({ text: 'نص' })
    expect(readSource(folder, 'far.mdx')).toMatchObject([{ code: 'outsideContent' }])
    expect(readSource(folder, '../secret.mdx')).toMatchObject([{ code: 'unreadableFile' }])
  })

  it('answers for what is not there and for a folder', () => {
    expect(readSource(folder, 'gone.mdx')).toMatchObject([{ code: 'unreadableFile' }])
    expect(readSource(folder, 'sub')).toMatchObject([{ code: 'unreadableFile' }])
  })
})
