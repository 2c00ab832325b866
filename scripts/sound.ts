import { resolve } from 'node:path'
import { encode } from './encode'
import { mix } from './sound/mix'
import { sampleRate } from './sound/pluckedString'
import { upAndDown } from './sound/rast'
import { readCommandLine } from './commandLine'

readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run sound',
    about: 'Plays maqam Rast into an MP3 file. Needs ffmpeg with libmp3lame.',
    options: {},
  },
)

// Plays maqam Rast up and down into an MP3 file. Needs ffmpeg with libmp3lame.
const beat = 1.05
const file = resolve(
  import.meta.dirname,
  '..',
  process.env.CONTENT_DIR ?? 'content',
  'media',
  'maqam-rast.mp3',
)

const input = `-f s16le -ar ${sampleRate} -ac 1 -i -`
const codec = '-c:a libmp3lame -b:a 96k -fflags +bitexact -map_metadata -1'

await encode([...`${input} ${codec}`.split(' '), file], [mix(upAndDown(beat))])
console.log(file)
