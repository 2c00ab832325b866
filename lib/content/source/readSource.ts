import { createHash } from 'node:crypto'
import { closeSync, fstatSync, readFileSync, readSync } from 'node:fs'
import { cleanText } from '@/lib/arabic/cleanText'
import { bounds, placeAfter } from '@/lib/content/faults/bounds'
import { decodeText } from './decodeText'
import { type Fault, makeFault, type Place } from '@/lib/content/faults/fault'
import { isAbsence } from './diskErrors'
import { findRoot, openInside, OutsideContent } from './openInside'

const start = { line: 1, column: 1 }

/** Where a text in Windows-1256, which has one byte a letter, first leaves ASCII. */
function firstForeignPlace(bytes: Buffer): Place {
  const at = bytes.findIndex((byte) => byte > 127)
  const before = bytes.subarray(0, Math.max(at, 0))
  const line = before.filter((byte) => byte === 10).length + 1
  return { line, column: before.length - before.lastIndexOf(10) }
}

/** Says the first letter that cannot be read, with what stands around it. */
function damage(name: string, text: string): Fault {
  const lines = text.split('\n')
  const index = lines.findIndex((line) => line.includes('\ufffd'))
  const line = lines[index] ?? ''
  const at = line.indexOf('\ufffd')
  return makeFault(name, { line: index + 1, column: at + 1 }, 'damagedText', {
    found: line.slice(Math.max(0, at - 20), at + 20).trim(),
  })
}

/** Says where a text passes the bound; what stands beyond it is not read. */
function tooLong(name: string, descriptor: number, most: number): Fault {
  const head = Buffer.alloc(most)
  const place = placeAfter(head.subarray(0, readSync(descriptor, head, 0, most, 0)), most)
  return makeFault(name, place, 'tooLong', { what: 'text', limit: most / 1024 })
}

/** Says that a file cannot be read, with the system's name for the reason. */
function unreadable(name: string, error: unknown): Fault {
  const { code = '' } = error as NodeJS.ErrnoException
  return makeFault(name, start, 'unreadableFile', { reason: code })
}

/** Whether `readSource` found no file, which is another thing than one that cannot be read. */
export function isAbsent(faults: readonly Fault[]): boolean {
  return faults.some(({ code, values }) => code === 'unreadableFile' && isAbsence({ code: values.reason }))
}

/**
 * Reads a text file of the content folder: UTF-8 without its mark, LF line ends, NFC, no control characters.
 * @param file path below `contentDir`, with forward slashes.
 * @returns the file, or why it cannot be read: another encoding, not a text, too long, not there, a link out of the folder.
 */
export function readSource(contentDir: string, file: string): SourceFile | Fault[] {
  return readBelow(findRoot(contentDir), file)
}

/** `readSource` of many files: the folder is given as `findRoot` found it. */
export function readBelow(root: string, file: string): SourceFile | Fault[] {
  const name = file.normalize('NFC')
  let descriptor: number
  try {
    descriptor = openInside(root, file).descriptor
  } catch (error) {
    if (error instanceof OutsideContent) return [makeFault(name, start, 'outsideContent')]
    return [unreadable(name, error)]
  }
  try {
    const stats = fstatSync(descriptor)
    const most = name.includes('/') ? bounds.textBytes : bounds.settingBytes
    if (stats.size > most) return [tooLong(name, descriptor, most)]
    const bytes = readFileSync(descriptor)
    const decoded = decodeText(bytes)
    if (decoded.encoding === 'binary') return [makeFault(name, start, 'binaryFile')]
    if (decoded.encoding === 'utf-16') return [makeFault(name, start, 'wrongEncoding', { found: 'UTF-16' })]
    if (decoded.encoding === 'windows-1256')
      return [makeFault(name, firstForeignPlace(bytes), 'wrongEncoding', { found: 'Windows-1256' })]
    if (decoded.encoding === 'damaged') return [damage(name, decoded.text)]
    return {
      file: name,
      text: cleanText(decoded.text).normalize('NFC'),
      bytes: bytes.length,
      changed: stats.ctimeMs,
      hash: createHash('sha256').update(bytes).digest('hex'),
    }
  } catch (error) {
    return [unreadable(name, error)]
  } finally {
    closeSync(descriptor)
  }
}

/** A text file of the content folder after `read.ts` settled its encoding: no BOM, LF line ends, NFC. */
export type SourceFile = {
  /** Path below the content folder, with forward slashes, NFC. */
  file: string
  text: string
  bytes: number
  /** When it last changed, in milliseconds since 1970. */
  changed: number
  /** Hex SHA-256 of the bytes on disk. */
  hash: string
}
