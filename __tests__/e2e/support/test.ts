import { type Page, test as base } from '@playwright/test'

export { expect } from '@playwright/test'

/** Everything that a page should never do, as it happens. */
function watch(page: Page, origin: string): string[] {
  const wrongs: string[] = []
  page.on('console', (message) => {
    // A browser says every 404 of a page that a test asks for on purpose.
    if (message.type() === 'error' && !/status of 4(04|10)/.test(message.text()))
      wrongs.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      wrongs.push(`other origin: ${url}`)
  })
  page.on('requestfailed', (request) => {
    // Left behind by a navigation, not failed.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
      wrongs.push(`failed: ${request.url()} ${request.failure()?.errorText}`)
    }
  })
  return wrongs
}

/** Every page that a test opens fails it for a console error, a failed request, or a request to another origin. */
export const test = base.extend({
  page: async ({ page, baseURL }, give) => {
    const wrongs = watch(page, baseURL ?? '')
    await give(page)
    base.expect(wrongs, 'console errors, failed requests, other origins').toEqual([])
  },
})
