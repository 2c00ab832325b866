import sharp from 'sharp'

/** A page as a desktop and as a phone shows it, as PNG at twice the size of its CSS pixels. */
export type Shots = { desktop: Buffer; phone: Buffer }

/** Where the two stand on the picture; the phone covers the corner of the desktop where Arabic lines end. */
const size = { width: 1280, height: 760 }
const desktop = { left: 160, top: 0, width: 1120, height: 700, radius: 12 }
const phone = { left: 8, top: 112, width: 292, height: 632, radius: 28 }

type Place = typeof desktop

const rectangle = ({ width, height, radius }: Place, attributes: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="${radius}" ${attributes}/></svg>`,
  )

/** Cuts a screenshot to its place, with round corners and a fine line around it that both papers of a README show. */
function frame(shot: Buffer, place: Place): Promise<Buffer> {
  const { width, height } = place
  return sharp(shot)
    .resize(width, height, { fit: 'cover', position: 'top' })
    .composite([
      { input: rectangle(place, 'fill="#fff"'), blend: 'dest-in' },
      { input: rectangle(place, 'fill="none" stroke="#8a8a8a" stroke-width="2"') },
    ])
    .png()
    .toBuffer()
}

/** One picture of a page on both devices, WebP on a clear ground. */
export async function composePicture(shots: Shots): Promise<Buffer> {
  const layers = await Promise.all(
    [
      { shot: shots.desktop, place: desktop },
      { shot: shots.phone, place: phone },
    ].map(async ({ shot, place }) => ({ input: await frame(shot, place), left: place.left, top: place.top })),
  )
  return sharp({ create: { ...size, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite(layers)
    .webp({ quality: 72, effort: 6, smartSubsample: true })
    .toBuffer()
}
