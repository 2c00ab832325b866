import { type Browser, chromium } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../lib/content/source/places'
import { withBenchSite } from './bench/site/benchSite'
import { setUpBrowser } from './browser'
import { readCommandLine } from './commandLine'
import { composePicture } from './readmePictures/compose'
import { inTemporaryFolder, makeFolder } from './temporaryFolder'

readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run readme-pictures',
    about:
      'Takes the pictures of the README anew, of the running sample. To be run when the look has changed.',
    options: {},
  },
)

const folder = 'docs/pictures'
const pages = { front: '/', article: '/heritage/marib-dam' }
const themes = ['light', 'dark'] as const
const devices = {
  desktop: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
}
/** All of them together, in bytes: a README is read on phones, too. */
const most = 300_000

type Page = { address: string; theme: (typeof themes)[number]; device: keyof typeof devices }

async function shoot(browser: Browser, { address, theme, device }: Page): Promise<Buffer> {
  const context = await browser.newContext({ ...devices[device], colorScheme: theme })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    return await page.screenshot({ animations: 'disabled' })
  } finally {
    await context.close()
  }
}

async function takeAll(origin: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: setUpBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  })
  let bytes = 0
  try {
    for (const [name, path] of Object.entries(pages))
      for (const theme of themes) {
        const page = { address: origin + path, theme }
        const picture = await composePicture({
          desktop: await shoot(browser, { ...page, device: 'desktop' }),
          phone: await shoot(browser, { ...page, device: 'phone' }),
        })
        const file = join(folder, `${name}-${theme}.webp`)
        writeFileSync(file, picture)
        bytes += picture.length
        console.log(`${file}  ${picture.length} bytes`)
      }
  } finally {
    await browser.close()
  }
  return bytes
}

mkdirSync(folder, { recursive: true })
const bytes = await inTemporaryFolder(() =>
  withBenchSite({ contentDir: contentDir(), dataDir: makeFolder() }, ({ origin }) => takeAll(origin)),
)
console.log(`${bytes} bytes of at most ${most}`)
if (bytes > most) process.exitCode = 1
