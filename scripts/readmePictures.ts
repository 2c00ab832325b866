import { type Browser, chromium } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setUpBrowser } from './browser'
import { serveSite } from './budgets/serveSite'
import { readCommandLine } from './commandLine'
import { composePicture } from './readmePictures/compose'

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

const browser = await chromium.launch({
  executablePath: setUpBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
})
const site = await serveSite()
try {
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (const [name, path] of Object.entries(pages))
    for (const theme of themes) {
      const page = { address: site.origin + path, theme }
      const picture = await composePicture({
        desktop: await shoot(browser, { ...page, device: 'desktop' }),
        phone: await shoot(browser, { ...page, device: 'phone' }),
      })
      const file = join(folder, `${name}-${theme}.webp`)
      writeFileSync(file, picture)
      bytes += picture.length
      console.log(`${file}  ${picture.length} bytes`)
    }
  console.log(`${bytes} bytes of at most ${most}`)
  if (bytes > most) process.exitCode = 1
} finally {
  site.stop()
  await browser.close()
}
