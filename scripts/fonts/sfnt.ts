/**
 * Reading and rewriting the container of an OpenType font, as far as giving one more code point to a glyph needs it.
 * https://learn.microsoft.com/typography/opentype/spec/otff and /cmap
 */

type Tables = Map<string, Buffer>

function readTables(font: Buffer): Tables {
  const tables: Tables = new Map()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index
    const offset = font.readUInt32BE(record + 8)
    const tag = font.toString('latin1', record, record + 4)
    tables.set(tag, font.subarray(offset, offset + font.readUInt32BE(record + 12)))
  }
  return tables
}

/** Checksums stay zero: HarfBuzz does not read them and writes right ones when it subsets the result. */
function writeTables(version: number, tables: Tables): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.size)
  directory.writeUInt32BE(version, 0)
  directory.writeUInt16BE(tables.size, 4)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  ;[...tables].forEach(([tag, table], index) => {
    const record = 12 + 16 * index
    directory.write(tag, record, 'latin1')
    directory.writeUInt32BE(offset, record + 8)
    directory.writeUInt32BE(table.length, record + 12)
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4)
    parts.push(table, padding)
    offset += table.length + padding.length
  })
  return Buffer.concat(parts)
}

type Segment = { first: number; last: number; delta: number }

function segmentsOf(glyphs: ReadonlyMap<number, number>): Segment[] {
  const segments: Segment[] = []
  const basic = [...glyphs].filter(([point]) => point < 0xffff)
  for (const [point, glyph] of basic.sort(([a], [b]) => a - b)) {
    const delta = (glyph - point) & 0xffff
    const previous = segments.at(-1)
    if (previous && previous.last === point - 1 && previous.delta === delta) previous.last = point
    else segments.push({ first: point, last: point, delta })
  }
  return [...segments, { first: 0xffff, last: 0xffff, delta: 1 }]
}

/** A `cmap` with one format 4 subtable, which reaches U+FFFE; what lies above is dropped, for no newspaper's text needs it. */
function writeCmap(glyphs: ReadonlyMap<number, number>): Buffer {
  const segments = segmentsOf(glyphs)
  const count = segments.length
  const header = Buffer.alloc(4 + 8)
  header.writeUInt16BE(1, 2)
  header.writeUInt16BE(3, 4)
  header.writeUInt16BE(1, 6)
  header.writeUInt32BE(header.length, 8)

  const table = Buffer.alloc(16 + 8 * count)
  const searchRange = 2 * 2 ** Math.floor(Math.log2(count))
  const words = [
    4,
    table.length,
    0,
    2 * count,
    searchRange,
    Math.log2(searchRange / 2),
    2 * count - searchRange,
  ]
  words.forEach((word, index) => table.writeUInt16BE(word, 2 * index))
  segments.forEach(({ first, last, delta }, index) => {
    table.writeUInt16BE(last, 14 + 2 * index)
    table.writeUInt16BE(first, 16 + 2 * count + 2 * index)
    table.writeUInt16BE(delta, 16 + 4 * count + 2 * index)
  })
  return Buffer.concat([header, table])
}

/** The same font with another map from code points to glyphs. */
export function withCmap(font: Buffer, glyphs: ReadonlyMap<number, number>): Buffer {
  const tables = readTables(font)
  tables.set('cmap', writeCmap(glyphs))
  return writeTables(font.readUInt32BE(0), tables)
}

/** The typographic metrics that browsers use for a line of text (`hhea`), in em. */
export function lineMetrics(font: Buffer): { ascent: number; descent: number; lineGap: number } {
  const tables = readTables(font)
  const hhea = tables.get('hhea')
  const head = tables.get('head')
  if (!hhea || !head) throw new Error('a font without hhea or head')
  const em = head.readUInt16BE(18)
  return {
    ascent: hhea.readInt16BE(4) / em,
    descent: -hhea.readInt16BE(6) / em,
    lineGap: hhea.readInt16BE(8) / em,
  }
}
