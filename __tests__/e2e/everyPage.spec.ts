import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { pageKinds } from './support/pages'
import { expect, test } from './support/test'

test.describe.configure({ mode: 'parallel' })

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A theme is other colours on the same elements in the same places: all that axe says of colours, and no more. */
const ofColours = ['color-contrast', 'link-in-text-block']

type Found = { violations: string[] }

/** What axe finds wrong with a page as it stands. */
function findBarriers(page: Page, options: RunOptions = {}): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { run } = (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe
    // Nothing but what is wrong is described: that of all which is right takes longer than looking at it.
    const { violations } = await run({ ...options, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  }, options)
}

for (const [kind, address] of Object.entries(pageKinds))
  test(`${kind} keeps to its policy, and is accessible in both themes`, async ({ page }) => {
    await page.addInitScript(() => {
      const violations: string[] = []
      Object.assign(globalThis, { violations })
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
      )
    })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => (globalThis as unknown as Found).violations)).toEqual([])

    // Evaluated from outside the page, so that its policy stays in force.
    await page.evaluate(axe)
    expect.soft(await findBarriers(page), 'in light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.evaluate(async () => {
      const isChange = (animation: Animation) => animation instanceof CSSTransition
      await Promise.all(
        document
          .getAnimations()
          .filter(isChange)
          .map(({ finished }) => finished),
      )
    })
    expect.soft(await findBarriers(page, { runOnly: ofColours }), 'in dark').toEqual([])
  })
