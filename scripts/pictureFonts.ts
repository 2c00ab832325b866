/**
 * Makes the fonts with which share pictures are drawn from the packages of the newspaper's faces: TrueType files of
 * one weight each under `assets/fonts`, committed, and the list of their characters. Pango reads neither WOFF2 nor takes a weight from an axis surely.
 *
 *   npm run picture-fonts
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { readSource } from './fonts/cut'
import { featuresOf } from './fonts/faces'
import { openFont } from './fonts/shaping'
import { readCommandLine } from './commandLine'
import { rangesOf } from './fonts/characters'

readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run picture-fonts',
    about: 'Makes the fonts with which share pictures are drawn, under assets/fonts.',
    options: {},
  },
)

const require = createRequire(import.meta.url)
const folder = join(import.meta.dirname, '..', 'assets', 'fonts')

/** The faces of headlines, and of the small words; Naskh lends the signs that both lack. */
const faces = [
  { face: 'markazi-text', weight: 700, scripts: ['arabic', 'latin', 'latin-ext'] },
  { face: 'vazirmatn', weight: 600, scripts: ['arabic', 'latin', 'latin-ext'] },
  { face: 'noto-naskh-arabic', weight: 700, scripts: ['arabic'] },
] as const

/** Writes a font. @returns its characters */
async function save(face: string, script: string, weight: number): Promise<readonly number[]> {
  const path = `@fontsource-variable/${face}/files/${face}-${script}-wght-normal.woff2`
  const source = await readSource(path)
  const codePoints = [...openFont(source, 400).codePoints]
  const font = await subsetFont(source, String.fromCodePoint(...codePoints), {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
    keepFeatures: featuresOf(path),
  })
  await writeFile(join(folder, `${face}-${script}-${weight}.ttf`), font)
  console.log(`${face}-${script}-${weight}.ttf  ${font.length}`)
  return codePoints
}

await mkdir(folder, { recursive: true })
for (const old of await readdir(folder)) if (old.endsWith('.ttf')) await rm(join(folder, old))
const codePoints: number[] = []
for (const { face, weight, scripts } of faces)
  for (const script of scripts) codePoints.push(...(await save(face, script, weight)))
await writeFile(join(folder, 'characters.json'), `${JSON.stringify(rangesOf(codePoints))}\n`)
const licences = faces.map(({ face }) =>
  readFile(require.resolve(`@fontsource-variable/${face}/LICENSE`), 'utf8'),
)
await writeFile(join(folder, 'OFL.txt'), (await Promise.all(licences)).join('\n\n'))
