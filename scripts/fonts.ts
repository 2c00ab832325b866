import { readCommandLine } from './commandLine'

/**
 * Makes the web fonts of the newspaper from the packages of their faces: subset files under `public/fonts`, their
 * rules in `app/fonts.css`, their addresses in `components/site/fontFiles.ts`. All of it is committed.
 *
 *   npm run fonts
 *   npm run fonts -- measure FILE [FILE …]    how wide the samples run in some fonts (the first one that has a word)
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { cuts, type Cut } from './fonts/faces'
import { makeCut } from './fonts/cut'
import { sampleWidth } from './fonts/measure'
import { fallbackRules, faceRules, type Family, type Made, mushafRule } from './fonts/rules'
import { samples, type Script } from './fonts/sample'
import { lineMetrics } from './fonts/sfnt'
import { openFont, type Shaper } from './fonts/shaping'
import { writeFontFace, type FontFace } from './fonts/stylesheet'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'public', 'fonts')

type Saved = Made & { sfnt: Buffer }

async function save(cut: Cut): Promise<Saved> {
  const { woff2, sfnt } = await makeCut(cut)
  const hash = createHash('sha256').update(woff2).digest('hex').slice(0, 8)
  const name = `${cut.name}.${hash}.woff2`
  await writeFile(join(folder, name), woff2)
  console.log(`${name}  ${woff2.length}`)
  return { url: `/fonts/${name}`, codePoints: openFont(sfnt, 400).codePoints, sfnt }
}

async function makeFamily(
  name: Family['name'],
  parts: (typeof cuts)['markazi' | 'vazirmatn'],
): Promise<Family> {
  const made = {
    arabic: await save(parts.arabic),
    common: await save(parts.common),
    latin: await save(parts.latin),
    names: await save(parts.names),
  }
  const widthOf = (script: Script, weight: number) => {
    const order = script === 'arabic' ? [made.arabic, made.common, made.latin] : [made.latin]
    return sampleWidth(
      order.map(({ sfnt }) => openFont(sfnt, weight)),
      script,
    )
  }
  return { name, made, line: lineMetrics(made.arabic.sfnt), widthOf }
}

/** The licence asks to travel with the fonts: https://openfontlicense.org */
async function saveLicences(): Promise<void> {
  const packages = ['markazi-text', 'vazirmatn', 'noto-naskh-arabic']
  const texts = packages.map((name) =>
    readFile(join(root, 'node_modules', '@fontsource-variable', name, 'LICENSE'), 'utf8'),
  )
  await writeFile(join(folder, 'OFL.txt'), (await Promise.all(texts)).join('\n\n'))
}

/** The stacks of the two editions; they win over the theme's because they stand in no layer. */
const stacks = `:root {
  --font-display: 'Markazi Text', 'Markazi Fallback', 'Markazi Latin Fallback', 'Geeza Pro', 'Vazirmatn Text', serif;
  --font-text: 'Vazirmatn Text', 'Vazirmatn Fallback', 'Vazirmatn Latin Fallback', 'Segoe UI', Tahoma, sans-serif;
}

:root:lang(en) {
  --font-display: 'Markazi Latin', 'Markazi Latin Fallback', 'Markazi Text', 'Markazi Fallback', serif;
  --font-text: 'Vazirmatn Latin', 'Vazirmatn Latin Fallback', 'Vazirmatn Text', 'Vazirmatn Fallback', sans-serif;
}
`

/** Markazi has no Arabic per cent sign: Vazirmatn's, which every page has, is drawn at Markazi's size. */
function percentSign(vazirmatn: Family): FontFace {
  const { url } = vazirmatn.made.arabic
  const weights = { min: 400, max: 700 }
  return { family: 'Markazi Text', weights, source: { url }, codePoints: [0x66a], adjust: { size: 0.82 } }
}

function addressesModule(markazi: Family, vazirmatn: Family): string {
  const list = (edition: string, parts: ('arabic' | 'common' | 'latin')[]) => {
    const urls = parts.flatMap((part) => [markazi.made[part].url, vazirmatn.made[part].url])
    return `  ${edition}: [\n${urls.map((url) => `    '${url}',\n`).join('')}  ],\n`
  }
  return `// Written by \`npm run fonts\`.
import type { Edition } from '@/lib/edition'

/** Fonts that every page of an edition uses, for \`<link rel="preload" as="font" crossorigin>\`. */
export const preloadedFonts: Record<Edition, string[]> = {
${list('ar', ['arabic', 'common'])}${list('en', ['latin'])}}
`
}

async function make(): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const old of await readdir(folder)) if (old.endsWith('.woff2')) await rm(join(folder, old))
  await saveLicences()
  const markazi = await makeFamily('Markazi', cuts.markazi)
  const vazirmatn = await makeFamily('Vazirmatn', cuts.vazirmatn)
  const shared = [await save(cuts.naskh.letters), await save(cuts.naskh.signs)]
  const rules = [
    ...faceRules(markazi, shared),
    percentSign(vazirmatn),
    ...faceRules(vazirmatn, shared),
    mushafRule(await save(cuts.naskh.mushaf)),
    ...(['arabic', 'latin'] as const).flatMap((script) => [
      ...fallbackRules(markazi, 'markazi', script),
      ...fallbackRules(vazirmatn, 'vazirmatn', script),
    ]),
  ]
  const header = '/* Written by `npm run fonts`. Why it is so: docs/decisions/fonts.md */\n'
  await writeFile(join(root, 'app', 'fonts.css'), [header + stacks, ...rules.map(writeFontFace)].join('\n'))
  await writeFile(join(root, 'components/site/fontFiles.ts'), addressesModule(markazi, vazirmatn))
}

async function openFile(path: string): Promise<Shaper> {
  const whole = { keepAllGlyphs: true, targetFormat: 'sfnt' } as const
  return openFont(await subsetFont(await readFile(path), undefined, whole), 400)
}

async function measure(files: string[]): Promise<void> {
  const faces = await Promise.all(files.map(openFile))
  for (const script of Object.keys(samples) as Script[]) {
    try {
      console.log(script, sampleWidth(faces, script).toFixed(2))
    } catch (problem) {
      console.log(script, problem instanceof Error ? problem.message : problem)
    }
  }
}

const { positionals } = readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run fonts',
    about: `Makes the web fonts of the newspaper from the packages of their faces, with their rules and addresses.
With measure: how wide the samples run in some fonts (the first one that has a word).`,
    words: '[measure FILE …]',
    options: {},
  },
)
const [command, ...files] = positionals
await (command === 'measure' ? measure(files) : make())
