/** How a file's bytes were understood. */
export type Decoded =
  | { encoding: 'utf-8'; text: string }
  | { encoding: 'binary' }
  | { encoding: 'utf-16' }
  | { encoding: 'windows-1256'; text: string }
  /** UTF-8 of which a few letters are spoilt: they stand as U+FFFD. */
  | { encoding: 'damaged'; text: string }

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')
const arabicWindows = new TextDecoder('windows-1256')

/** The beginnings of files that people drag into the wrong folder. */
const signatures = [
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'PK\x03\x04',
  'GIF8',
  'RIFF',
  '\xd0\xcf\x11\xe0',
  '{\\rtf',
]

function isUtf16(bytes: Buffer): boolean {
  if (bytes.length < 2) return false
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  // Without a mark: Arabic and ASCII in UTF-16 have every second byte in a tiny range.
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 512))
  const highs = [0, 0]
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0
    if (byte === 0 || byte === 6) highs[i & 1] = (highs[i & 1] ?? 0) + 1
  }
  const half = sample.length / 2
  return half >= 8 && Math.max(...highs) > half * 0.9
}

/** Reads bytes as UTF-8 (a byte order mark is dropped), or says what they are instead. */
export function decodeText(bytes: Buffer): Decoded {
  const head = bytes.toString('latin1', 0, 8)
  if (signatures.some((signature) => head.startsWith(signature))) return { encoding: 'binary' }
  if (isUtf16(bytes)) return { encoding: 'utf-16' }
  try {
    return { encoding: 'utf-8', text: strict.decode(bytes) }
  } catch {
    const letters = bytes.subarray(0, 4096)
    let odd = 0
    for (const byte of letters) if (byte < 9 || (byte > 13 && byte < 32)) odd++
    if (odd > letters.length / 100) return { encoding: 'binary' }
    const text = lenient.decode(bytes)
    const spoilt = text.match(/\ufffd/g)?.length ?? 0
    const sound = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0
    // Letters of Windows-1256 hardly ever make a sound sequence of UTF-8.
    if (sound > spoilt * 4) return { encoding: 'damaged', text }
    return { encoding: 'windows-1256', text: arabicWindows.decode(bytes) }
  }
}
