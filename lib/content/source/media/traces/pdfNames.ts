import type { ReadBytes } from './byteSource'

/** How much is read at either end, where programs write what they say of themselves. */
const mostBytes = 1024 * 1024
/** Values of one document that are named. */
const mostNames = 6
const longestName = 120

/** Escapes of a literal string (ISO 32000-1, 7.3.4.2). */
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function readLiteral(written: string): string {
  return written.replace(/\\(?:([0-7]{1,3})|\r?\n|([^]))/g, (_, octal?: string, sign = '') =>
    octal === undefined
      ? (escapes[sign as string] ?? (sign as string))
      : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
  )
}

/** A text string, whose bytes say in which of three ways it is written (ISO 32000-1, 7.9.2.2; UTF-8 since 2.0). */
function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, 2 + ((bytes.length - 2) & ~1))
      .swap16()
      .toString('utf16le')
  if (bytes.toString('latin1', 0, 3) === '\u00ef\u00bb\u00bf') return bytes.toString('utf8', 3)
  return bytes.toString('latin1')
}

/** A name as it stands, by what it names: a person or a device, or no more than a program. */
type Maker = { name: string; is: 'someone' | 'program' }

/** Scanners and copiers name themselves where other documents name their program. */
const device = /scan|camera|copier|canon|epson|xerox|ricoh|kyocera|konica|brother|iphone|ipad|galaxy/i
const programOr = (name: string): Maker => ({ name, is: device.test(name) ? 'someone' : 'program' })

const infoValue =
  /\/(Author|Creator|Producer)\s*(?:\(((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*)\)|<([0-9A-Fa-f\s]*)>)/g

function readInfo(pdf: string): Maker[] {
  const [, number, generation] = [...pdf.matchAll(/\/Info\s+(\d{1,10})\s+(\d{1,5})\s+R/g)].at(-1) ?? []
  if (number === undefined || /\/Encrypt\s/.test(pdf)) return []
  const start = pdf.lastIndexOf(
    `${pdf.includes(`\n${number} ${generation} obj`) ? '\n' : '\r'}${number} ${generation} obj`,
  )
  if (start < 0) return []
  const end = pdf.indexOf('endobj', start)
  const dictionary = pdf.slice(start, end < 0 ? start + 64 * 1024 : end)
  return [...dictionary.matchAll(infoValue)].map(([, field, literal, hex]) => {
    const name = decodeText(
      literal === undefined
        ? Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex')
        : Buffer.from(readLiteral(literal), 'latin1'),
    )
    return field === 'Author' ? { name, is: 'someone' } : programOr(name)
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const named = 'xmp:CreatorTool|pdf:Producer|tiff:Make|tiff:Model'
const xmpValue = new RegExp(
  String.raw`(?:<(${named})>([^<]*)<|\b(${named})\s*=\s*(?:"([^"<]*)"|'([^'<]*)'))`,
  'g',
)
const xmpPeople = /<dc:creator>([^]{0,4000}?)<\/dc:creator>/g

/** The packet of metadata that a document may carry beside its dictionary (ISO 16684-1). */
function readPacket(pdf: string): Maker[] {
  const start = pdf.indexOf('<x:xmpmeta')
  if (start < 0) return []
  const end = pdf.indexOf('</x:xmpmeta>', start)
  const packet = Buffer.from(pdf.slice(start, end < 0 ? start + 64 * 1024 : end), 'latin1').toString('utf8')
  const people = [...packet.matchAll(xmpPeople)].flatMap(([, list = '']) =>
    [...list.matchAll(/<rdf:li[^>]*>([^<]*)</g)].map(([, name = '']): Maker => ({ name, is: 'someone' })),
  )
  const others = [...packet.matchAll(xmpValue)].map(([, element, text, attribute, double, single]): Maker => {
    const name = text ?? double ?? single ?? ''
    return (element ?? attribute)?.startsWith('tiff:') ? { name, is: 'someone' } : programOr(name)
  })
  return [...people, ...others].map(({ name, is }) => ({
    name: name.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity] ?? ''),
    is,
  }))
}

/**
 * Finds the people and devices that a PDF names as those who made it, with the programs that stand beside them; nearly
 * every document names a program, and one that names nothing else tells of nobody. The middle of a large document,
 * compressed objects and those behind a password are not read.
 * @param read reads from the file
 * @param bytes its size
 * @returns each name once, in the order in which they stand
 */
export async function findPdfNames(read: ReadBytes, bytes: number): Promise<string[]> {
  const head = await read(0, Math.min(bytes, mostBytes))
  const from = Math.max(head.length, bytes - mostBytes)
  const tail = from < bytes ? await read(from, bytes - from) : Buffer.alloc(0)
  const pdf = `\n${head.toString('latin1')}\n${tail.toString('latin1')}`
  const makers = [...readInfo(pdf), ...readPacket(pdf)].filter(({ name }) => name.trim() !== '')
  if (!makers.some(({ is }) => is === 'someone')) return []
  const names = makers.map(({ name }) =>
    name
      .replace(/[\s\p{Cc}\u2066-\u2069\u202a-\u202e]+/gu, ' ')
      .trim()
      .slice(0, longestName),
  )
  return [...new Set(names.filter((name) => name !== ''))].slice(0, mostNames)
}
