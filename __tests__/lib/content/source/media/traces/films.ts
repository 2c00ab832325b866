import { all, bytesOf, said, u16, u32 } from './writeBytes'

const box = (type: string, ...parts: (Buffer | string)[]) => {
  const body = all(...parts)
  return all(u32(body.length + 8), type, body)
}
/** QuickTime's words: length, language, text. */
const words = (type: string, text: string) => box(type, u16(bytesOf(text).length), u16(0x15c7), bytesOf(text))
const hdlr = (type: string, name: string) => box('hdlr', u32(0), u32(0), type, Buffer.alloc(12), name, '\0')
const data = (text: string) => box('data', u32(1), u32(0), bytesOf(text))

export function makeMov({ isMetaFull = false } = {}): Buffer {
  const keys = [
    'com.apple.quicktime.title',
    'com.apple.quicktime.location.ISO6709',
    'com.apple.quicktime.make',
    'com.apple.quicktime.model',
    'com.apple.quicktime.software',
    'com.android.manufacturer',
    'com.apple.quicktime.artist',
  ]
  const values = [said.title, said.place, said.make, said.model, said.software, said.make, said.artist]
  const meta = box(
    'meta',
    isMetaFull ? u32(0) : '',
    hdlr('mdta', ''),
    box('keys', u32(0), u32(keys.length), ...keys.map((key) => box('mdta', key))),
    box('ilst', ...values.map((value, at) => box(u32(at + 1).toString('latin1'), data(value)))),
  )
  const items = box(
    'meta',
    u32(0),
    hdlr('mdir', ''),
    box(
      'ilst',
      box('\u00a9nam', data(said.title)),
      box('\u00a9ART', data(said.artist)),
      box('\u00a9too', data(said.software)),
      box('----', box('mean', u32(0), 'com.maker'), box('name', u32(0), 'serial'), data(said.serial)),
      box(
        '----',
        box('mean', u32(0), 'com.apple.iTunes'),
        box('name', u32(0), 'iTunSMPB'),
        data('0000 gapless'),
      ),
    ),
  )
  const udta = box(
    'udta',
    words('\u00a9nam', said.title),
    words('\u00a9xyz', said.place),
    words('\u00a9mak', said.make),
    words('\u00a9mod', said.model),
    words('\u00a9swr', said.software),
    box('loci', u32(0), said.place),
    box('CAME', said.serial),
    box('GPMF', said.place, said.make),
    items,
    u32(0),
  )
  const trak = box(
    'trak',
    box('mdia', hdlr('vide', said.make), box('minf')),
    box('udta', words('\u00a9mod', said.model)),
  )
  const xmp = box(
    'uuid',
    Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'),
    `<tiff:Make>${said.make}</tiff:Make>`,
  )
  return all(
    box('ftyp', 'qt  ', u32(0), 'qt  '),
    box('mdat', 'frames'),
    box('moov', box('mvhd', Buffer.alloc(100)), trak, udta, meta),
    xmp,
    box('mdat', 'more'),
  )
}
