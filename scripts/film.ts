import { resolve } from 'node:path'
import sharp from 'sharp'
import { encode } from './encode'
import { duration } from './film/tide'
import { frameSize, tideFrame } from './film/tideFrame'
import { readCommandLine } from './commandLine'

readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run film',
    about: 'Draws the film about the tides. Needs ffmpeg with libvpx.',
    options: {},
  },
)

// Draws the film about the tides, picture by picture. Needs ffmpeg with libvpx.
const rate = 25
const film = resolve(import.meta.dirname, '..', process.env.CONTENT_DIR ?? 'content', 'media', 'tides.webm')

async function* frames(): AsyncGenerator<Buffer> {
  for (let number = 0; number < duration * rate; number++) {
    yield await sharp(Buffer.from(tideFrame(number / rate)))
      .removeAlpha()
      .raw()
      .toBuffer()
  }
}

const input = `-f rawvideo -pix_fmt rgb24 -s ${frameSize.width}x${frameSize.height} -r ${rate} -i -`
const colour = '-pix_fmt yuv420p -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv'
const codec = '-vf scale=out_color_matrix=bt709:out_range=tv -c:v libvpx-vp9 -crf 34 -b:v 0 -row-mt 1 -g 125'
const lasting = '-fflags +bitexact -flags:v +bitexact -map_metadata -1'

await encode([...`${input} ${codec} ${colour} ${lasting}`.split(' '), film], frames())
console.log(film)
