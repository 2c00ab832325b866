const bytes = new Map<string, number>()

for (let byte = 0; byte < 256; byte++) {
  bytes.set(new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte)
}

/**
 * Text in the Arabic code page of Windows. Node only decodes it, so the way back is read off the decoder.
 * Throws on the first letter that the code page does not have.
 */
export function windows1256(text: string): Buffer {
  const encoded = Array.from(text, (letter) => {
    const byte = bytes.get(letter)
    if (byte === undefined) throw new Error(`«${letter}» is not in Windows-1256`)
    return byte
  })
  return Buffer.from(encoded)
}
