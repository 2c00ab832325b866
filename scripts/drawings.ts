import { readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { draw } from './drawings/draw'
import { readCommandLine } from './commandLine'

readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run drawings',
    about: "Makes the sample's pictures from drawings/. With CONTENT_DIR, in that folder.",
    options: {},
  },
)

const root = join(import.meta.dirname, '..')
const sources = join(root, 'drawings')
const pictures = resolve(root, process.env.CONTENT_DIR ?? 'content', 'media')

const names = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.svg'),
)

for (const name of names.sort()) {
  const drawn = await draw(join(sources, name), join(pictures, name.replace(/\.svg$/, '.webp')))
  console.log(
    `${drawn.outcome.padEnd(9)} ${Math.ceil(drawn.bytes / 1024)} KB  ${relative(root, drawn.picture)}`,
  )
}
