import { chromium } from '@playwright/test'
import { findBrowser } from '../browser'

/**
 * Bytes that travel, heads of answers included: the page itself, its fonts, and all that a browser fetches to show it. The
 * site's icon is not in it: a browser without a window asks for it at times.
 */
export type VisitWeight = { page: number; fonts: number; whole: number }

/** Opens an address as a browser does that was never there. @returns undefined where the machine has no Chromium */
export async function weighVisit(address: string): Promise<VisitWeight | undefined> {
  const executablePath = findBrowser()
  if (!executablePath) return undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    const kinds = new Map<string, string>()
    const weight = { page: 0, fonts: 0, whole: 0 }
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId)
      if (kind === 'Other') return
      weight.whole += encodedDataLength
      if (kind === 'Document') weight.page += encodedDataLength
      if (kind === 'Font') weight.fonts += encodedDataLength
    })
    await session.send('Network.enable')
    await page.goto(address, { waitUntil: 'networkidle' })
    return weight
  } finally {
    await browser.close()
  }
}
