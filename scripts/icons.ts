import { readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { readCommandLine } from './commandLine'

readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run icons',
    about: 'Makes the icons of the site from its mark, public/icon.svg.',
    options: {},
  },
)

/** `npm run icons`: the icons of the site, from its mark. Run it after the mark was changed. */
const mark = readFileSync('public/icon.svg')

const png = (size: number) =>
  sharp(mark, { density: 72 * (size / 64) * 4 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()

/** An ICO that holds one PNG: a directory of one entry before the picture itself. */
function icoOf(picture: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(picture.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, picture])
}

writeFileSync('public/favicon.ico', icoOf(await png(32), 32))
writeFileSync('public/apple-touch-icon.png', await png(180))
for (const size of [192, 512]) writeFileSync(`public/icon-${size}.png`, await png(size))

/** A phone cuts an icon to its own shape and leaves a circle of four fifths whole: https://w3c.github.io/manifest/#icon-masks */
const maskable = await sharp({ create: { width: 512, height: 512, channels: 3, background: '#15181b' } })
  .composite([{ input: await png(408) }])
  .png({ compressionLevel: 9 })
  .toBuffer()
writeFileSync('public/icon-maskable.png', maskable)
