import { all, bytesOf, said, u16, u32, u32le } from './writeBytes'

/** Small files as recorders and programs write them; no sound or picture is in them. */

const synchsafe = (value: number) =>
  Buffer.from([(value >> 21) & 0x7f, (value >> 14) & 0x7f, (value >> 7) & 0x7f, value & 0x7f])

export function makeMp3(version: 2 | 3 | 4, { unsynchronised = false } = {}): Buffer {
  const size = (length: number) =>
    version === 2 ? u32(length).subarray(1) : version === 3 ? u32(length) : synchsafe(length)
  const frame = (id: string, body: Buffer) => all(id, size(body.length), version === 2 ? '' : u16(0), body)
  const text = (value: string) => all(Buffer.from([3]), bytesOf(value))
  const name = (long: string, short: string) => (version === 2 ? short : long)
  const own = (key: string, value: string) =>
    frame(name('TXXX', 'TXX'), all(Buffer.from([3]), key, '\0', bytesOf(value)))
  let tag = all(
    frame(name('TIT2', 'TT2'), text(said.title)),
    own('location', said.place),
    frame(name('GEOB', 'GEO'), all(Buffer.from([0, 0xff, 0, 0xff, 0xe0]), said.serial)),
    ...(version === 2 ? [] : [frame('PRIV', all('owner\0', said.model))]),
    own('make', said.make),
    own('com.android.model', said.model),
    own('REPLAYGAIN_TRACK_GAIN', '-6 dB'),
    frame(name('TSSE', 'TSS'), text(said.software)),
    frame(name('TPE1', 'TP1'), text(said.artist)),
    Buffer.alloc(64),
  )
  if (unsynchronised) {
    const written: number[] = []
    tag.forEach((byte, at) => {
      written.push(byte)
      const next = tag[at + 1] ?? 0
      if (byte === 0xff && (next === 0 || next >= 0xe0)) written.push(0)
    })
    tag = Buffer.from(written)
  }
  return all(
    'ID3',
    Buffer.from([version, 0, unsynchronised ? 0x80 : 0]),
    synchsafe(tag.length),
    tag,
    Buffer.from([0xff, 0xfb, 0x90, 0x00]),
    Buffer.alloc(400, 7),
  )
}

/** Title, artist and the secrets as Vorbis comments. */
function comments(more: string[] = []): Buffer {
  const list = [
    `TITLE=${said.title}`,
    `LOCATION=${said.place}`,
    `make=${said.make}`,
    `Artist=${said.artist}`,
    `MODEL=${said.model}`,
    said.serial,
    ...more,
  ]
  return all(
    u32le(bytesOf(said.software).length),
    bytesOf(said.software),
    u32le(list.length),
    ...list.flatMap((line) => [u32le(bytesOf(line).length), bytesOf(line)]),
  )
}

export function makeFlac(): Buffer {
  const block = (type: number, body: Buffer, isLast = false) =>
    all(Buffer.from([type | (isLast ? 0x80 : 0)]), u32(body.length).subarray(1), body)
  return all(
    'fLaC',
    block(0, Buffer.alloc(34)),
    block(4, comments()),
    block(2, all('make', said.serial)),
    block(1, Buffer.alloc(20), true),
    Buffer.alloc(200, 9),
  )
}

/** RFC 3533's own reckoning, bit by bit. */
export function oggChecksum(page: Buffer): number {
  let register = 0n
  for (const byte of Buffer.concat([page.subarray(0, 22), Buffer.alloc(4), page.subarray(26)]))
    for (let bit = 7; bit >= 0; bit--) {
      const out = (register >> 31n) & 1n
      register = (register << 1n) & 0xffffffffn
      if (out !== BigInt((byte >> bit) & 1)) register ^= 0x04c11db7n
    }
  return Number(register)
}

function oggPage(flags: number, sequence: number, segments: number[], body: Buffer): Buffer {
  const page = all(
    'OggS',
    Buffer.from([0, flags]),
    Buffer.alloc(8),
    u32le(77),
    u32le(sequence),
    u32(0),
    Buffer.from([segments.length, ...segments]),
    body,
  )
  page.writeUInt32LE(oggChecksum(page), 22)
  return page
}

export function makeOpus(): Buffer {
  // The comments go on over several pages, as with a large picture.
  const packet = all(
    'OpusTags',
    comments([`METADATA_BLOCK_PICTURE=${'A'.repeat(70_000)}`, `GPS=${said.place}`]),
  )
  const segments = [
    ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
    packet.length % 255,
  ]
  const pages: Buffer[] = [oggPage(2, 0, [19], all('OpusHead', Buffer.alloc(11)))]
  for (let at = 0, from = 0; at < segments.length; at += 255) {
    const some = segments.slice(at, at + 255)
    const length = some.reduce((sum, next) => sum + next, 0)
    pages.push(oggPage(at === 0 ? 0 : 1, pages.length, some, packet.subarray(from, from + length)))
    from += length
  }
  return all(...pages, oggPage(4, pages.length, [100], Buffer.alloc(100, 5)))
}

export function makeWav(): Buffer {
  const chunk = (id: string, ...parts: (Buffer | string)[]) => {
    const body = all(...parts)
    return all(id, u32le(body.length), body, body.length % 2 ? '\0' : '')
  }
  const body = all(
    'WAVE',
    chunk('fmt ', Buffer.alloc(16)),
    chunk('bext', said.place, said.make),
    chunk(
      'LIST',
      'INFO',
      chunk('INAM', bytesOf(said.title)),
      chunk('ISFT', said.software),
      chunk('IARL', said.place),
      chunk('IART', bytesOf(said.artist)),
    ),
    chunk('data', Buffer.alloc(101, 3)),
    chunk('iXML', `<BWFXML><MODEL>${said.model}</MODEL></BWFXML>`),
    chunk('id3 ', said.serial),
  )
  return all('RIFF', u32le(body.length), body)
}

/** An element of EBML, its length in eight bytes. */
const ebml = (id: string, ...parts: (Buffer | string)[]) => {
  const body = all(...parts)
  return all(Buffer.from(id, 'hex'), Buffer.from([1, 0, 0, 0]), u32(body.length), body)
}

export function makeWebm(): Buffer {
  const tag = (name: string, value: string, ...more: Buffer[]) =>
    ebml('67c8', ebml('45a3', name), ebml('4487', bytesOf(value)), ...more)
  return all(
    ebml('1a45dfa3', ebml('4282', 'webm')),
    ebml(
      '18538067',
      ebml(
        '1549a966',
        Buffer.from('bf84', 'hex'),
        u32(0x12345678),
        ebml('7ba9', bytesOf(said.title)),
        ebml('4d80', said.software),
        ebml('5741', said.software),
      ),
      ebml('1654ae6b', ebml('ae', ebml('d7', '\x01'), ebml('536e', said.model))),
      ebml('1f43b675', Buffer.alloc(300, 4)),
      ebml(
        '1254c367',
        ebml(
          '7373',
          tag('TITLE', said.title),
          tag('ARTIST', said.artist),
          tag('LOCATION', said.place, tag('MAKE', said.make)),
          tag('COM.ANDROID.MODEL', said.model),
          tag('SERIAL', said.serial),
        ),
      ),
    ),
  )
}
