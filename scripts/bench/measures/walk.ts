import { type Page, chromium } from '@playwright/test'
import { hrefOf } from '../../../lib/address/href'
import { frontPath, sectionPath } from '../../../lib/address/pages'
import { readSource } from '../../../lib/content/source/readSource'
import { checkSettings } from '../../../lib/content/settings/settings'
import { editions } from '../../../lib/edition'
import { findBrowser } from '../../browser'
import { listArticles } from '../newspaper/listArticles'

/** The narrowest telephone that still reads news. */
const viewport = { width: 320, height: 640 }
/** Milliseconds that a busy machine may take for a page: this run judges what is shown, not how soon. */
const patience = 120_000

function listFronts(folder: string): string[] {
  const { settings } = checkSettings((name) => {
    const source = readSource(folder, name)
    return Array.isArray(source) ? undefined : source.text
  })
  return editions.flatMap((edition) => [
    frontPath(edition),
    ...settings.sections.map(({ id }) => sectionPath(edition, id)),
  ])
}

/** Opens an address and says what is wrong with it on a narrow screen. */
async function look(page: Page, address: string, errors: string[]): Promise<string[]> {
  errors.length = 0
  const response = await page.goto(address, { waitUntil: 'load', timeout: patience })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  const status = response?.status() ?? 0
  return [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...(width <= viewport.width ? [] : [`${width} pixels wide`]),
    ...errors,
  ]
}

/**
 * Opens fronts and a sample of articles of a running site in Chromium at 320 pixels.
 * @returns whether none scrolled sideways or said an error.
 */
export async function walk(origin: string, folder: string, every: number): Promise<boolean> {
  const { articles } = listArticles(folder, every)
  const paths = [...listFronts(folder).map(hrefOf), ...articles.map(({ path }) => path)]
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  let faulty = 0
  try {
    const page = await browser.newPage({ viewport })
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    for (const path of paths) {
      const faults = await look(page, origin + path, errors).catch((error: unknown) => [
        String(error).split('\n')[0] ?? '',
      ])
      if (faults.length === 0) continue
      faulty++
      console.log(`${decodeURIComponent(path)}  ${faults.join('; ')}`)
    }
  } finally {
    await browser.close()
  }
  console.log(`${paths.length} pages at ${viewport.width} pixels, ${faulty} with a fault`)
  return faulty === 0
}
